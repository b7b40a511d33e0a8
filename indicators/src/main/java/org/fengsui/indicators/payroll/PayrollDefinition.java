package org.fengsui.indicators.payroll;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengsui.indicators.definition.Description;
import org.fengsui.indicators.definition.IndicatorDefinition;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.reading.Indicator;

/**
 * An indicator of insured headcounts, from the employer register.
 *
 * @param name name
 * @param indicator reads it
 * @param description names and unit for people
 */
public record PayrollDefinition(String name, Indicator indicator, Description description)
    implements IndicatorDefinition {
  private static final Set<FactKind> READS =
      EnumSet.of(FactKind.REGISTER, FactKind.DERIVED, FactKind.HEARD);

  /** The indicators of the family. */
  public static final List<IndicatorDefinition> ALL =
      List.of(
          new PayrollDefinition(
              "payroll.loss",
              new PayrollLoss(false),
              new Description("参保人数减少", "fall of the insured headcount", "persons", "d")),
          new PayrollDefinition(
              "payroll.loss_rate",
              new PayrollLoss(true),
              new Description(
                  "参保人数减少幅度", "fall of the insured headcount as a share", "percent", "d")));

  @Override
  public Set<FactKind> reads(String by) {
    return READS;
  }

  @Override
  public boolean sumsPayroll() {
    return true;
  }
}
