package org.fengsui.alerts.publishing;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.TreeMap;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.indicators.state.Varint;

/** What has been published of one item: revision and value of its latest closed periods. */
final class Published implements StateEntry {
  static final StateEntryType<Published> TYPE =
      new StateEntryType<>(67, Published.class, new Codec());

  /** Nothing published yet. */
  static final int NONE = Integer.MIN_VALUE;

  final TreeMap<Integer, PublishedValue> periods = new TreeMap<>();
  int last = NONE;

  record PublishedValue(int revision, double value) {}

  /**
   * Notes a value; returns its revision, or 0 when nothing new is to be said.
   *
   * @param remember how many periods are remembered
   */
  int note(int period, double value, int remember) {
    int revision = revision(period, value, remember);
    if (revision == 0) {
      return 0;
    }
    periods.put(period, new PublishedValue(revision, value));
    last = Math.max(last, period);
    while (periods.size() > remember) {
      periods.pollFirstEntry();
    }
    return revision;
  }

  /** The revision that {@link #note} would give a value; 0 when nothing new is to be said. */
  int revision(int period, double value, int remember) {
    PublishedValue published = periods.get(period);
    if (published == null) {
      return periods.size() >= remember && period < periods.firstKey() ? 0 : 1;
    }
    return Double.compare(published.value(), value) == 0 ? 0 : published.revision() + 1;
  }

  @Override
  public StateEntryType<Published> type() {
    return TYPE;
  }

  private static final class Codec implements BinaryCodec<Published> {
    private static final int VERSION = 1;

    @Override
    public void write(Published published, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      Varint.write(published.last, out);
      Varint.write(published.periods.size(), out);
      for (var entry : published.periods.entrySet()) {
        Varint.write(entry.getKey(), out);
        Varint.write(entry.getValue().revision(), out);
        out.writeDouble(entry.getValue().value());
      }
    }

    @Override
    public Published read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IOException(
            "published-values bytes of version " + version + "; this build reads " + VERSION);
      }
      Published published = new Published();
      published.last = Varint.readInt(in);
      for (int left = Varint.readInt(in); left > 0; left--) {
        published.periods.put(
            Varint.readInt(in), new PublishedValue(Varint.readInt(in), in.readDouble()));
      }
      return published;
    }
  }
}
