package org.fengsui.alerts.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fengsui.alerts.publishing.RepublishQueue;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;
import org.fengsui.indicators.time.Moment;

/**
 * When each rule instance of a key wants to be judged again, and which period it judged last; so
 * that a wake-up judges only what may have changed.
 */
final class Schedule implements StateEntry {
  static final StateEntryType<Schedule> TYPE =
      new StateEntryType<>(65, Schedule.class, new Codec());
  static final String NAME = "schedule";

  /** No period judged yet. */
  static final int NO_PERIOD = Integer.MIN_VALUE;

  private final TreeMap<String, Entry> entries = new TreeMap<>();

  /** What the key may publish and has to publish again; kept so that no fact lists all entries. */
  final RepublishQueue agenda = new RepublishQueue();

  /** Names of the entries of earlier episodes; null: not known, the bytes do not say. */
  private NavigableSet<String> past = new TreeSet<>();

  /**
   * Rule instances over open windows to which historical records have been added since the last
   * record of now: time alone opens and raises nothing there.
   */
  final NavigableSet<String> quiet = new TreeSet<>();

  /** The earliest wake-up of all, not written; {@link #UNKNOWN}: to be looked for. */
  private long soonest = UNKNOWN;

  private static final long UNKNOWN = Long.MIN_VALUE;

  int rulesMark;
  int tidiedDay = NO_PERIOD;

  /**
   * One instance.
   *
   * @param wake instant of the next judgement in milliseconds, {@link Moment#NEVER}: none
   * @param period last period judged, epoch day
   */
  record Entry(long wake, int period) {}

  void put(String instance, long wake, int period) {
    Entry before =
        wake == Moment.NEVER && period == NO_PERIOD
            ? entries.remove(instance)
            : entries.put(instance, new Entry(wake, period));
    if (before != null && before.wake() == soonest && wake > soonest) {
      soonest = UNKNOWN;
    } else if (soonest != UNKNOWN) {
      soonest = Math.min(soonest, wake);
    }
  }

  /** Whether no instant has been judged yet. */
  boolean isNew() {
    return rulesMark == 0;
  }

  /** Whether nothing wants to be judged again. */
  boolean isEmpty() {
    return entries.isEmpty();
  }

  int period(String instance) {
    Entry entry = entries.get(instance);
    return entry == null ? NO_PERIOD : entry.period();
  }

  long wake(String instance) {
    Entry entry = entries.get(instance);
    return entry == null ? Moment.NEVER : entry.wake();
  }

  boolean due(String instance, long millis) {
    Entry entry = entries.get(instance);
    return entry != null && entry.wake() <= millis;
  }

  /** Names of the entries that are due at an instant. */
  List<String> due(long millis) {
    List<String> due = new ArrayList<>();
    entries.forEach(
        (name, entry) -> {
          if (entry.wake() <= millis) {
            due.add(name);
          }
        });
    return due;
  }

