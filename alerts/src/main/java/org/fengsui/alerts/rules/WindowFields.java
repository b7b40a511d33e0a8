package org.fengsui.alerts.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.fengsui.indicators.time.Window;
import org.fengsui.yaml.YamlMapping;
import org.fengsui.yaml.YamlNode;

/**
 * The key {@code window} of a rule: one window, or one for each kind of scope.
 *
 * @param main window of the kind named first
 * @param byKind windows by kind; empty when all are the same
 */
record WindowFields(Window main, Map<String, Window> byKind) {
  private static final Window NONE = Window.days(1);

  static WindowFields read(Fields rule, Problems problems, String indicator, Set<String> kinds) {
    YamlNode node = rule.required("window");
    if (node == null) {
      return new WindowFields(NONE, Map.of());
    }
    if (!(node instanceof YamlMapping)) {
      return new WindowFields(window(rule, problems, "window", indicator), Map.of());
    }
    Fields fields = new Fields(node, "window", problems);
    Map<String, Window> byKind = new LinkedHashMap<>();
    for (String kind : kinds) {
      if (fields.required(kind) != null) {
        byKind.put(kind, window(fields, problems, kind, indicator));
      }
    }
    fields.close();
    return new WindowFields(byKind.values().stream().findFirst().orElse(NONE), byKind);
  }

  private static Window window(Fields fields, Problems problems, String key, String indicator) {
    String text = new Scalars(fields, problems).requiredText(key);
    if (text == null) {
      return NONE;
    }
    try {
      Window window = Window.parse(text);
      String allowed = MeasureCatalogue.of(indicator == null ? "" : indicator).windows();
      if (!allowed.isEmpty() && allowed.indexOf(window.unit().letter()) < 0) {
        fields.problem(
            key,
            indicator + " 的时间窗单位只能是 " + allowed + "，不能是“" + Scalars.shown(text) + "”",
            indicator
                + " takes windows in "
                + allowed
                + " only, not '"
                + Scalars.shown(text)
                + "'");
      }
      return window;
    } catch (IllegalArgumentException e) {
      fields.problem(
          key,
          "时间窗应为 1 至 3660 个周期，写成 30d、13w 或 3m，不是“" + Scalars.shown(text) + "”",
          "must be 1 to 3660 periods such as 30d, 13w or 3m, not '" + Scalars.shown(text) + "'");
      return NONE;
    }
  }
}
