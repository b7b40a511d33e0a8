package org.fengsui.alerts.rules;

import java.util.Set;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.definition.Description;
import org.fengsui.indicators.definition.IndicatorDefinition;

/** Names, units and window units of measures, as their indicators tell them. */
public final class MeasureCatalogue {
  /** Ending of the comparison of any indicator with the mean of prior years. */
  public static final String PRIOR_YEARS = ".prior_years_percent";

  private MeasureCatalogue() {}

  /**
   * What is known of a measure.
   *
   * @param name name for people
   * @param unit persons, employers, percent, points, intervals, money, or "" when not known
   * @param windows letters of the window units that make sense; "" when not known
   */
  public record Entry(Text name, String unit, String windows) {}

  /** The entry of a measure, bounds and comparisons with prior years included; never null. */
  public static Entry of(String measure) {
    String base = Measure.base(measure);
    if (base.endsWith(PRIOR_YEARS)) {
      Entry of = of(base.substring(0, base.length() - PRIOR_YEARS.length()));
      Text name =
          new Text(
              of.name.zh() + "相当于往年同期均值的比例", of.name.en() + " against the mean of prior years");
      return new Entry(name, "percent", of.windows);
    }
    Entry found = plain(base);
    return switch (Measure.order(measure)) {
      case -1 -> bound(found, "95%置信下限", "lower 95 % bound");
      case 1 -> bound(found, "95%置信上限", "upper 95 % bound");
      default -> found;
    };
  }

  private static Entry plain(String indicator) {
    IndicatorDefinition known = Indicators.definition(indicator);
    if (known == null) {
      return new Entry(new Text(indicator, indicator), "", "");
    }
    Description description = known.description();
    Text name = new Text(description.zh(), description.en());
    return new Entry(name, description.unit(), description.windows());
  }

  private static Entry bound(Entry of, String zh, String en) {
    return new Entry(new Text(of.name.zh() + zh, of.name.en() + ", " + en), of.unit, of.windows);
  }

  /** Names of all measures that have an entry. */
  static Set<String> names() {
    return Indicators.names();
  }
}
