package org.fengsui.indicators.layoffs;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengsui.indicators.definition.Description;
import org.fengsui.indicators.definition.IndicatorDefinition;
import org.fengsui.indicators.definition.Standing;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.ledger.OpenSum;
import org.fengsui.indicators.reading.Indicator;

/**
 * An indicator of dismissals, from the reports of employers.
 *
 * @param name name
 * @param indicator reads it
 * @param description names and unit for people
 */
public record LayoffDefinition(String name, Indicator indicator, Description description)
    implements IndicatorDefinition {
  private static final int STANDING_DAYS = 30;

  private static final Set<FactKind> READS =
      EnumSet.of(
          FactKind.LAYOFF, FactKind.REGISTER, FactKind.BASE, FactKind.DERIVED, FactKind.HEARD);

  /** The indicators of the family. */
  public static final List<IndicatorDefinition> ALL =
      List.of(
          new LayoffDefinition(
              "layoffs.persons",
              new LayoffPersons(),
              new Description("裁减人数", "persons dismissed", "persons", "d")),
          new LayoffDefinition(
              "layoffs.share",
              new LayoffShare(),
              new Description(
                  "裁减人数占职工总数比例", "dismissals as a share of the workforce", "percent", "d")),
          new LayoffDefinition(
              "layoffs.short_notice",
              new OpenSum(LayoffSeries.SHORT_NOTICE),
              new Description(
                  "提前报告不足30日的裁减人数", "persons reported less than 30 days ahead", "persons", "d")),
          new LayoffDefinition(
              "layoffs.known_after",
              new OpenSum(LayoffSeries.KNOWN_AFTER),
              new Description(
                  "裁减生效后才报告的人数",
                  "persons reported only after their dismissal took effect",
                  "persons",
                  "d")),
          new LayoffDefinition(
              "layoffs.unknown_count",
              new UnknownCount(),
              new Description(
                  "裁减人数不详的突发事件涉及职工总数",
                  "workforce of incidents without a number of dismissals",
                  "persons",
                  "d")),
          new LayoffDefinition(
              "layoffs.groups",
              new LayoffGroups(false),
              new Description(
                  "90日内分批裁减合计人数", "persons dismissed in groups within 90 days", "persons", "d")),
          new LayoffDefinition(
              "layoffs.groups_share",
              new LayoffGroups(true),
              new Description(
                  "90日内分批裁减合计占职工比例",
                  "persons dismissed in groups within 90 days as a share of the workforce",
                  "percent",
                  "d")),
          new LayoffDefinition(
              "layoffs.workforce",
              new LayoffWorkforce(),
              new Description("职工总数", "workforce", "persons", "d")),
          new LayoffDefinition(
              "layoffs.rate",
              new LayoffRate(),
              new Description(
                  "裁减人数占参保职工比例", "dismissals as a share of covered employment", "percent", "d")),
          new LayoffDefinition(
              "layoffs.enterprises",
              new LayoffEnterprises(),
              new Description(
                  "达到规模裁员标准的用人单位", "employers with large-scale layoffs", "employers", "d")));

  @Override
  public Set<FactKind> reads(String by) {
    return READS;
  }

  @Override
  public Standing standing() {
    return indicator instanceof LayoffPersons
        ? Standing.days(LayoffPersons.SERIES, STANDING_DAYS)
        : null;
  }

  @Override
  public boolean countsEmployers() {
    return indicator instanceof LayoffEnterprises;
  }

  @Override
  public String evidence() {
    return LayoffPersons.SERIES;
  }
}
