package org.fengsui.indicators.period;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;
import org.fengsui.indicators.time.Moment;

/**
 * When each source last had a record at a key: source id to the known time of the first record of
 * its latest civil day, in milliseconds.
 *
 * <p>Not of the last record: the trackers of the subtasks report a day once, each by itself, so
 * that only the earliest of their reports does not depend on how many share the records.
 */
public final class SourceLastSeen implements StateEntry {
  /** Bytes of the entry. */
  public static final StateEntryType<SourceLastSeen> TYPE =
      new StateEntryType<>(8, SourceLastSeen.class, new Codec());

  /** Name of the entry. */
  public static final String NAME = "heard";

  /** The source had no record at this key. */
  public static final long NEVER = Long.MIN_VALUE;

  private final TreeMap<String, Long> last = new TreeMap<>();

  @Override
  public StateEntryType<SourceLastSeen> type() {
    return TYPE;
  }

  /**
   * Notes a record of a source.
   *
   * @param knownAt its known time, milliseconds
   * @param zone zone of the civil days
   * @return whether it is news: of a later day, or earlier on the latest one
   */
  public boolean record(String source, long knownAt, ZoneId zone) {
    Long before = last.get(source);
    if (before != null) {
      int day = Moment.epochDay(knownAt, zone);
      int latest = Moment.epochDay(before, zone);
      if (day < latest || (day == latest && knownAt >= before)) {
        return false;
      }
    }
    last.put(source, knownAt);
    return true;
  }

  /** Known time of the first record of a source's latest day, or {@link #NEVER}. */
  public long lastOf(String source) {
    return last.getOrDefault(source, NEVER);
  }

  /**
   * The same of a source of this area or of one within it: areas around those of a source do not
   * close their periods by it, for each of its later records would have to publish them again.
   */
  public long lastWithin(String source) {
    return Math.max(lastOf(source), lastOf(within(source)));
  }

  /** Under which name an area notes a source of an area within it. */
  public static String within(String source) {
    return "within:" + source;
  }

  /** Source ids with that time of each. */
  public Map<String, Long> all() {
    return java.util.Collections.unmodifiableMap(last);
  }

  /** Forgets sources last seen before an instant; returns whether none is left. */
  public boolean forgetBefore(long millis) {
    last.values().removeIf(at -> at < millis);
    return last.isEmpty();
  }

  private static final class Codec implements BinaryCodec<SourceLastSeen> {
    @Override
    public void write(SourceLastSeen lastSeen, DataOutput out) throws IOException {
      out.writeByte(1);
      Varint.write(lastSeen.last.size(), out);
      for (var entry : lastSeen.last.entrySet()) {
        Texts.write(entry.getKey(), out);
        Varint.write(entry.getValue(), out);
      }
    }

    @Override
    public SourceLastSeen read(DataInput in) throws IOException {
      Texts.version(in, "heard", 1);
      SourceLastSeen lastSeen = new SourceLastSeen();
      for (int left = Varint.readInt(in); left > 0; left--) {
        lastSeen.last.put(Texts.read(in), Varint.read(in));
      }
      return lastSeen;
    }
  }
}
