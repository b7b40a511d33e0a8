package org.fengsui.jobs.types;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.Varint;

/** Bytes of an arriving rule version. */
public final class RuleArrivalCodec implements BinaryCodec<RuleArrival> {
  private static final int NONE = -1;

  @Override
  public void write(RuleArrival value, DataOutput out) throws IOException {
    Varint.write(value.value() == null ? NONE : value.value().length, out);
    if (value.value() != null) {
      out.write(value.value());
    }
    Varint.write(value.partition(), out);
    Varint.write(value.offset(), out);
    Varint.write(value.brokerMillis(), out);
  }

  @Override
  public RuleArrival read(DataInput in) throws IOException {
    int length = Varint.readInt(in);
    byte[] value = length == NONE ? null : new byte[length];
    if (value != null) {
      in.readFully(value);
    }
    return new RuleArrival(value, Varint.readInt(in), Varint.read(in), Varint.read(in));
  }
}
