package org.fengsui.intake.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.intake.csv.Conventions;
import org.fengsui.intake.csv.CsvWriter;
import org.fengsui.intake.stream.DateOrder;

/**
 * Weekly claims of form ETA 539 of the US Department of Labor, with the department's own names of
 * columns ({@code st, rptdate, c1} to {@code c23}; ET Handbook 402) or spelt out. Persons include
 * the short-time compensation counts (workshare equivalents); initial claims belong to the week
 * ending {@code week_ending}, continued claims and covered employment to {@code
 * continued_week_ending}, and all are known the day after {@code week_ending}.
 */
public final class Eta539 {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final String WEEK = "7";
  private static final List<String> NEEDED =
      List.of(
          "state",
          "week_ending",
          "continued_week_ending",
          "initial_claims",
          "continued_claims",
          "covered_employment");

  /** The department's names by the names spelt out. */
  private static final Map<String, String> OWN =
      Map.of(
          "state", "st",
          "week_ending", "rptdate",
          "continued_week_ending", "c2",
          "initial_claims", "c3",
          "stc_initial_claims", "c7",
          "continued_claims", "c8",
          "stc_continued_claims", "c12",
          "covered_employment", "c18");

  private Eta539() {}

  /**
   * Converts the table. The department writes the month first in its dates.
   *
   * @param in the table, plain or gzip
   * @param claims where the two counts of each row go
   * @param bases where covered employment goes
   * @param findings takes what is noticed
   * @throws IOException when the input lacks a needed column or cannot be read
   */
  public static void convert(
      Path in, Conventions conventions, CsvWriter claims, CsvWriter bases, Findings findings)
      throws IOException {
    boolean own;
    try (ForeignTable table = new ForeignTable(in, conventions, findings)) {
      own = table.header().has("st") && table.header().has("rptdate");
      String[] needed = own ? OWN.values().toArray(String[]::new) : NEEDED.toArray(String[]::new);
      table.needing(needed);
    }
    boolean open = own && conventions.dates() == null;
    Conventions read = open ? conventions.with(DateOrder.MDY) : conventions;
    Map<String, String> names = own ? OWN : Map.of();
    try (ForeignTable table = new ForeignTable(in, read, findings)) {
      for (ForeignTable.Row row = table.next(names); row != null; row = table.next(names)) {
        String known = dayAfter(row.date("week_ending"));
        claims.row(count(row, "INITIAL", "initial_claims", "week_ending", known));
        claims.row(count(row, "CONTINUED", "continued_claims", "continued_week_ending", known));
        bases.row(base(row, known));
      }
    }
  }

  private static Map<String, String> count(
      ForeignTable.Row row, String kind, String column, String date, String known) {
    Map<String, String> count = new HashMap<>();
    String id = row.get("state") + "-" + row.date("week_ending") + "-" + kind.charAt(0);
    count.put("claim_id", id);
    count.put("kind", kind);
    count.put("persons", sum(row.count(column), row.count("stc_" + column)));
    count.put("region", row.get("state"));
    count.put("reference_date", row.date(date));
    count.put("period_days", WEEK);
    count.put("reported_at", known);
    return count;
  }

  private static Map<String, String> base(ForeignTable.Row row, String known) {
    Map<String, String> base = new HashMap<>();
    base.put("region", row.get("state"));
    base.put("measure", "covered_employment");
    base.put("period_start", row.date("continued_week_ending"));
    base.put("value", row.count("covered_employment"));
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
