package org.fengsui.indicators;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fengsui.indicators.claims.ClaimSum;
import org.fengsui.indicators.claims.InsuredRate;
import org.fengsui.indicators.claims.UnreportedClaims;
import org.fengsui.indicators.compare.PriorYears;
import org.fengsui.indicators.layoffs.LayoffEnterprises;
import org.fengsui.indicators.layoffs.LayoffGroups;
import org.fengsui.indicators.layoffs.LayoffPersons;
import org.fengsui.indicators.layoffs.LayoffRate;
import org.fengsui.indicators.layoffs.LayoffSeries;
import org.fengsui.indicators.layoffs.LayoffShare;
import org.fengsui.indicators.layoffs.LayoffWorkforce;
import org.fengsui.indicators.layoffs.UnknownCount;
import org.fengsui.indicators.ledger.OpenSum;
import org.fengsui.indicators.payroll.PayrollLoss;
import org.fengsui.indicators.positions.PositionLoss;
import org.fengsui.indicators.rates.RateIndicator;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.source.SourceSilence;
import org.fengsui.indicators.survey.BoundIndicator;
import org.fengsui.indicators.survey.SurveyIndicator;
import org.fengsui.indicators.survey.SurveyMeasure;

/** The catalogue of indicators by the name that rules and files use. */
public final class Indicators {
  private static final Map<String, Indicator> BY_NAME = new TreeMap<>();

  static {
    BY_NAME.put("layoffs.persons", new LayoffPersons());
    BY_NAME.put("layoffs.share", new LayoffShare());
    BY_NAME.put("layoffs.short_notice", new OpenSum(LayoffSeries.SHORT_NOTICE));
    BY_NAME.put("layoffs.known_after", new OpenSum(LayoffSeries.KNOWN_AFTER));
    BY_NAME.put("layoffs.unknown_count", new UnknownCount());
    BY_NAME.put("layoffs.groups", new LayoffGroups(false));
    BY_NAME.put("layoffs.groups_share", new LayoffGroups(true));
    BY_NAME.put("layoffs.workforce", new LayoffWorkforce());
    BY_NAME.put("layoffs.rate", new LayoffRate());
    BY_NAME.put("layoffs.enterprises", new LayoffEnterprises());
    BY_NAME.put("claims.initial", new ClaimSum(ClaimSum.INITIAL));
    BY_NAME.put("claims.continued", new ClaimSum(ClaimSum.CONTINUED));
    BY_NAME.put("claims.unreported", new UnreportedClaims());
    BY_NAME.put("claims.insured_rate", new InsuredRate());
    BY_NAME.put("payroll.loss", new PayrollLoss(false));
    BY_NAME.put("payroll.loss_rate", new PayrollLoss(true));
    for (SurveyMeasure measure : SurveyMeasure.values()) {
      String name = measure.name().toLowerCase(java.util.Locale.ROOT);
      BY_NAME.put("survey." + name, new SurveyIndicator(measure));
    }
    BY_NAME.put("rate.level", new RateIndicator(RateIndicator.Kind.LEVEL));
    BY_NAME.put("rate.gap", new RateIndicator(RateIndicator.Kind.GAP));
    BY_NAME.put("rate.change", new RateIndicator(RateIndicator.Kind.CHANGE));
    BY_NAME.put("positions.loss_rate", new PositionLoss(false));
    BY_NAME.put("positions.loss_rate_month", new PositionLoss(true));
    BY_NAME.put("source.silence", new SourceSilence());
  }

  private Indicators() {}

  /**
   * The indicator of a name, also with one of the endings {@code .prior_years_percent}, {@code
   * .lower} and {@code .upper}; null when there is none.
   */
  public static Indicator find(String name) {
    Indicator known = BY_NAME.get(name);
    if (known != null) {
      return known;
    }
    Indicator inner = inner(name, PriorYears.SUFFIX);
    if (inner != null) {
      return new PriorYears(inner);
    }
    inner = inner(name, ".lower");
    if (inner != null) {
      return new BoundIndicator(inner, false);
    }
    inner = inner(name, ".upper");
    return inner == null ? null : new BoundIndicator(inner, true);
  }

  private static Indicator inner(String name, String ending) {
    return name.endsWith(ending) ? find(name.substring(0, name.length() - ending.length())) : null;
  }

  /** The indicator of a name as it is read at a kind of scope; null when there is none. */
  public static Indicator find(String name, String by) {
    Indicator found = find(name);
    return found == null ? null : found.at(by);
  }

  /** All names, without the endings that {@link #find} understands. */
  public static Set<String> names() {
    return Collections.unmodifiableSet(BY_NAME.keySet());
  }
}
