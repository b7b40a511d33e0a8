package org.fengsui.indicators.layoffs;

import org.fengsui.indicators.employer.Register;
import org.fengsui.indicators.employer.Workforce;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/**
 * {@code layoffs.share}: {@code layoffs.persons} over the workforce, in percent; unknown and
 * flagged {@code no-base} when no workforce is known.
 */
public final class LayoffShare implements Indicator {
  private final LayoffPersons persons = new LayoffPersons();

  @Override
  public Clock clock() {
    return Clock.OPEN;
  }

  @Override
  public String series(Query query) {
    return LayoffPersons.SERIES;
  }

  @Override
  public int lookbackDays(Query query) {
    return Math.max(query.window().maxDays(), Workforce.LASTS_DAYS);
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    Ledger ledger =
        state.read(Ledger.name(LayoffPersons.SERIES, query.part(), query.group()), Ledger.TYPE);
    int width = query.window().maxDays();
    int lastDay = ledger == null ? day : ledger.peak(day, width).lastDay();
    Reading sum = persons.read(state, query, day, place);
    return share(sum, state, query, day, earliest(ledger, lastDay - width + 1, lastDay));
  }

  @Override
  public Reading closed(KeyState state, Query query, int day, Jurisdiction place) {
    Ledger ledger =
        state.read(Ledger.name(LayoffPersons.SERIES, query.part(), query.group()), Ledger.TYPE);
    Reading sum = persons.closed(state, query, day, place);
    int earliest = earliest(ledger, query.window().firstDay(day), day);
    return share(sum, state, query, day, earliest);
  }

  private static int earliest(Ledger ledger, int from, int to) {
    int first = ledger == null ? to : ledger.nextDay(from - 1);
    return Math.min(first, to);
  }

  private static Reading share(Reading sum, KeyState state, Query query, int day, int earliest) {
    Workforce workforce = Workforce.of(state, query.part(), day, earliest);
    int next = Math.min(sum.nextChange(), workforce.until());
    if (workforce.persons() <= 0) {
      return sum.over(Double.NaN, -1, next, Flags.NO_BASE);
    }
    return sum.over(sum.value() * 100 / workforce.persons(), workforce.persons(), next);
  }

  @Override
  public boolean risesByTime(KeyState state, Query query) {
    return false;
  }

  /** A share of the own staff; where only the register knows it, it hangs on the window's days. */
  @Override
  public double atMost(KeyState state, Query query, int today, Jurisdiction place) {
    if (state.read(Register.NAME, Register.TYPE) != null) {
      return Double.POSITIVE_INFINITY;
    }
    long staff = Workforce.of(state, query.part(), today, today).persons();
    return staff > 0
        ? persons.atMost(state, query, today, place) * 100 / staff
        : Double.NEGATIVE_INFINITY;
  }
}
