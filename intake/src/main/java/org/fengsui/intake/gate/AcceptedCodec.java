package org.fengsui.intake.gate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.Varint;

/** Bytes of an admitted record between operators; the record itself travels as its Avro bytes. */
public final class AcceptedCodec implements BinaryCodec<Accepted> {
  private static final int STATED = 1;

  /** The same bytes, of a record that states no revision. */
  private static final int UNSTATED = 2;

  private static final int WITHDRAWN = 1;
  private static final int AMENDED = 2;

  @Override
  public void write(Accepted value, DataOutput out) throws IOException {
    out.writeByte(value.stated() ? STATED : UNSTATED);
    out.writeUTF(value.stream());
    byte[] id = value.recordId().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Varint.write(id.length, out);
    out.write(id);
    Varint.write(value.revision(), out);
    out.writeByte((value.withdrawn() ? WITHDRAWN : 0) | (value.amended() ? AMENDED : 0));
    Varint.write(value.knownAt(), out);
    out.writeUTF(value.source());
    Varint.write(value.flags().size(), out);
    for (String flag : value.flags()) {
      out.writeUTF(flag);
    }
    Varint.write(value.bytes().length, out);
    out.write(value.bytes());
  }

  @Override
  public Accepted read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != STATED && version != UNSTATED) {
      throw new IOException("record bytes of version " + version + "; this build reads 1 and 2");
    }
    String stream = in.readUTF();
    byte[] id = new byte[Varint.readInt(in)];
    in.readFully(id);
    int revision = Varint.readInt(in);
    int marks = in.readByte();
    long knownAt = Varint.read(in);
    String source = in.readUTF();
    List<String> flags = flags(in);
    byte[] bytes = new byte[Varint.readInt(in)];
    in.readFully(bytes);
    return new Accepted(
        stream,
        new String(id, java.nio.charset.StandardCharsets.UTF_8),
        revision,
        version == STATED,
        (marks & WITHDRAWN) != 0,
        (marks & AMENDED) != 0,
        knownAt,
        source,
        flags,
        null,
        bytes);
  }

  private static List<String> flags(DataInput in) throws IOException {
    List<String> flags = new ArrayList<>();
    for (int left = Varint.readInt(in); left > 0; left--) {
      flags.add(in.readUTF());
    }
    return flags;
  }
}
