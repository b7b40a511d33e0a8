package org.fengsui.alerts.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.Slice;
import org.fengsui.indicators.state.SliceType;
import org.fengsui.indicators.state.Varint;

/**
 * When each rule instance of a key wants to be judged again, and which period it judged last; so
 * that a wake-up judges only what may have changed.
 */
final class Schedule implements Slice {
  static final SliceType<Schedule> TYPE = new SliceType<>(65, Schedule.class, new Codec());
  static final String NAME = "schedule";

  /** No period judged yet. */
  static final int NO_PERIOD = Integer.MIN_VALUE;

  final TreeMap<String, Entry> entries = new TreeMap<>();

  /** What the key may publish, see {@code Contents}; kept so that no fact lists all slices. */
  final TreeSet<String> contents = new TreeSet<>();

  int rulesMark;
  int tidiedDay = NO_PERIOD;

  /**
   * One instance.
   *
   * @param wake instant of the next judgement in milliseconds, {@link Outcome#ASLEEP}: none
   * @param period last period judged, epoch day
   */
  record Entry(long wake, int period) {}

  void put(String instance, long wake, int period) {
    if (wake == Outcome.ASLEEP && period == NO_PERIOD) {
      entries.remove(instance);
    } else {
      entries.put(instance, new Entry(wake, period));
    }
  }

  int period(String instance) {
    Entry entry = entries.get(instance);
    return entry == null ? NO_PERIOD : entry.period();
  }

  boolean due(String instance, long millis) {
    Entry entry = entries.get(instance);
    return entry != null && entry.wake() <= millis;
  }

  /** Forgets rule instances that are no longer judged. */
  void keepOnly(Collection<Instance> instances) {
    Set<String> ids = instances.stream().map(Instance::id).collect(Collectors.toSet());
    entries.keySet().removeIf(id -> id.indexOf('/') >= 0 && !ids.contains(id));
  }

  boolean anyDue(long millis) {
    return nextWake() <= millis;
  }

  long nextWake() {
    long next = Outcome.ASLEEP;
    for (Entry entry : entries.values()) {
      next = Math.min(next, entry.wake());
    }
    return next;
  }

  @Override
  public SliceType<Schedule> type() {
    return TYPE;
  }

  private static final class Codec implements BinaryCodec<Schedule> {
    private static final int VERSION = 1;

    @Override
    public void write(Schedule schedule, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      Varint.write(schedule.rulesMark, out);
      Varint.write(schedule.tidiedDay, out);
      Varint.write(schedule.contents.size(), out);
      for (String content : schedule.contents) {
        out.writeUTF(content);
      }
      Varint.write(schedule.entries.size(), out);
      for (var entry : schedule.entries.entrySet()) {
        out.writeUTF(entry.getKey());
        Varint.write(entry.getValue().wake(), out);
        Varint.write(entry.getValue().period(), out);
      }
    }

    @Override
    public Schedule read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IOException(
            "schedule bytes of version " + version + "; this build reads " + VERSION);
      }
      Schedule schedule = new Schedule();
      schedule.rulesMark = Varint.readInt(in);
      schedule.tidiedDay = Varint.readInt(in);
      for (int left = Varint.readInt(in); left > 0; left--) {
        schedule.contents.add(in.readUTF());
      }
      for (int left = Varint.readInt(in); left > 0; left--) {
        String instance = in.readUTF();
        schedule.entries.put(instance, new Entry(Varint.read(in), Varint.readInt(in)));
      }
      return schedule;
    }
  }
}
