package org.fengsui.indicators;

import java.util.Map;
import java.util.Set;
import org.fengsui.indicators.layoffs.LayoffPersons;
import org.fengsui.indicators.reading.Indicator;

/** The catalogue of indicators by the name that rules and files use. */
public final class Indicators {
  private static final Map<String, Indicator> BY_NAME =
      Map.of("layoffs.persons", new LayoffPersons());

  private Indicators() {}

  /** The indicator of a name, or null when there is none. */
  public static Indicator find(String name) {
    return BY_NAME.get(name);
  }

  /** All names. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }
}
