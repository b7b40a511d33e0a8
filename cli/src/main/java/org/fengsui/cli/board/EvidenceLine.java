package org.fengsui.cli.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.rules.MeasureCatalogue;
import org.fengsui.cli.term.Language;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;

/** What a message rests on, in one line: values against thresholds, window, records, flags. */
record EvidenceLine(Language language) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

  String of(EarlyWarning w) {
    List<String> parts = new ArrayList<>();
    w.getObserved().entrySet().stream()
        .filter(e -> w.getThreshold().containsKey(e.getKey()) || w.getThreshold().isEmpty())
        .sorted(
            Comparator.<Map.Entry<String, Double>>comparingInt(e -> met(w, e) ? 0 : 1)
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> parts.add(value(e, w.getThreshold().get(e.getKey()))));
    parts.add(DAY.format(w.getWindow().getStart()) + ".." + DAY.format(w.getWindow().getEnd()));
    Evidence evidence = w.getEvidence();
    if (evidence.getWorkforce() != null) {
      parts.add(language.say("board.workforce", evidence.getWorkforce()));
    }
    parts.add(language.say("board.records", evidence.getRecords()));
    evidence.getLargest().stream()
        .limit(1)
        .forEach(l -> parts.add(language.say("board.largest", l.getId(), l.getPersons())));
    parts.addAll(evidence.getFlags());
    return String.join(language.of("，", ", "), parts);
  }

  private String value(Map.Entry<String, Double> observed, String asked) {
    MeasureCatalogue.Entry measure = MeasureCatalogue.of(observed.getKey());
    String name = language.of(measure.name().zh(), measure.name().en());
    String unit = measure.unit().equals("percent") ? " %" : "";
    String text = name + " " + number(observed.getValue()) + unit;
    return asked == null ? text : text + " (" + asked.replace(" |", " /") + ")";
  }

  /** Whether a value meets one of the comparisons that are asked of it. */
  private static boolean met(EarlyWarning w, Map.Entry<String, Double> observed) {
    String asked = w.getThreshold().getOrDefault(observed.getKey(), "");
    for (String comparison : asked.split(" \\| ", -1)) {
      String[] parts = comparison.split(" ", -1);
      if (parts.length == 2 && holds(observed.getValue(), parts[0], Double.parseDouble(parts[1]))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(double value, String sign, double threshold) {
    return switch (sign) {
      case ">=" -> value >= threshold;
      case ">" -> value > threshold;
      case "<=" -> value <= threshold;
      default -> value < threshold;
    };
  }

  /** At most two decimals, none for whole numbers; unknown values as a question mark. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "?";
    }
    return new BigDecimal(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
