package org.fengsui.indicators.positions;

import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.employer.Register;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.time.Periods;

/**
 * What one employer of the position monitoring adds to its areas: the employers whose register
 * gives positions at the base date, and those on the watch list.
 *
 * <p>By month with a figure: positions now and at the base date, and, where the month before has a
 * figure too, those of both months. A closed employer without a figure has none left; one that a
 * successor took over is left out, as its positions moved.
 */
public final class PositionMonths {
  /** Positions now, of employers with a base. */
  public static final String NOW = "positions.now";

  /** Positions at the base date. */
  public static final String BASE = "positions.base";

  /** Positions now, of employers present in the month before. */
  public static final String CURRENT = "positions.current";

  /** Positions in the month before. */
  public static final String PREVIOUS = "positions.previous";

  /** Group of the watched employers. */
  public static final String WATCHED = "watched";

  private final Register register;

  private PositionMonths(Register register) {
    this.register = register;
  }

  /** The contributions of an employer's register. */
  public static PositionMonths of(Register register) {
    return new PositionMonths(register);
  }

  /** Passes every contribution on. */
  public void forEach(Contribution each) {
    RegisterFact last = register.last();
    long base = register.basePositions();
    if (last == null || (base < 0 && !last.watch())) {
      return;
    }
    Map<Integer, Long> months = months();
    int settled =
        register.horizon() == Integer.MIN_VALUE
            ? Integer.MIN_VALUE
            : Periods.monthOf(register.horizon());
    months.forEach(
        (month, now) -> {
          if (month > settled) {
            pass(each, "", month, now, base, months.get(month - 1));
            if (last.watch()) {
              pass(each, WATCHED, month, now, base, months.get(month - 1));
            }
          }
        });
  }

  private void pass(
      Contribution each, String group, int month, long now, long base, Long previous) {
    String region = register.region();
    int day = Periods.lastDayOf(month);
    if (base >= 0) {
      each.add(region, NOW, group, day, now);
      each.add(region, BASE, group, day, base);
    }
    if (previous != null) {
      each.add(region, CURRENT, group, day, now);
      each.add(region, PREVIOUS, group, day, previous);
    }
  }

  /** Positions by month, of each month its latest row. */
  private Map<Integer, Long> months() {
    TreeMap<Integer, Long> months = new TreeMap<>();
    for (RegisterFact row : register.rows()) {
      int month = Periods.monthOf(row.asOf());
      if (row.status().equals("MERGED")) {
        months.remove(month);
      } else if (row.headcount() >= 0) {
        months.put(month, row.headcount());
      } else if (row.status().equals("CLOSED")) {
        months.put(month, 0L);
      }
    }
    return months;
  }

  /** Receives one contribution. */
  @FunctionalInterface
  public interface Contribution {
    /** Positions of a series and group on a day, for the areas of a region. */
    void add(String region, String series, String group, int day, long amount);
  }
}
