package org.fengsui.indicators.source;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengsui.indicators.definition.Description;
import org.fengsui.indicators.definition.IndicatorDefinition;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.reading.Indicator;

/**
 * An indicator of the sources that are waited for.
 *
 * @param name name
 * @param indicator reads it
 * @param description names and unit for people
 */
public record SourceDefinition(String name, Indicator indicator, Description description)
    implements IndicatorDefinition {
  private static final Set<FactKind> READS = EnumSet.of(FactKind.HEARD);

  /** The indicators of the family. */
  public static final List<IndicatorDefinition> ALL =
      List.of(
          new SourceDefinition(
              "source.silence",
              new SourceSilence(),
              new Description(
                  "未收到数据的报送周期数",
                  "expected reporting intervals without a record",
                  "intervals",
                  "dwm")));

  @Override
  public Set<FactKind> reads(String by) {
    return READS;
  }
}
