package org.fengsui.indicators.survey;

import java.util.Set;
import java.util.TreeSet;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.place.SurveyBreakdowns;
import org.fengsui.indicators.reading.Coverage;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/**
 * {@code survey.*}: a weighted ratio from the labour-force survey with its standard error, for a
 * region (from the responses of all it contains) and group, over one month or pooled over several.
 *
 * <p>Option {@code residence=urban} leaves rural residents out. A figure is flagged {@code
 * low-reliability} when it rests on fewer than {@value #LEAST_MEMBERS} persons (the ONS threshold),
 * when its standard error is over a fifth of it (the ONS band "unreliable"), when it is 0 (nobody
 * of the kind is in the sample, which shows no error either), or when no degree of freedom is left;
 * {@code no-design} when a response names no PSU: then there is no standard error. Groups are key
 * groups and the values of the pack's breakdowns ({@link SurveyBreakdowns}); what rests on
 * breakdowns or details is unknown, flagged {@code incomplete}, for months of which state was begun
 * without them.
 */
public final class SurveyIndicator implements Indicator {
  /** Persons below which an estimate is flagged as hardly reliable. */
  public static final int LEAST_MEMBERS = 10;

  /** Standard error over estimate above which an estimate is flagged as hardly reliable. */
  public static final double LARGEST_VARIATION = 0.2;

  private final SurveyMeasure measure;

  /** The indicator of a measure. */
  public SurveyIndicator(SurveyMeasure measure) {
    this.measure = measure;
  }

  /** What is estimated. */
  public SurveyMeasure measure() {
    return measure;
  }

  @Override
  public Clock clock() {
    return Clock.CLOSED;
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    boolean urban = query.option("residence", "").equalsIgnoreCase("urban");
    SurveyMonths months =
        SurveyMonths.of(state, query.group(), urban, query.window().firstDay(day), day);
    boolean detailed = measure.detailed() || SurveyBreakdowns.isCell(query.group());
    return detailed && months.withoutDetails
        ? Reading.unknown(Flags.INCOMPLETE)
        : estimate(months, query.window().length());
  }

  /** The estimate of a window of so many months. */
  private Reading estimate(SurveyMonths months, int length) {
    RatioEstimate estimate = months.estimate(measure);
    boolean design = !months.withoutPsu;
    double error = design ? estimate.standardError() * measure.scale() : Double.NaN;
    double value = estimate.ratio() * measure.scale();
    Set<String> flags = reliability(estimate, design, value, error);
    if (months.monthsSeen < length) {
      flags.add(months.firstMonthSeen ? Flags.INCOMPLETE : Flags.WARM_UP);
    }
    return new Reading(
        value,
        error,
        estimate.members(),
        months.responses,
        Reading.NEVER,
        -1,
        months.revision,
        months.knownAt,
        1,
        flags,
        design ? estimate.psus() : -1,
        design ? estimate.degreesOfFreedom() : -1,
        new Coverage(Coverage.Bound.EXACT, months.lastMonthSeen));
  }

  private static Set<String> reliability(
      RatioEstimate estimate, boolean design, double value, double error) {
    Set<String> flags = new TreeSet<>();
    if (!design) {
      flags.add(Flags.NO_DESIGN);
    }
    if (estimate.members() < LEAST_MEMBERS
        || error > LARGEST_VARIATION * value
        || value == 0
        || (design && estimate.degreesOfFreedom() < 1)) {
      flags.add(Flags.LOW_RELIABILITY);
    }
    return flags;
  }
}
