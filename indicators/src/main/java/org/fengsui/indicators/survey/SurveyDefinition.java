package org.fengsui.indicators.survey;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengsui.indicators.definition.Description;
import org.fengsui.indicators.definition.IndicatorDefinition;
import org.fengsui.indicators.definition.Standing;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.reading.Indicator;

/**
 * An estimate from the labour-force survey.
 *
 * @param name name
 * @param indicator reads it
 * @param description names and unit for people
 */
public record SurveyDefinition(String name, Indicator indicator, Description description)
    implements IndicatorDefinition {
  private static final Set<FactKind> READS = EnumSet.of(FactKind.SURVEY, FactKind.HEARD);

  /** The indicators of the family. */
  public static final List<IndicatorDefinition> ALL =
      List.of(
          new SurveyDefinition(
              "survey.unemployment_rate",
              new SurveyIndicator(SurveyMeasure.UNEMPLOYMENT_RATE),
              new Description("城镇调查失业率", "surveyed unemployment rate", "percent", "m")),
          new SurveyDefinition(
              "survey.participation_rate",
              new SurveyIndicator(SurveyMeasure.PARTICIPATION_RATE),
              new Description("劳动参与率", "labour-force participation rate", "percent", "m")),
          new SurveyDefinition(
              "survey.employment_rate",
              new SurveyIndicator(SurveyMeasure.EMPLOYMENT_RATE),
              new Description("就业率", "employment rate", "percent", "m")),
          new SurveyDefinition(
              "survey.mean_wage",
              new SurveyIndicator(SurveyMeasure.MEAN_WAGE),
              new Description("月平均工资", "mean monthly wage", "money", "m")),
          new SurveyDefinition(
              "survey.flexible_share",
              new SurveyIndicator(SurveyMeasure.FLEXIBLE_SHARE),
              new Description(
                  "灵活就业（含平台就业）占比", "share of flexible and platform work", "percent", "m")),
          new SurveyDefinition(
              "survey.platform_share",
              new SurveyIndicator(SurveyMeasure.PLATFORM_SHARE),
              new Description("平台就业占比", "share of platform work", "percent", "m")),
          new SurveyDefinition(
              "survey.mean_hours",
              new SurveyIndicator(SurveyMeasure.MEAN_HOURS),
              new Description("周平均工作时间", "mean weekly hours", "hours", "m")),
          new SurveyDefinition(
              "survey.school_share",
              new SurveyIndicator(SurveyMeasure.SCHOOL_SHARE),
              new Description("在校人员占比", "share in school", "percent", "m")));

  @Override
  public Set<FactKind> reads(String by) {
    return READS;
  }

  @Override
  public Standing standing() {
    return Standing.monthly(Standing.SURVEY);
  }

  @Override
  public boolean surveyed() {
    return true;
  }

  @Override
  public boolean saysOf(String group) {
    return ((SurveyIndicator) indicator).measure().saysOf(group);
  }
}
