package org.fengsui.indicators.reporting;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fengsui.indicators.period.SourceLastSeen;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Coverage;
import org.fengsui.indicators.reading.Coverage.Bound;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;

/**
 * Says which periods of a series were reported at a key (docs/semantics.md, section 3: unknown is
 * not zero). Where offices send counts, a period is reported when each area that has counted before
 * has counted it; where single records come, when every expected source that ever sent one was
 * active after the period's end.
 */
public final class Reporting {
  /** Sources or areas named beside a value at the most. */
  private static final int MOST_NAMED = 5;

  private final ReportedPeriods counts;
  private final SourceLastSeen seen;
  private final String series;
  private final Jurisdiction place;

  private Reporting(
      ReportedPeriods counts, SourceLastSeen seen, String series, Jurisdiction place) {
    this.counts = counts;
    this.seen = seen;
    this.series = series;
    this.place = place;
  }

  /** The reporting of a series at a key. */
  public static Reporting of(KeyState state, String series, Jurisdiction place) {
    return new Reporting(
        ReportedPeriods.of(state, series),
        state.read(SourceLastSeen.NAME, SourceLastSeen.TYPE),
        series,
        place);
  }

  /**
   * Those whose report of some day in a range is missing: codes of areas, or ids of sources; empty:
   * it was reported. Days before the first report are not missing.
   */
  public Set<String> missing(int from, int to) {
    TreeSet<String> missing = new TreeSet<>();
    counts.missing(from, to, missing);
    boolean singles = counts.isEmpty() || to >= counts.singlesFrom();
    for (String source : singles ? place.expectedSources(series, to) : List.<String>of()) {
      long last = seen == null ? SourceLastSeen.NEVER : seen.lastWithin(source);
      if (last != SourceLastSeen.NEVER && Moment.epochDay(last, place.zone()) <= to) {
        missing.add(source);
      }
    }
    return missing;
  }

  /** First epoch day that was ever counted here; {@link Integer#MAX_VALUE}: nothing was. */
  public int firstCounted() {
    return counts.firstDay();
  }

  /**
   * What the unreported periods leave of a sum over a window: a lower bound, or nothing known when
   * there is no record either.
   *
   * @param lastPeriod first epoch day of the last period of the window
   */
  public Reading sum(Reading sum, int from, int lastPeriod, int to) {
    Set<String> missing = missing(from, to);
    if (missing.isEmpty()) {
      return sum;
    }
    Coverage coverage = new Coverage(Bound.AT_LEAST, missing(lastPeriod, to).isEmpty());
    Reading known = sum.records() == 0 ? sum.over(Double.NaN, sum.base(), sum.nextChange()) : sum;
    return known.covered(coverage, flags(missing));
  }

  /** The flags of a value for which reports are missing. */
  public static Set<String> flags(Set<String> missing) {
    TreeSet<String> flags = new TreeSet<>(Set.of(Flags.INCOMPLETE));
    missing.stream()
        .filter(name -> !name.isEmpty())
        .limit(MOST_NAMED)
        .forEach(name -> flags.add(Flags.MISSING_REPORT + name));
    return flags;
  }
}
