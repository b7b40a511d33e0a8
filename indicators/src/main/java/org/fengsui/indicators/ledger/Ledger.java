package org.fengsui.indicators.ledger;

import java.util.Arrays;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.PairNames;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;

/**
 * The civil-date ledger: signed contributions of one series at one key, summed by reference date.
 *
 * <p>One ledger serves every rule and window of its series. Sums are exact. Days without a
 * contribution take no space; days that fall before the longest window in force are folded into one
 * carried sum.
 */
public final class Ledger implements StateEntry {
  /** Bytes of a ledger. */
  public static final StateEntryType<Ledger> TYPE =
      new StateEntryType<>(1, Ledger.class, new LedgerCodec());

  /** Prefix of the names of all ledgers. */
  public static final String PREFIX = "ledger/";

  /** Names of ledgers of whole keys by series and group, few and asked for at every fact. */
  private static final PairNames WHOLE = new PairNames(PREFIX, "//", "");

  /** Names of ledgers of everyone in an area of an employer, by series and part; few as well. */
  private static final PairNames IN_AREA = new PairNames(PREFIX, "/", "/");

  int[] days = new int[4];
  long[] sums = new long[4];
  int[] counts = new int[4];
  int size;
  long carried;
  int revision;
  long knownAt = Long.MIN_VALUE;
  int firstDay = Integer.MAX_VALUE;
  boolean periodCounts;
  private final PeakBounds bounds = new PeakBounds();

  /** Name under which the ledger of a series, part and group is stored. */
  public static String name(String series, String part, String group) {
    if (part.isEmpty()) {
      return WHOLE.of(series, group);
    }
    return group.isEmpty() && part.startsWith(Area.PART)
        ? IN_AREA.of(series, part)
        : PREFIX + series + '/' + part + '/' + group;
  }

  /** The part that a ledger of that name is about; null when the name is not a ledger's. */
  public static String partOf(String name) {
    if (!name.startsWith(PREFIX)) {
      return null;
    }
    int from = name.indexOf('/', PREFIX.length()) + 1;
    return name.substring(from, name.lastIndexOf('/'));
  }

  @Override
  public StateEntryType<Ledger> type() {
    return TYPE;
  }

  /**
   * Adds a contribution.
   *
   * @param day epoch day of the reference date
   * @param amount signed amount
   * @param records 1, -1 or 0 records
   * @param recordRevision revision of the record
   * @param recordKnownAt known time of the record, milliseconds
   */
  public void add(int day, long amount, int records, int recordRevision, long recordKnownAt) {
    revision = Math.max(revision, recordRevision);
    knownAt = Math.max(knownAt, recordKnownAt);
    firstDay = Math.min(firstDay, day);
    bounds.add(amount);
    int at = Arrays.binarySearch(days, 0, size, day);
    if (at < 0) {
      at = -at - 1;
      insert(at, day);
    }
    sums[at] += amount;
    counts[at] += records;
    if (sums[at] == 0 && counts[at] == 0) {
      delete(at);
    }
  }

