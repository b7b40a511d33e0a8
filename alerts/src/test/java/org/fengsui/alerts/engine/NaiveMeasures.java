package org.fengsui.alerts.engine;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.alerts.rules.Comparison;
import org.fengsui.alerts.rules.Condition;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.BaseFact;

/**
 * Measures and three-valued conditions of a county, worked out from plain lists at every question;
 * shares nothing with the engine. Truth is a number: -1 false, 0 unknown, 1 true.
 */
final class NaiveMeasures {
  static final int WINDOW = 14;
  static final int DELAY = 3;

  private final List<Amount> amounts = new ArrayList<>();
  private final List<BaseFact> bases = new ArrayList<>();
  private Integer heard;

  /**
   * A value between two bounds; infinite bounds: unknown; {@code none}: it does not apply.
   *
   * @param reported whether the day itself was reported
   */
  private record Range(double low, double high, boolean reported, boolean none) {}

  void add(Amount amount) {
    amounts.add(amount);
  }

  void remove(Amount amount) {
    amounts.remove(amount);
  }

  void base(BaseFact base) {
    bases.add(base);
  }

  void heard(int day) {
    heard = heard == null ? day : Math.max(heard, day);
  }

  /** Last closed day of claims on a day. */
  int closed(int today) {
    int byOffice = heard == null ? Integer.MIN_VALUE : heard - 1;
    return Math.min(today, Math.max(today - 1 - DELAY, byOffice));
  }

  /** Truth of a condition of a rule with a main measure. */
  int truth(Condition condition, String main, int today) {
    if (condition instanceof Comparison comparison) {
      return truth(comparison, measure(comparison.measure(), main, today));
    }
    boolean any = condition instanceof Condition.Any;
    List<Condition> parts =
        any ? ((Condition.Any) condition).parts() : ((Condition.All) condition).parts();
    int truth = any ? -1 : 1;
    for (Condition part : parts) {
      int one = truth(part, main, today);
      truth = any ? Math.max(truth, one) : Math.min(truth, one);
    }
    return truth;
  }

  private static int truth(Comparison comparison, Range range) {
    if (range.none()) {
      return -1;
    }
    boolean low = comparison.met(range.low());
    boolean high = comparison.met(range.high());
    return low == high ? (low ? 1 : -1) : 0;
  }

  private Range measure(String measure, String main, int today) {
    if (measure.startsWith("claims")) {
      int day = closed(today);
      if (measure.equals(main)) {
        return claims(measure, day);
      }
      for (int back = 0; back < 40; back++) {
        if (claims(measure, day - back).reported()) {
          return claims(measure, day - back);
        }
      }
      return claims(measure, day);
    }
    double persons = persons(today);
    if (measure.equals("layoffs.persons")) {
      return new Range(persons, persons, true, false);
    }
    double base = inForce(today);
    double rate = persons * 100 / base;
    return new Range(rate, rate, true, base <= 0);
  }

  private double persons(int today) {
    long most = 0;
    for (int end = today; end < today + 60; end++) {
      most = Math.max(most, sum("layoffs.persons", end));
    }
    return most;
  }

  private long sum(String series, int end) {
    long sum = 0;
    for (Amount amount : amounts) {
      boolean in = amount.day() > end - WINDOW && amount.day() <= end;
      sum += amount.series().equals(series) && in ? amount.amount() : 0;
    }
    return sum;
  }

  private double inForce(int today) {
    BaseFact best = null;
    for (BaseFact base : bases) {
      boolean applies = base.periodStart() <= today;
      boolean later =
          best == null
              || base.periodStart() > best.periodStart()
              || (base.periodStart() == best.periodStart() && base.revision() > best.revision());
      best = applies && later ? base : best;
    }
    return best == null ? -1 : best.value();
  }

  private Range claims(String series, int end) {
    List<Amount> of = amounts.stream().filter(a -> a.series().equals(series)).toList();
    boolean records = of.stream().anyMatch(a -> a.day() > end - WINDOW && a.day() <= end);
    boolean whole = true;
    for (int day = end - WINDOW + 1; day <= end; day++) {
      whole &= reported(of, day, end);
    }
    double sum = sum(series, end);
    double low = whole || records ? sum : Double.NEGATIVE_INFINITY;
    return new Range(low, whole ? sum : Double.POSITIVE_INFINITY, reported(of, end, end), false);
  }

  private boolean reported(List<Amount> of, int day, int end) {
    List<Amount> counts = of.stream().filter(a -> !a.single()).toList();
    if (counts.isEmpty()) {
      return heard == null || heard > end;
    }
    int first = counts.stream().mapToInt(a -> a.day() - a.count().days() + 1).min().orElseThrow();
    return day < first
        || counts.stream().anyMatch(a -> a.day() - a.count().days() < day && day <= a.day());
  }
}
