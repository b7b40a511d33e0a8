package org.fengsui.indicators.survey;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengsui.indicators.place.SurveyBreakdowns;

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
      return new RatioEstimate.Unit(SurveyMonths.hundredths(s.wages), s.waged, s.wagedCount);
    }
  },
  /** Employed in flexible or platform work over employed whose form is known, in percent. */
  FLEXIBLE_SHARE(100, true) {
    @Override
    RatioEstimate.Unit unit(Sums s) {
      return new RatioEstimate.Unit(s.flexible, s.formed, s.formedCount);
    }
  },
  /** Employed in platform work over employed whose form is known, in percent. */
  PLATFORM_SHARE(100, true) {
    @Override
    RatioEstimate.Unit unit(Sums s) {
      return new RatioEstimate.Unit(s.platform, s.formed, s.formedCount);
    }
  },
  /** Mean hours in the reference week of the employed who stated them. */
  MEAN_HOURS(1, true) {
    @Override
    RatioEstimate.Unit unit(Sums s) {
      return new RatioEstimate.Unit(SurveyMonths.hundredths(s.hours), s.timed, s.timedCount);
    }
  },
  /** In school over population of 16 and more of whom it is known, in percent. */
  SCHOOL_SHARE(100, true) {
    @Override
    RatioEstimate.Unit unit(Sums s) {
      return new RatioEstimate.Unit(s.inSchool, s.schooled, s.schooledCount);
    }
  };

  private static final Map<String, SurveyMeasure> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(SurveyMeasure::series, m -> m));

  /** What says nothing of persons who were chosen by their form of employment. */
  private static final Set<SurveyMeasure> FIXED_BY_FORM =
      EnumSet.of(
          UNEMPLOYMENT_RATE, PARTICIPATION_RATE, EMPLOYMENT_RATE, FLEXIBLE_SHARE, PLATFORM_SHARE);

  private final double scale;
  private final boolean detailed;

  SurveyMeasure(double scale) {
    this(scale, false);
  }

  SurveyMeasure(double scale, boolean detailed) {
    this.scale = scale;
    this.detailed = detailed;
  }

  /**
   * Whether it says anything of a group: all persons of a form of employment are employed, so that
   * their rates and shares are what the group was chosen by.
   */
  public boolean saysOf(String group) {
    return !(group.startsWith(SurveyBreakdowns.FORM) && FIXED_BY_FORM.contains(this));
  }

  /** Whether it rests on what responses say beside activity and wage. */
  boolean detailed() {
    return detailed;
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
