package org.fengsui.intake.convert;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.fengsui.intake.csv.CsvWriter;

/**
 * Weekly claims of form ETA 539 of the US Department of Labor. Persons include the short-time
 * compensation counts; initial claims belong to the week ending {@code week_ending}, continued
 * claims and covered employment to {@code continued_week_ending}, and all are known the day after
 * {@code week_ending}.
 */
public final class Eta539 {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final String WEEK = "7";

  private Eta539() {}

  /**
   * Converts the table.
   *
   * @param in the table, plain or gzip; closed by this method
   * @param claims where the two counts of each row go
   * @param bases where covered employment goes
   * @return rows read
   * @throws IOException when the input lacks a needed column or cannot be read
   */
  public static long convert(InputStream in, CsvWriter claims, CsvWriter bases) throws IOException {
    long rows = 0;
    try (ForeignTable table =
        new ForeignTable(
            in,
            "state",
            "week_ending",
            "continued_week_ending",
            "initial_claims",
            "continued_claims",
            "covered_employment")) {
      for (Map<String, String> row = table.next(); row != null; row = table.next()) {
        String known = dayAfter(row.get("week_ending"));
        claims.row(count(row, "INITIAL", "initial_claims", "week_ending", known));
        claims.row(count(row, "CONTINUED", "continued_claims", "continued_week_ending", known));
        bases.row(base(row, known));
        rows++;
      }
    }
    return rows;
  }

  private static Map<String, String> count(
      Map<String, String> row, String kind, String column, String date, String known) {
    Map<String, String> count = new HashMap<>();
    String id = row.get("state") + "-" + row.get("week_ending") + "-" + kind.charAt(0);
    count.put("claim_id", id);
    count.put("kind", kind);
    count.put("persons", sum(row.get(column), row.getOrDefault("stc_" + column, "")));
    count.put("region", row.get("state"));
    count.put("reference_date", row.get(date));
    count.put("period_days", WEEK);
    count.put("reported_at", known);
    return count;
  }

  private static Map<String, String> base(Map<String, String> row, String known) {
    Map<String, String> base = new HashMap<>();
    base.put("region", row.get("state"));
    base.put("measure", "covered_employment");
    base.put("period_start", row.get("continued_week_ending"));
    base.put("value", row.get("covered_employment"));
    base.put("reported_at", known);
    return base;
  }

  /** The sum of two counts; a text that is no number is kept as it is, for the gate to refuse. */
  private static String sum(String count, String shortTime) {
    try {
      long more = shortTime.isEmpty() ? 0 : Long.parseLong(shortTime);
      return Long.toString(Math.addExact(Long.parseLong(count), more));
    } catch (NumberFormatException | ArithmeticException e) {
      return shortTime.isEmpty() ? count : count + "+" + shortTime;
    }
  }

  private static String dayAfter(String date) {
    try {
      return LocalDate.parse(date).plusDays(1).atStartOfDay(ZONE).toOffsetDateTime().toString();
    } catch (DateTimeException e) {
      return "";
    }
  }
}
