package org.fengsui.intake.revision;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.Varint;
import org.fengsui.intake.stream.KnownPersons;

/** Bytes of what is kept of a record id, as they stand in state. */
public final class StoredRecordCodec implements BinaryCodec<StoredRecord> {
  private static final int VERSION = 1;

  @Override
  public void write(StoredRecord value, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Varint.write(value.revision(), out);
    Varint.write(value.expiresDay(), out);
    Varint.write(value.known().size(), out);
    for (KnownPersons layer : value.known()) {
      Varint.write(layer.day(), out);
      Varint.write(layer.persons(), out);
    }
    Varint.write(value.bytes().length, out);
    out.write(value.bytes());
  }

  @Override
  public StoredRecord read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException(
          "stored record of version " + version + "; this build reads " + VERSION);
    }
    int revision = Varint.readInt(in);
    int expiresDay = Varint.readInt(in);
    List<KnownPersons> known = new ArrayList<>();
    for (int left = Varint.readInt(in); left > 0; left--) {
      int day = Varint.readInt(in);
      known.add(new KnownPersons(day, Varint.read(in)));
    }
    byte[] bytes = new byte[Varint.readInt(in)];
    in.readFully(bytes);
    return new StoredRecord(revision, bytes, known, expiresDay);
  }
}
