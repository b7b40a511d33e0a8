package org.fengsui.indicators.rates;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengsui.indicators.definition.Description;
import org.fengsui.indicators.definition.IndicatorDefinition;
import org.fengsui.indicators.definition.Standing;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.reading.Indicator;

/**
 * An indicator of a published monthly series.
 *
 * @param name name
 * @param indicator reads it
 * @param description names and unit for people
 */
public record RateDefinition(String name, Indicator indicator, Description description)
    implements IndicatorDefinition {
  private static final Set<FactKind> READS = EnumSet.of(FactKind.RATE);

  /** The series may be an estimate from the survey. */
  private static final Set<FactKind> RESTS_ON = EnumSet.of(FactKind.RATE, FactKind.SURVEY);

  /** The indicators of the family. */
  public static final List<IndicatorDefinition> ALL =
      List.of(
          new RateDefinition(
              "rate.level",
              new RateIndicator(RateIndicator.Kind.LEVEL),
              new Description("公布的比率", "published rate", "percent", "m")),
          new RateDefinition(
              "rate.gap",
              new RateIndicator(RateIndicator.Kind.GAP),
              new Description(
                  "失业率较前12个月低点的升幅（萨姆规则）",
                  "rise of the unemployment rate over its 12-month low (Sahm rule)",
                  "points",
                  "m")),
          new RateDefinition(
              "rate.change",
              new RateIndicator(RateIndicator.Kind.CHANGE),
              new Description("比率同比变动", "change of the rate on the year", "points", "m")));

  @Override
  public Set<FactKind> reads(String by) {
    return READS;
  }

  @Override
  public Set<FactKind> restsOn() {
    return RESTS_ON;
  }

  @Override
  public Standing standing() {
    return Standing.monthly(Standing.RATES);
  }
}
