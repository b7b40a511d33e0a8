package org.fengsui.indicators.survey;

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

  private final double scale;

  SurveyMeasure(double scale) {
    this.scale = scale;
  }

  /** What the ratio is multiplied with. */
  double scale() {
    return scale;
  }

  abstract RatioEstimate.Unit unit(Sums sums);
}
