package org.fengsui.indicators.survey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a survey indicator divides by what (ILO, 19th ICLS, Resolution I). */
public enum SurveyMeasure {
  /** Unemployed over labour force, in percent. */
  UNEMPLOYMENT_RATE(100) {
    @Override
    RatioEstimate.Unit unit(Sums s) {
      return new RatioEstimate.Unit(
          s.unemployed, s.employed + s.unemployed, s.employedCount + s.unemployedCount);
    }
  },
  /** Labour force over population of 16 and more, in percent. */
  PARTICIPATION_RATE(100) {
    @Override
    RatioEstimate.Unit unit(Sums s) {
      long force = s.employed + s.unemployed;
      return new RatioEstimate.Unit(force, force + s.inactive, s.adults());
    }
  },
  /** Employed over population of 16 and more, in percent. */
  EMPLOYMENT_RATE(100) {
    @Override
    RatioEstimate.Unit unit(Sums s) {
      return new RatioEstimate.Unit(s.employed, s.employed + s.unemployed + s.inactive, s.adults());
    }
  },
  /** Mean monthly wage of those who stated it, in the currency unit. */
  MEAN_WAGE(1) {
    @Override
    RatioEstimate.Unit unit(Sums s) {
      return new RatioEstimate.Unit(SurveyMonths.wages(s), s.waged, s.wagedCount);
    }
  };

  private static final Map<String, SurveyMeasure> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(SurveyMeasure::series, m -> m));

  private final double scale;

  SurveyMeasure(double scale) {
    this.scale = scale;
  }

  /** Name of the estimate, and of the series whose months close for it. */
  public String series() {
    return "survey." + name().toLowerCase(Locale.ROOT);
  }

  /** The measure of a name that {@link #series} gave, or null. */
  public static SurveyMeasure find(String series) {
    return BY_NAME.get(series);
  }

  /** What the ratio is multiplied with. */
  double scale() {
    return scale;
  }

  abstract RatioEstimate.Unit unit(Sums sums);
}
