package org.fengsui.jobs.types;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.Varint;
import org.fengsui.intake.gate.AcceptedCodec;

/** Bytes of an arrival. */
public final class ArrivalCodec implements BinaryCodec<Arrival> {
  private final AcceptedCodec accepted = new AcceptedCodec();
  private final OutputCodec.DeadLetters refused = new OutputCodec.DeadLetters();

  @Override
  public void write(Arrival value, DataOutput out) throws IOException {
    out.writeBoolean(value.accepted() != null);
    out.writeUTF(value.stream());
    Varint.write(value.partition(), out);
    Varint.write(value.offset(), out);
    Varint.write(value.brokerMillis(), out);
    if (value.accepted() != null) {
      accepted.write(value.accepted(), out);
    } else {
      refused.write(value.refused(), out);
    }
  }

  @Override
  public Arrival read(DataInput in) throws IOException {
    boolean admitted = in.readBoolean();
    String stream = in.readUTF();
    int partition = Varint.readInt(in);
    long offset = Varint.read(in);
    long broker = Varint.read(in);
    return admitted
        ? new Arrival(stream, partition, offset, broker, accepted.read(in), null)
        : new Arrival(stream, partition, offset, broker, null, refused.read(in));
  }
}
