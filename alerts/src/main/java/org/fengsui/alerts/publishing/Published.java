package org.fengsui.alerts.publishing;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.reading.Reading;
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

  /**
   * A published value.
   *
   * @param besides stands for what was published beside it: n, standard error and flags; 0: not
   *     known
   */
  record PublishedValue(int revision, double value, int besides) {}

  /** Periods before this day may have been published and are no longer remembered, epoch day. */
  int remembersFrom = Integer.MIN_VALUE;

  /** Highest revision of those. */
  int forgottenRevision;

  /** The same as it was when the periods of this instant began to be published; not written. */
  private int revisionBefore;

  /** Records before this day are no longer kept, epoch day: such a window is not whole. */
  int wholeFrom = Integer.MIN_VALUE;

  /** Begins to publish periods of one instant: what they make forgotten raises none of them. */
  void begin() {
    revisionBefore = forgottenRevision;
  }

  /**
   * Notes what was published.
   *
   * @param remember how many periods are remembered
   */
  void note(int period, Reading reading, int revision, int remember) {
    periods.put(period, new PublishedValue(revision, reading.value(), besides(reading)));
    last = Math.max(last, period);
    while (periods.size() > remember) {
      forget(periods.pollFirstEntry());
    }
  }

  private void forget(Map.Entry<Integer, PublishedValue> entry) {
    remembersFrom = Math.max(remembersFrom, entry.getKey() + 1);
    forgottenRevision = Math.max(forgottenRevision, entry.getValue().revision());
  }

  /** Forgets what can no longer be published again: its records are not kept. */
  boolean keepFrom(int day) {
    boolean forgot = false;
    while (!periods.isEmpty() && periods.firstKey() < day) {
      forget(periods.pollFirstEntry());
      forgot = true;
    }
    if (last != NONE && day > wholeFrom) {
      wholeFrom = day;
      return true;
    }
    return forgot;
  }

  /** Whether a period was published, as far as is remembered. */
  boolean mayHave(int period) {
    return period < remembersFrom || periods.containsKey(period);
  }

  /**
   * The revision of a reading, after {@link #begin}, higher than any that its period was published
   * with; 0 when nothing new is to be said.
   */
  int revision(int period, Reading reading) {
    PublishedValue published = periods.get(period);
    if (published == null) {
      return period < remembersFrom ? revisionBefore + 1 : 1;
    }
    boolean same =
        Double.compare(published.value(), reading.value()) == 0
            && (published.besides() == 0 || published.besides() == besides(reading));
    return same ? 0 : published.revision() + 1;
  }

  /** Earlier periods than those remembered may have been published. */
  private void forgetOthers() {
    if (!periods.isEmpty()) {
      remembersFrom = periods.firstKey();
      forgottenRevision = 1;
    }
  }

  private static int besides(Reading reading) {
    int hash = 31 * Double.hashCode(reading.standardError()) + Long.hashCode(reading.n());
    hash = 31 * hash + reading.flags().hashCode();
    return hash == 0 ? 1 : hash;
  }

  @Override
  public StateEntryType<Published> type() {
    return TYPE;
  }

  private static final class Codec implements BinaryCodec<Published> {
    /** Version 1 has the values alone. */
    private static final int VALUES_ONLY = 1;

    private static final int VERSION = 2;

    @Override
    public void write(Published published, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      Varint.write(published.last, out);
      Varint.write(published.periods.size(), out);
      for (var entry : published.periods.entrySet()) {
        Varint.write(entry.getKey(), out);
        Varint.write(entry.getValue().revision(), out);
        out.writeDouble(entry.getValue().value());
        out.writeInt(entry.getValue().besides());
      }
      Varint.write(published.remembersFrom, out);
      Varint.write(published.forgottenRevision, out);
      Varint.write(published.wholeFrom, out);
    }

    @Override
    public Published read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version != VALUES_ONLY && version != VERSION) {
        throw new IOException(
            "published-values bytes of version " + version + "; this build reads " + VERSION);
      }
      Published published = new Published();
      published.last = Varint.readInt(in);
      for (int left = Varint.readInt(in); left > 0; left--) {
        int period = Varint.readInt(in);
        int revision = Varint.readInt(in);
        double value = in.readDouble();
        int besides = version == VALUES_ONLY ? 0 : in.readInt();
        published.periods.put(period, new PublishedValue(revision, value, besides));
      }
      if (version == VALUES_ONLY) {
        published.forgetOthers();
      } else {
        published.remembersFrom = Varint.readInt(in);
        published.forgottenRevision = Varint.readInt(in);
        published.wholeFrom = Varint.readInt(in);
      }
      return published;
    }
  }
}
