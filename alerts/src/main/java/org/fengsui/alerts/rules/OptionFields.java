package org.fengsui.alerts.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.fengsui.indicators.Indicators;
import org.fengsui.yaml.LikelyWord;
import org.fengsui.yaml.YamlMapping;
import org.fengsui.yaml.YamlNode;

/** The key {@code options} of a rule: settings of indicators, each with its range. */
final class OptionFields {
  private static final int COUNT = 1_000_000_000;

  /** Whole numbers by name, and the most each may be; all are 1 or more. */
  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "minimum", COUNT,
          "large", COUNT,
          "share", 100,
          "within", 366,
          "weeks", 520,
          "w1", 3660,
          "w2", 3660,
          "years", 10);

  /** Words by name. */
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "rounding", Set.of("us-iur"),
          "residence", Set.of("urban"),
          "watched", Set.of("true", "false"));

  private OptionFields() {}

  static Map<String, String> read(
      Fields rule, Problems problems, Predicate<String> knownIndicator) {
    Map<String, String> found = new LinkedHashMap<>();
    YamlNode node = rule.node("options");
    if (node == null) {
      return found;
    }
    Fields fields = new Fields(node, "options", problems);
    Scalars read = new Scalars(fields, problems);
    NUMBERS.forEach(
        (name, most) -> {
          if (fields.node(name) != null) {
            found.put(name, String.valueOf(read.number(name, 1, 1, most)));
          }
        });
    WORDS.forEach((name, known) -> put(found, name, word(read, fields, name, known)));
    put(found, "basis", read.text("basis"));
    put(found, "measure", measure(read, fields, knownIndicator));
    fields.close();
    return node instanceof YamlMapping ? found : Map.of();
  }

  private static void put(Map<String, String> found, String name, String value) {
    if (value != null) {
      found.put(name, value);
    }
  }

  private static String word(Scalars read, Fields fields, String name, Set<String> known) {
    String word = read.text(name);
    if (word != null && !known.contains(word)) {
      fields.problem(
          name,
          "应为 " + known + " 之一，不是“" + Scalars.shown(word) + "”",
          "must be one of " + known + ", not '" + Scalars.shown(word) + "'");
    }
    return word;
  }

  /** A published series is free text; an estimate of the survey must be one that exists. */
  private static String measure(Scalars read, Fields fields, Predicate<String> knownIndicator) {
    String measure = read.text("measure");
    if (measure != null && Indicators.namesSurvey(measure) && !knownIndicator.test(measure)) {
      Set<String> known = MeasureCatalogue.names();
      fields.problem(
          "measure",
          "未知的调查指标“" + Scalars.shown(measure) + "”" + LikelyWord.zh(measure, known),
          "unknown survey indicator '"
              + Scalars.shown(measure)
              + "'"
              + LikelyWord.en(measure, known));
    }
    return measure;
  }
}
