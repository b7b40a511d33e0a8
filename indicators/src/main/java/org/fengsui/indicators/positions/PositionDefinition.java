package org.fengsui.indicators.positions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengsui.indicators.definition.Description;
import org.fengsui.indicators.definition.IndicatorDefinition;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.reading.Indicator;

/**
 * An indicator of positions, from the employer register.
 *
 * @param name name
 * @param indicator reads it
 * @param description names and unit for people
 */
public record PositionDefinition(String name, Indicator indicator, Description description)
    implements IndicatorDefinition {
  private static final Set<FactKind> READS =
      EnumSet.of(FactKind.REGISTER, FactKind.DERIVED, FactKind.HEARD);

  /** The indicators of the family. */
  public static final List<IndicatorDefinition> ALL =
      List.of(
          new PositionDefinition(
              "positions.loss_rate",
              new PositionLoss(false),
              new Description(
                  "岗位流失率（较建档期）", "position-loss rate against the base date", "percent", "m")),
          new PositionDefinition(
              "positions.loss_rate_month",
              new PositionLoss(true),
              new Description(
                  "岗位流失率（较上月）", "position-loss rate against the previous month", "percent", "m")));

  @Override
  public Set<FactKind> reads(String by) {
    return READS;
  }

  /** The sums are kept under four series of their own. */
  @Override
  public boolean withoutLedger() {
    return true;
  }
}
