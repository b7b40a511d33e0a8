package org.fengsui.indicators.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.fengsui.indicators.place.MovingHolidays;

/**
 * The days some years before that stand for the days of a window.
 *
 * <p>Each day is aligned by itself: one near a moving holiday by its distance from it, any other by
 * 364 days a year. A day whose counterpart is taken, or belongs to the earlier holiday and so to
 * the day that stands as far from the holiday of now, gets the nearest day that is neither, of two
 * the earlier. So no day counts twice, and there are as many days as in the window.
 *
 * <p>With {@code wholeWeeks} all days move by whole weeks, those near a holiday by the number
 * nearest to their distance: then the count of a week, which stands on its last day, meets the
 * count of one week.
 */
final class PriorDays {
  /** Days of a year of whole weeks. */
  static final int YEAR = 364;

  private static final int WEEK = 7;

  /** Farthest that a distance is moved to whole weeks. */
  private static final int HALF_WEEK = 3;

  private final int years;
  private final int step;
  private final boolean wholeWeeks;
  private final MovingHolidays holidays;
  private final TreeSet<Integer> counted = new TreeSet<>();

  private PriorDays(int years, int step, boolean wholeWeeks, MovingHolidays holidays) {
    this.years = years;
    this.step = step;
    this.wholeWeeks = wholeWeeks;
    this.holidays = holidays;
  }

  /**
   * Consecutive days.
   *
   * @param first first epoch day
   * @param last last epoch day
   */
  record Span(int first, int last) {
    int days() {
      return last - first + 1;
    }
  }

  /** The days for each day of a window, as spans in order. */
  static List<Span> days(
      int first, int last, int years, boolean wholeWeeks, MovingHolidays holidays) {
    return new PriorDays(years, 1, wholeWeeks, holidays).spans(first, last);
  }

  /** The weeks for each week of a window of whole weeks that ends on a day, as spans in order. */
  static List<Span> weeks(int first, int last, int years, MovingHolidays holidays) {
    return new PriorDays(years, WEEK, true, holidays).spans(first + WEEK - 1, last);
  }

  private List<Span> spans(int first, int last) {
    OptionalInt together = together(first, last);
    if (together.isPresent()) {
      int back = together.getAsInt();
      return List.of(new Span(first - step + 1 - back, last - back));
    }
    List<Integer> others = new ArrayList<>();
    for (int day = first; day <= last; day += step) {
      OptionalInt near = near(day);
      if (near.isPresent()) {
        counted.add(near.getAsInt());
      } else {
        others.add(day - YEAR * years);
      }
    }
    List<Integer> displaced = new ArrayList<>();
    for (int day : others) {
      if (ofHoliday(day) || !counted.add(day)) {
        displaced.add(day);
      }
    }
    displaced.forEach(day -> counted.add(nearestFree(day)));
    return merged();
  }

  /** Days by which all days of a window move; empty when they do not move together. */
  private OptionalInt together(int first, int last) {
    int back = YEAR * years;
    if (holidays == MovingHolidays.NONE) {
      return OptionalInt.of(back);
    }
    if (last - first >= MovingHolidays.SPAN) {
      return OptionalInt.empty();
    }
    // what is shorter than the days around a holiday meets them with its first or last day
    OptionalInt begin = near(first);
    OptionalInt end = near(last);
    if (begin.isPresent() || end.isPresent()) {
      boolean same =
          begin.isPresent() && end.isPresent() && first - begin.getAsInt() == last - end.getAsInt();
      return same ? OptionalInt.of(last - end.getAsInt()) : OptionalInt.empty();
    }
    boolean clear = !ofHoliday(first - back) && !ofHoliday(last - back);
    return clear ? OptionalInt.of(back) : OptionalInt.empty();
  }

  private OptionalInt near(int day) {
    OptionalInt then = holidays.aligned(day, years);
    return then.isPresent() ? OptionalInt.of(day - shift(day - then.getAsInt())) : then;
  }

  private int shift(int days) {
    return wholeWeeks ? Math.floorDiv(days + HALF_WEEK, WEEK) * WEEK : days;
  }

  /** Whether an earlier day is the counterpart of a day near a holiday. */
  private boolean ofHoliday(int day) {
    if (!wholeWeeks) {
      return holidays.aligned(day, -years).isPresent();
    }
    for (int by = -HALF_WEEK; by <= HALF_WEEK; by += HALF_WEEK) {
      OptionalInt later = holidays.aligned(day + by, -years);
      if (later.isPresent()) {
        OptionalInt back = near(day + shift(later.getAsInt() - day - by));
        return back.isPresent() && back.getAsInt() == day;
      }
    }
    return false;
  }

  private int nearestFree(int day) {
    int stride = wholeWeeks ? WEEK : 1;
    int by = stride;
    while (!free(day - by) && !free(day + by)) {
      by += stride;
    }
    return free(day - by) ? day - by : day + by;
  }

  private boolean free(int day) {
    return !counted.contains(day) && !ofHoliday(day);
  }

  private List<Span> merged() {
    List<Span> spans = new ArrayList<>();
    int from = counted.first();
    int to = from;
    for (int day : counted.tailSet(from, false)) {
      if (day != to + step) {
        spans.add(new Span(from - step + 1, to));
        from = day;
      }
      to = day;
    }
    spans.add(new Span(from - step + 1, to));
    return spans;
  }
}
