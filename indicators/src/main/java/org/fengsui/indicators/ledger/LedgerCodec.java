package org.fengsui.indicators.ledger;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.Varint;

/** Bytes of a ledger: version, totals, then each day as a distance from the one before. */
final class LedgerCodec implements BinaryCodec<Ledger> {
  private static final int VERSION = 1;

  @Override
  public void write(Ledger ledger, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Varint.write(ledger.carried, out);
    Varint.write(ledger.revision, out);
    Varint.write(ledger.knownAt, out);
    Varint.write(ledger.firstDay, out);
    out.writeBoolean(ledger.periodCounts);
    Varint.write(ledger.size, out);
    int previous = 0;
    for (int i = 0; i < ledger.size; i++) {
      Varint.write(ledger.days[i] - previous, out);
      Varint.write(ledger.sums[i], out);
      Varint.write(ledger.counts[i], out);
      previous = ledger.days[i];
    }
  }

  @Override
  public Ledger read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("ledger bytes of version " + version + "; this build reads " + VERSION);
    }
    Ledger ledger = new Ledger();
    ledger.carried = Varint.read(in);
    ledger.revision = Varint.readInt(in);
    ledger.knownAt = Varint.read(in);
    ledger.firstDay = Varint.readInt(in);
    ledger.periodCounts = in.readBoolean();
    ledger.size = Varint.readInt(in);
    int capacity = Math.max(4, ledger.size);
    ledger.days = new int[capacity];
    ledger.sums = new long[capacity];
    ledger.counts = new int[capacity];
    int previous = 0;
    for (int i = 0; i < ledger.size; i++) {
      previous += Varint.readInt(in);
      ledger.days[i] = previous;
      ledger.sums[i] = Varint.read(in);
      ledger.counts[i] = Varint.readInt(in);
    }
    return ledger;
  }
}
