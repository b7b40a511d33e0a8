package org.fengsui.indicators.payroll;

import java.util.TreeSet;
import org.fengsui.indicators.employer.Headcounts;
import org.fengsui.indicators.employer.Register;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/**
 * {@code payroll.loss}, {@code payroll.loss_rate}: how far the insured headcount has fallen from
 * its highest in the days before today, in persons or in percent of that highest. By area the sums
 * of its employers' falls and highest figures over the window.
 */
public final class PayrollLoss implements Indicator {
  /** Series in which employers send their areas changes of their falls. */
  public static final String FALL = "payroll.fall";

  /** Series in which employers send their areas changes of their highest headcount. */
  public static final String HIGHEST = "payroll.highest";

  private final boolean rate;

  /** Persons, or with {@code rate} percent. */
  public PayrollLoss(boolean rate) {
    this.rate = rate;
  }

  @Override
  public Clock clock() {
    return Clock.OPEN;
  }

  @Override
  public String series(Query query) {
    return PayrollFall.SERIES;
  }

  @Override
  public int lookbackDays(Query query) {
    return query.window().maxDays() + 93;
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    Register register = state.read(Register.NAME, Register.TYPE);
    return register == null
        ? area(state, query, day)
        : employer(state, register, query, day, place);
  }

  private Reading employer(
      KeyState state, Register register, Query query, int day, Jurisdiction place) {
    int width = query.window().maxDays();
    PayrollFall fall = new PayrollFall(state, width, place);
    Headcounts counts = fall.on(day);
    TreeSet<String> flags = new TreeSet<>();
    if (counts.missing()) {
      flags.add(Flags.MISSING);
    }
    if (counts.since() > day - width) {
      flags.add(Flags.WARM_UP);
    }
    Reading loss =
        new Reading(
            counts.fall(),
            Double.NaN,
            counts.fall(),
            register.rows().size(),
            fall.nextChange(day),
            counts.highest(),
            register.revision(),
            register.knownAt(),
            1,
            flags);
    return rate ? rate(loss, counts.highest()) : loss;
  }

  private Reading area(KeyState state, Query query, int day) {
    String group = PayrollFall.group(query.window().maxDays());
    Ledger falls = state.read(Ledger.name(FALL, query.part(), group), Ledger.TYPE);
    Ledger highs = state.read(Ledger.name(HIGHEST, query.part(), group), Ledger.TYPE);
    long highest = highs == null ? -1 : highs.cumulative(day);
    long fall = falls == null ? 0 : falls.cumulative(day);
    Ledger shown = falls == null ? new Ledger() : falls;
    Reading loss =
        new Reading(
            fall,
            Double.NaN,
            fall,
            0,
            shown.nextDay(day),
            highest,
            shown.revision(),
            shown.knownAt(),
            1,
            java.util.Set.of());
    return rate ? rate(loss, highest) : loss;
  }

  private static Reading rate(Reading loss, long highest) {
    return highest > 0
        ? loss.over(loss.value() * 100 / highest, highest, loss.nextChange())
        : loss.over(Double.NaN, -1, loss.nextChange(), Flags.NO_BASE);
  }
}
