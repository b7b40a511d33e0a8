package org.fengsui.indicators.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengsui.indicators.definition.Description;
import org.fengsui.indicators.definition.IndicatorDefinition;
import org.fengsui.indicators.definition.Standing;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.reading.Indicator;

/**
 * An indicator of claims for unemployment insurance.
 *
 * @param name name
 * @param indicator reads it
 * @param description names and unit for people
 * @param standing what every area publishes of it without a rule, or null
 */
public record ClaimDefinition(
    String name, Indicator indicator, Description description, Standing standing)
    implements IndicatorDefinition {
  private static final Set<FactKind> AREA =
      EnumSet.of(FactKind.CLAIM, FactKind.BASE, FactKind.HEARD);

  /** At an employer reports are set against claims, and show that its history is known. */
  private static final Set<FactKind> EMPLOYER =
      EnumSet.of(FactKind.CLAIM, FactKind.BASE, FactKind.LAYOFF, FactKind.HEARD);

  /** The indicators of the family. */
  public static final List<IndicatorDefinition> ALL =
      List.of(
          new ClaimDefinition(
              "claims.initial",
              new ClaimSum(ClaimSum.INITIAL),
              new Description(
                  "失业保险金初次申领人数", "initial unemployment-insurance claims", "persons", "dw"),
              Standing.weekly(ClaimSum.INITIAL)),
          new ClaimDefinition(
              "claims.continued",
              new ClaimSum(ClaimSum.CONTINUED),
              new Description(
                  "失业保险金续领人数", "continued unemployment-insurance claims", "persons", "dw"),
              Standing.weekly(ClaimSum.CONTINUED)),
          new ClaimDefinition(
              "claims.unreported",
              new UnreportedClaims(),
              new Description(
                  "未见裁员报告的初次申领人数", "initial claims without a layoff report", "persons", "d"),
              null),
          new ClaimDefinition(
              "claims.insured_rate",
              new InsuredRate(),
              new Description("参保失业率", "insured unemployment rate", "percent", "w"),
              null));

  /** Claims name the key groups of the claimant, and nothing of the survey's breakdowns. */
  @Override
  public boolean saysOf(String group) {
    return group.isEmpty() || (indicator instanceof ClaimSum && group.indexOf('=') < 0);
  }

  @Override
  public Set<FactKind> reads(String by) {
    return by.equals(ScopeKey.EMPLOYER) || by.equals(ScopeKey.SITE) ? EMPLOYER : AREA;
  }
}
