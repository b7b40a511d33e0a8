package org.fengsui.alerts.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.fengsui.yaml.YamlMapping;
import org.fengsui.yaml.YamlReader;
import org.fengsui.yaml.YamlScalar;

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
    YamlMapping file = (YamlMapping) YamlReader.read("measures.yaml", text());
    Map<String, Entry> entries = new LinkedHashMap<>();
    file.entries().forEach((name, at) -> entries.put(name, entry((YamlMapping) at.value())));
    return entries;
  }

  private static String text() {
    try (InputStream in = MeasureCatalogue.class.getResourceAsStream("measures.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read measures.yaml from the class path", e);
    }
  }

  private static Entry entry(YamlMapping value) {
    Text name = new Text(text(value, "zh"), text(value, "en"));
    return new Entry(name, text(value, "unit"), text(value, "windows"));
  }

  private static String text(YamlMapping value, String key) {
    return ((YamlScalar) value.get(key)).value();
  }

  /** Names of all measures that have an entry. */
  static Set<String> names() {
    return ENTRIES.keySet();
  }
}
