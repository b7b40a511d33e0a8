package org.fengsui.jobs.types;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;

/** Bytes of a count of historical records. */
public final class HistoryTallyCodec implements BinaryCodec<HistoryTally> {
  private static final int VERSION = 1;

  @Override
  public void write(HistoryTally tally, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Texts.write(tally.stream(), out);
    Varint.write(tally.records(), out);
    Varint.write(tally.inOpenWindow(), out);
  }

  @Override
  public HistoryTally read(DataInput in) throws IOException {
    Texts.version(in, "count of historical records", VERSION);
    return new HistoryTally(Texts.read(in), Varint.read(in), Varint.read(in));
  }
}
