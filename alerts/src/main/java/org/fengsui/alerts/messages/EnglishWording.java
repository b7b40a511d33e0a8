package org.fengsui.alerts.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.rules.MeasureCatalogue;
import org.fengsui.alerts.rules.Text;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;

/** Plain English, with the same content as {@link ChineseWording}. */
final class EnglishWording implements Wording {
  private static final Map<WarningLevel, String> LEVELS =
      Map.of(
          WarningLevel.BLUE, "BLUE (level IV, ordinary)",
          WarningLevel.YELLOW, "YELLOW (level III, serious)",
          WarningLevel.ORANGE, "ORANGE (level II, severe)",
          WarningLevel.RED, "RED (level I, exceptionally severe)");
  private static final Map<String, String> UNITS =
      Map.of(
          "persons",
          " persons",
          "employers",
          " employers",
          "percent",
          " %",
          "points",
          " points",
          "intervals",
          " intervals",
          "hours",
          " hours",
          "money",
          "");
  private static final Map<String, String> SIGNS =
      Map.of(">=", "at least ", ">", "more than ", "<=", "at most ", "<", "less than ");

  @Override
  public String of(Text text) {
    return text.en();
  }

  @Override
  public String level(WarningLevel level) {
    return level == null ? "" : LEVELS.get(level); // a resolved episode that is cancelled has none
  }

  @Override
  public String title(Transition t, Facts facts) {
    String group = t.group().isEmpty() ? "" : ", " + Names.group(t.group()).en();
    String about = t.rule().title().en() + ", " + facts.scope().en() + group;
    return facts.mark().en() + about + ": " + change(t);
  }

  private String change(Transition t) {
    return switch (t.type()) {
      case ALERT -> "warning " + level(t.level());
      case RESOLVE ->
          t.unknown()
              ? "warning " + level(t.previous()) + " closed without data"
              : "end of warning " + level(t.previous());
      case CANCEL -> "warning " + level(t.previous()) + " cancelled";
      case UPDATE -> {
        int way = t.level().compareTo(t.previous());
        yield way == 0
            ? "warning " + level(t.level()) + (t.unknown() ? " without data" : " grows worse")
            : (way > 0 ? "raised to " : "lowered to ") + level(t.level());
      }
    };
  }

  @Override
  public String text(Transition t, Facts facts) {
    List<String> said = new ArrayList<>();
    said.add(head(t, facts));
    said.add(observed(t));
    if (t.plannedDay() != Transition.NO_DAY && !t.ends()) {
      int today = (int) day(t, facts).toEpochDay();
      int ahead = t.plannedDay() - today;
      String days = ahead == 1 ? " day ahead." : " days ahead.";
      said.add("The next batch takes effect on " + date(t.plannedDay()) + ", " + ahead + days);
    }
    if (t.effectStart() != Transition.NO_DAY) {
      said.add(effect(t));
    }
    String flags = FlagSentences.of(t.allFlags(), Text::en, " ");
    if (!flags.isEmpty()) {
      said.add(flags);
    }
    said.add("Cautions: " + facts.cautions().en());
    said.add("Actions: " + facts.actions().en());
    said.add("Ground: " + t.rule().source().en() + ".");
    String at = facts.times().en(Instant.ofEpochMilli(t.asOf()));
    said.add("Issued by " + facts.issuer().en() + " at " + at + ".");
    return facts.mark().en() + String.join(" ", said);
  }

  private String head(Transition t, Facts facts) {
    String area = facts.area().en().isEmpty() ? "" : " Possible area: " + facts.area().en() + ".";
    String group = t.group().isEmpty() ? "" : ", " + Names.group(t.group()).en();
    String common = "Category: " + MessageWriter.CATEGORY.en() + ".";
    String scope = " About: " + facts.scope().en() + group + ".";
    String start = " Start: " + date(t.onset()) + ".";
    if (t.type() == MessageType.CANCEL) {
      return common
          + scope
          + area
          + " With the records as corrected the conditions were never met; the warning "
          + level(t.previous())
          + " is cancelled and earlier messages are void.";
    }
    if (t.type() == MessageType.RESOLVE) {
      return common
          + scope
          + area
          + start
          + (t.unknown()
              ? " Whether the conditions still hold is not known; the warning "
              : " The conditions are no longer met; the warning ")
          + level(t.previous())
          + (t.unknown() ? " is closed, not lifted." : " is over.");
    }
    String before = t.previous() == null ? "" : " (before: " + level(t.previous()) + ")";
    return common + " Level: " + level(t.level()) + before + "." + start + scope + area;
  }

  private static String observed(Transition t) {
    Map<String, String> thresholds = Thresholds.of(t);
    List<String> parts = new ArrayList<>();
    t.observed()
        .forEach(
            (measure, value) -> {
              MeasureCatalogue.Entry entry = MeasureCatalogue.of(measure);
              String unit = UNITS.getOrDefault(entry.unit(), "");
              String number = value.isNaN() ? "unknown" : Decimals.brief(value) + unit;
              String line = thresholds.get(measure);
              parts.add(entry.name().en() + " " + number + (line == null ? "" : asked(line, unit)));
            });
    return "From "
        + date(t.windowFirst())
        + " to "
        + date(t.windowLast())
        + ": "
        + String.join("; ", parts)
        + ".";
  }

  private static String asked(String comparisons, String unit) {
    List<String> said = new ArrayList<>();
    for (String comparison : comparisons.split(" \\| ", -1)) {
      int gap = comparison.indexOf(' ');
      said.add(SIGNS.get(comparison.substring(0, gap)) + comparison.substring(gap + 1) + unit);
    }
    return " (threshold: " + String.join(" or ", said) + ")";
  }

  private static String effect(Transition t) {
    String end =
        t.effectEnd() == Transition.NO_DAY
            ? "; its end will be told."
            : " to " + date(t.effectEnd()) + ".";
    return "In effect from " + date(t.effectStart()) + end;
  }

  @Override
  public String cautionsAfter(boolean cancelled) {
    return cancelled
        ? "The records behind the warning were corrected; do not use its messages any more."
        : "The end of the warning is not the end of all risk: watch for further batches and for re-employment.";
  }

  @Override
  public String actionsAfter(boolean cancelled) {
    return cancelled
        ? "Tell the recipients to stop what the warning set off and find out how the error arose."
        : "Return to routine monitoring, record what was done, tell the recipients.";
  }

  private static LocalDate day(Transition t, Facts facts) {
    return Instant.ofEpochMilli(t.asOf()).atZone(facts.times().zone()).toLocalDate();
  }

  private static String date(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }
}
