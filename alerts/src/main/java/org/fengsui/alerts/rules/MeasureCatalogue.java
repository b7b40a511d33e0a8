package org.fengsui.alerts.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Names, units and window units of measures, read once from {@code measures.yaml}. */
public final class MeasureCatalogue {
  /** Ending of the comparison of any indicator with the mean of prior years. */
  public static final String PRIOR_YEARS = ".prior_years_percent";

  private static final Map<String, Entry> ENTRIES = load();

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
    Entry found = ENTRIES.getOrDefault(base, new Entry(new Text(base, base), "", ""));
    return switch (Measure.order(measure)) {
      case -1 -> bound(found, "95%置信下限", "lower 95 % bound");
      case 1 -> bound(found, "95%置信上限", "upper 95 % bound");
      default -> found;
    };
  }

  private static Entry bound(Entry of, String zh, String en) {
    return new Entry(new Text(of.name.zh() + zh, of.name.en() + ", " + en), of.unit, of.windows);
  }

  private static Map<String, Entry> load() {
    try (InputStream in = MeasureCatalogue.class.getResourceAsStream("measures.yaml")) {
      Map<?, ?> file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      Map<String, Entry> entries = new LinkedHashMap<>();
      file.forEach((name, value) -> entries.put(name.toString(), entry((Map<?, ?>) value)));
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read measures.yaml from the class path", e);
    }
  }

  private static Entry entry(Map<?, ?> value) {
    Text name = new Text(value.get("zh").toString(), value.get("en").toString());
    return new Entry(name, value.get("unit").toString(), value.get("windows").toString());
  }
}
