package org.fengsui.jobs.types;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.Varint;
import org.fengsui.schemas.EarlyWarning;

/** Bytes of what the fast lane has said of an alert. */
public final class FastLaneEntryCodec implements BinaryCodec<FastLaneEntry> {
  private static final int VERSION = 1;

  private final OutputCodec.Warnings warnings = new OutputCodec.Warnings();

  @Override
  public void write(FastLaneEntry entry, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Varint.write(entry.said(), out);
    Varint.write(entry.shift(), out);
    message(entry.last(), out);
    message(entry.lost(), out);
  }

  private void message(EarlyWarning message, DataOutput out) throws IOException {
    out.writeBoolean(message != null);
    if (message != null) {
      warnings.write(message, out);
    }
  }

  @Override
  public FastLaneEntry read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("a fast lane entry of the unknown version " + version);
    }
    return new FastLaneEntry(Varint.readInt(in), Varint.readInt(in), message(in), message(in));
  }

  private EarlyWarning message(DataInput in) throws IOException {
    return in.readBoolean() ? warnings.read(in) : null;
  }
}