  /** Whether a rule instance is due at an instant; their names alone hold a '/'. */
  boolean anyInstanceDue(long millis) {
    for (var entry : entries.entrySet()) {
      if (entry.getValue().wake() <= millis && entry.getKey().indexOf('/') >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Names of the entries that begin with a stem; a copy. */
  List<String> named(String stem) {
    return List.copyOf(entries.subMap(stem, stem + Character.MAX_VALUE).keySet());
  }

  /** Whether one entry is due at an instant and no other. */
  boolean dueOnly(String name, long millis) {
    if (!due(name, millis)) {
      return false;
    }
    for (var entry : entries.entrySet()) {
      if (entry.getValue().wake() <= millis && !entry.getKey().equals(name)) {
        return false;
      }
    }
    return true;
  }

  /** Forgets rule instances that are no longer judged. */
  void keepOnly(Collection<RuleInstance> instances) {
    Set<String> ids = instances.stream().map(RuleInstance::id).collect(Collectors.toSet());
    entries.keySet().removeIf(id -> id.indexOf('/') >= 0 && !ids.contains(id));
    quiet.retainAll(ids);
    soonest = UNKNOWN;
  }

  boolean anyDue(long millis) {
    return nextWake() <= millis;
  }

  long nextWake() {
    if (soonest == UNKNOWN) {
      long next = Moment.NEVER;
      for (Entry entry : entries.values()) {
        next = Math.min(next, entry.wake());
      }
      soonest = next;
    }
    return soonest;
  }

  /** Names of the entries of earlier episodes that begin with a stem; a copy. */
  List<String> past(KeyState state, String stem) {
    return List.copyOf(known(state).subSet(stem, stem + Character.MAX_VALUE));
  }

  void rememberPast(KeyState state, String name) {
    known(state).add(name);
  }

  void forgetPast(KeyState state, String name) {
    known(state).remove(name);
  }

  private NavigableSet<String> known(KeyState state) {
    if (past == null) {
      past = new TreeSet<>(state.names(RuleInstance.PAST));
    }
    return past;
  }

  @Override
  public StateEntryType<Schedule> type() {
    return TYPE;
  }

  private static final class Codec implements BinaryCodec<Schedule> {
    /**
     * Version 1 has neither what is to be published again nor the earlier episodes; version 2,
     * still written where it says all, has no quiet instances; version 3, still written too, has
     * one span of days a series.
     */
    private static final int WITHOUT_QUIET = 2;

    private static final int ONE_SPAN = 3;
    private static final int VERSION = 4;

    @Override
    public void write(Schedule schedule, DataOutput out) throws IOException {
      int version = version(schedule);
      out.writeByte(version);
      Varint.write(schedule.rulesMark, out);
      Varint.write(schedule.tidiedDay, out);
      schedule.agenda.writeContents(out);
      Varint.write(schedule.entries.size(), out);
      for (var entry : schedule.entries.entrySet()) {
        out.writeUTF(entry.getKey());
        Varint.write(entry.getValue().wake(), out);
        Varint.write(entry.getValue().period(), out);
      }
      schedule.agenda.writeMoved(out);
      writePast(schedule.past, out);
      if (version >= ONE_SPAN) {
        Varint.write(schedule.quiet.size(), out);
        for (String id : schedule.quiet) {
          out.writeUTF(id);
        }
      }
      if (version == VERSION) {
        schedule.agenda.writeScattered(out);
      }
    }

    private static int version(Schedule schedule) {
      if (schedule.agenda.scattered()) {
        return VERSION;
      }
      return schedule.quiet.isEmpty() ? WITHOUT_QUIET : ONE_SPAN;
    }

    /** Their number plus one, then each; 0 when they are not known. */
    private static void writePast(Set<String> past, DataOutput out) throws IOException {
      Varint.write(past == null ? 0 : past.size() + 1, out);
      for (String name : past == null ? Set.<String>of() : past) {
        out.writeUTF(name);
      }
    }

    private static NavigableSet<String> readPast(DataInput in) throws IOException {
      int left = Varint.readInt(in) - 1;
      NavigableSet<String> past = left < 0 ? null : new TreeSet<>();
      for (; left > 0; left--) {
        past.add(in.readUTF());
      }
      return past;
    }

    @Override
    public Schedule read(DataInput in) throws IOException {
      int version = Texts.version(in, "schedule", VERSION);
      Schedule schedule = new Schedule();
      schedule.rulesMark = Varint.readInt(in);
      schedule.tidiedDay = Varint.readInt(in);
      schedule.agenda.readContents(in);
      for (int left = Varint.readInt(in); left > 0; left--) {
        String instance = in.readUTF();
        schedule.entries.put(instance, new Entry(Varint.read(in), Varint.readInt(in)));
      }
      if (version == 1) {
        schedule.past = null;
      } else {
        schedule.agenda.readMoved(in);
        schedule.past = readPast(in);
      }
      for (int left = version < ONE_SPAN ? 0 : Varint.readInt(in); left > 0; left--) {
        schedule.quiet.add(in.readUTF());
      }
      if (version == VERSION) {
        schedule.agenda.readScattered(in);
      }
      return schedule;
    }
  }
}
