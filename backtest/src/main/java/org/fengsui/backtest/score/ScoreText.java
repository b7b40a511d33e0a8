package org.fengsui.backtest.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a scoreboard as a table for people and as JSON for machines. */
public final class ScoreText {
  private ScoreText() {}

  /** A table of fixed width, ended by a line of false alarms. */
  public static String table(Scoreboard board) {
    StringBuilder text = new StringBuilder();
    line(text, "shock", "kind", "outcome", "rule", "lag d", "lead d", "level", "cancelled", "echo");
    for (Verdict v : board.verdicts()) {
      line(
          text,
          v.truth().shockId(),
          v.truth().kind(),
          v.outcome(),
          v.found() ? v.rule() : "-",
          v.found() ? one(v.lagDays()) : "-",
          v.found() ? one(v.leadDays()) : "-",
          v.highest() == null ? "-" : v.highest(),
          v.cancelled() ? "yes" : "",
          Integer.toString(v.echoes()));
    }
    int total = board.falseAlarms().values().stream().mapToInt(Integer::intValue).sum();
    text.append(
        String.format(
            Locale.ROOT,
            "%nepisodes %d, false alarms %d %s%n",
            board.episodes(),
            total,
            board.falseAlarms()));
    return text.toString();
  }

  private static void line(StringBuilder text, String... cells) {
    String line =
        String.format(
            Locale.ROOT, "%-6s %-17s %-14s %-20s %7s %7s %-7s %-9s %4s", (Object[]) cells);
    text.append(line.stripTrailing()).append('\n');
  }

  /** One JSON object with the arrays {@code shocks} and the map {@code false_alarms}. */
  public static String json(Scoreboard board) {
    List<String> shocks = new ArrayList<>();
    for (Verdict v : board.verdicts()) {
      List<String> fields = new ArrayList<>();
      fields.add(text("shock_id", v.truth().shockId()));
      fields.add(text("kind", v.truth().kind()));
      fields.add(text("outcome", v.outcome()));
      if (v.found()) {
        fields.add(text("rule", v.rule()));
        fields.add(text("first", v.first().toString()));
        fields.add("\"lag_days\":" + two(v.lagDays()));
        fields.add("\"lead_days\":" + two(v.leadDays()));
        fields.add(text("level", v.highest()));
      }
      fields.add("\"cancelled\":" + v.cancelled());
      fields.add("\"echoes\":" + v.echoes());
      shocks.add("{" + String.join(",", fields) + "}");
    }
    List<String> alarms = new ArrayList<>();
    for (Map.Entry<String, Integer> e : board.falseAlarms().entrySet()) {
      alarms.add("\"" + e.getKey() + "\":" + e.getValue());
    }
    return "{\"episodes\":"
        + board.episodes()
        + ",\"shocks\":["
        + String.join(",", shocks)
        + "],\"false_alarms\":{"
        + String.join(",", alarms)
        + "}}";
  }

  private static String text(String name, String value) {
    String escaped = value == null ? "" : value.replace("\\", "\\\\").replace("\"", "\\\"");
    return "\"" + name + "\":\"" + escaped + "\"";
  }

  private static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