  private void insert(int at, int day) {
    if (size == days.length) {
      days = Arrays.copyOf(days, size * 2);
      sums = Arrays.copyOf(sums, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    System.arraycopy(days, at, days, at + 1, size - at);
    System.arraycopy(sums, at, sums, at + 1, size - at);
    System.arraycopy(counts, at, counts, at + 1, size - at);
    days[at] = day;
    sums[at] = 0;
    counts[at] = 0;
    size++;
  }

  private void delete(int at) {
    int tail = size - at - 1;
    System.arraycopy(days, at + 1, days, at, tail);
    System.arraycopy(sums, at + 1, sums, at, tail);
    System.arraycopy(counts, at + 1, counts, at, tail);
    size--;
  }

  /** Index of the first stored day on or after {@code day}. */
  private int lower(int day) {
    int at = Arrays.binarySearch(days, 0, size, day);
    return at < 0 ? -at - 1 : at;
  }

  /** Sum over the days {@code from} to {@code to}, both included. */
  public long sum(int from, int to) {
    long sum = 0;
    for (int i = lower(from); i < size && days[i] <= to; i++) {
      sum += sums[i];
    }
    return sum;
  }

  /** Sum of everything up to and including a day, carried sum included. */
  public long cumulative(int to) {
    return carried + sum(Integer.MIN_VALUE, to);
  }

  /** Number of records on the days {@code from} to {@code to}, both included. */
  public long records(int from, int to) {
    long records = 0;
    for (int i = lower(from); i < size && days[i] <= to; i++) {
      records += counts[i];
    }
    return records;
  }

  /** Number of days in the range that hold at least one record. */
  public int daysWithRecords(int from, int to) {
    int found = 0;
    for (int i = lower(from); i < size && days[i] <= to; i++) {
      found += counts[i] > 0 ? 1 : 0;
    }
    return found;
  }

  /**
   * The largest sum of {@code width} consecutive days among all windows ending on or after {@code
   * today}: windows that are still open or yet to come.
   */
  public Peak peak(int today, int width) {
    int head = lower(today - width + 1);
    long running = 0;
    int tail = head;
    for (; tail < size && days[tail] <= today; tail++) {
      running += sums[tail];
    }
    long best = running;
    int bestDay = today;
    int bestHead = head;
    int bestEnd = tail;
    for (; tail < size; tail++) {
      running += sums[tail];
      for (; days[head] <= days[tail] - width; head++) {
        running -= sums[head];
      }
      if (running >= best) {
        best = running;
        bestDay = days[tail];
        bestHead = head;
        bestEnd = tail + 1;
      }
    }
    bounds.exact(today, width, best);
    return new Peak(best, bestDay, first(bestHead, bestEnd, width));
  }

  /**
   * At least the sum of {@link #peak}, as a rule without walking the window: the largest sum when
   * it was last worked out and all that has been added since.
   */
  public long peakAtMost(int today, int width) {
    long known = bounds.of(today, width);
    return known == PeakBounds.UNKNOWN ? peak(today, width).sum() : known;
  }

  private int first(int head, int end, int width) {
    for (int i = head; i < end; i++) {
      if (sums[i] != 0) {
        return days[i] + width;
      }
    }
    return Reading.NEVER;
  }

  /** First stored day after {@code day}, or {@link Reading#NEVER}. */
  public int nextDay(int day) {
    int at = lower(day + 1);
    return at < size ? days[at] : Reading.NEVER;
  }

  /** Folds all days before {@code day} into the carried sum. */
  public void pruneBefore(int day) {
    int keep = lower(day);
    for (int i = 0; i < keep; i++) {
      carried += sums[i];
    }
    if (keep > 0) {
      days = Arrays.copyOfRange(days, keep, Math.max(keep + 4, size));
      sums = Arrays.copyOfRange(sums, keep, Math.max(keep + 4, size));
      counts = Arrays.copyOfRange(counts, keep, Math.max(keep + 4, size));
      size -= keep;
    }
  }

  /** Notes that some contribution is an office's count of a period, dated on its last day. */
  public void markPeriodCounts() {
    periodCounts = true;
  }

  /** Whether some contribution was an office's count of a period instead of a single event. */
  public boolean hasPeriodCounts() {
    return periodCounts;
  }

  /** Shows each stored day from {@code from} on, in order, with its sum. */
  public void forEachFrom(int from, DaySum each) {
    for (int i = lower(from); i < size; i++) {
      each.accept(days[i], sums[i]);
    }
  }

  /** Receives one day of a ledger. */
  @FunctionalInterface
  public interface DaySum {
    /** One epoch day and its sum. */
    void accept(int day, long sum);
  }

  /** Sum of the days folded away by {@link #pruneBefore}. */
  public long carried() {
    return carried;
  }

  /** Number of days stored. */
  public int size() {
    return size;
  }

  /** Whether no day is stored. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** Last stored day; only when not empty. */
  public int lastDay() {
    return days[size - 1];
  }

  /** Earliest reference date ever added, pruned days included; {@link Integer#MAX_VALUE}: none. */
  public int firstDay() {
    return firstDay;
  }

  /** Highest revision added. */
  public int revision() {
    return revision;
  }

  /** Latest known time added, milliseconds; {@link Long#MIN_VALUE}: none. */
  public long knownAt() {
    return knownAt;
  }

  /**
   * The largest window.
   *
   * @param sum its sum
   * @param lastDay its last day
   * @param leaves epoch day on which its first contribution has left it
   */
  public record Peak(long sum, int lastDay, int leaves) {}
}
