package org.fengsui.indicators.reporting;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.state.Varint;

/** The periods that one area has counted: last day to days and number of counts. */
final class CountedPeriods {
  /** Days of the longest period that is looked for. */
  private static final int LONGEST = 366;

  private final TreeMap<Integer, Counted> byEnd = new TreeMap<>();
  private int firstDay = Integer.MAX_VALUE;

  /**
   * Counts that end on one day.
   *
   * @param days days of the longest period among them
   * @param counts how many there are
   */
  private record Counted(int days, int counts) {}

  void add(int end, int days, int records) {
    Counted before = byEnd.get(end);
    int counts = records + (before == null ? 0 : before.counts());
    if (counts <= 0) {
      byEnd.remove(end);
      if (before != null && end - before.days() + 1 == firstDay) {
        firstDay = first(); // the first one was a mistake
      }
      return;
    }
    byEnd.put(end, new Counted(Math.max(days, before == null ? 0 : before.days()), counts));
    firstDay = Math.min(firstDay, end - days + 1);
  }

  private int first() {
    int first = Integer.MAX_VALUE;
    for (Map.Entry<Integer, Counted> period : byEnd.entrySet()) {
      first = Math.min(first, period.getKey() - period.getValue().days() + 1);
    }
    return first;
  }

  /** First epoch day ever counted, periods forgotten since included. */
  int firstDay() {
    return firstDay;
  }

  /** Last epoch day counted; before all days when none is. */
  int lastDay() {
    return byEnd.isEmpty() ? Integer.MIN_VALUE : byEnd.lastKey();
  }

  boolean isEmpty() {
    return byEnd.isEmpty();
  }

  /** Whether every day of a range was counted; an empty range always is. */
  boolean covers(int from, int to) {
    int day = from;
    while (day <= to) {
      int end = endCovering(day);
      if (end < day) {
        return false;
      }
      day = end + 1;
    }
    return true;
  }

  /** Last day of a counted period that holds a day; before the day when there is none. */
  private int endCovering(int day) {
    for (Map.Entry<Integer, Counted> next : byEnd.tailMap(day).entrySet()) {
      if (next.getKey() - next.getValue().days() < day) {
        return next.getKey();
      }
      if (next.getKey() - day > LONGEST) {
        break;
      }
    }
    return day - 1;
  }

  boolean forgetBefore(int day) {
    Map<Integer, Counted> old = byEnd.headMap(day);
    boolean any = !old.isEmpty();
    old.clear();
    return any;
  }

  void write(DataOutput out) throws IOException {
    Varint.write(firstDay, out);
    Varint.write(byEnd.size(), out);
    for (Map.Entry<Integer, Counted> period : byEnd.entrySet()) {
      Varint.write(period.getKey(), out);
      Varint.write(period.getValue().days(), out);
      Varint.write(period.getValue().counts(), out);
    }
  }

  static CountedPeriods read(DataInput in) throws IOException {
    CountedPeriods periods = new CountedPeriods();
    periods.firstDay = Varint.readInt(in);
    for (int left = Varint.readInt(in); left > 0; left--) {
      int end = Varint.readInt(in);
      periods.byEnd.put(end, new Counted(Varint.readInt(in), Varint.readInt(in)));
    }
    return periods;
  }
}
