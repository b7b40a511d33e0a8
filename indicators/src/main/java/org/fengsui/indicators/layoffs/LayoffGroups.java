package org.fengsui.indicators.layoffs;

import org.fengsui.indicators.employer.Workforce;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/**
 * {@code layoffs.groups}, {@code layoffs.groups_share}: persons of the 90-day rule of the federal
 * WARN act (29 USC 2102(d)). A group is a site's persons on one effective date; dates inside a
 * 30-day window that reaches the minimum by itself are left out; the rest are summed over the
 * window, over all windows ending today or later.
 *
 * <p>Options: {@code minimum} (50 persons) with {@code share} (33 percent of the workforce), or
 * {@code large} (500 persons) whatever the share; {@code within} (30 days). Without a workforce
 * only the large minimum applies.
 */
public final class LayoffGroups implements Indicator {
  private final boolean share;

  /** Persons, or with {@code share} their percentage of the workforce. */
  public LayoffGroups(boolean share) {
    this.share = share;
  }

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
    return Math.max(query.window().maxDays() + query.option("within", 30), Workforce.LASTS_DAYS);
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    Ledger ledger =
        state.read(Ledger.name(LayoffPersons.SERIES, query.part(), query.group()), Ledger.TYPE);
    if (ledger == null) {
      return Reading.of(0, 0, Reading.NEVER);
    }
    int width = query.window().maxDays();
    int from = day - width + 1 - (query.option("within", 30) - 1);
    int earliest = ledger.nextDay(from - 1);
    Workforce workforce =
        Workforce.of(state, query.part(), day, earliest == Reading.NEVER ? day : earliest);
    Ledger left = below(ledger, from, query, workforce.persons());
    Ledger.Peak peak = left.peak(day, width);
    long records = left.records(peak.lastDay() - width + 1, peak.lastDay());
    int oldest = earliest == Reading.NEVER ? Reading.NEVER : earliest + day - from + 1;
    int next = Math.min(Math.min(peak.leaves(), workforce.until()), oldest);
    Reading groups =
        new Reading(
            peak.sum(),
            Double.NaN,
            peak.sum(),
            records,
            next,
            workforce.persons(),
            ledger.revision(),
            ledger.knownAt(),
            1,
            java.util.Set.of());
    return share ? share(groups, workforce.persons()) : groups;
  }

  private static Reading share(Reading groups, long workforce) {
    return workforce > 0
        ? groups.over(groups.value() * 100 / workforce, workforce, groups.nextChange())
        : groups.over(Double.NaN, -1, groups.nextChange(), Flags.NO_BASE);
  }

  /** The groups outside every window that reaches the minimum by itself. */
  private static Ledger below(Ledger ledger, int from, Query query, long workforce) {
    int within = query.option("within", 30);
    Ledger left = new Ledger();
    ledger.forEachFrom(
        from, (day, sum) -> left.add(day, sum, (int) ledger.records(day, day), 0, 0));
    ledger.forEachFrom(
        from,
        (end, ignored) -> {
          if (reaches(ledger.sum(Math.max(from, end - within + 1), end), query, workforce)) {
            ledger.forEachFrom(
                Math.max(from, end - within + 1), (day, sum) -> drop(left, day, end));
          }
        });
    return left;
  }

  private static void drop(Ledger left, int day, int end) {
    if (day <= end) {
      left.add(day, -left.sum(day, day), (int) -left.records(day, day), 0, 0);
    }
  }

  private static boolean reaches(long persons, Query query, long workforce) {
    if (persons >= query.option("large", 500)) {
      return true;
    }
    return persons >= query.option("minimum", 50)
        && workforce > 0
        && persons * 100 >= query.option("share", 33) * workforce;
  }

  @Override
  public boolean risesByTime(KeyState state, Query query) {
    return false;
  }
}
