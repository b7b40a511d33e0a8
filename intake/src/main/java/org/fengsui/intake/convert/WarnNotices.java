package org.fengsui.intake.convert;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.fengsui.intake.csv.CsvWriter;
import org.fengsui.intake.employer.EmployerKeys;

/**
 * WARN Act notices as collected from the states (github.com/bchaps1999/warn-notice-register). Rows
 * are never merged, and what is wrong with them is left for the gate to say.
 */
public final class WarnNotices {
  private WarnNotices() {}

  /**
   * Converts notices.
   *
   * @param in the notices, plain or gzip; closed by this method
   * @param layoffs where the reports go
   * @return rows written
   * @throws IOException when the input lacks a needed column or cannot be read
   */
  public static long convert(InputStream in, CsvWriter layoffs) throws IOException {
    long rows = 0;
    try (ForeignTable table =
        new ForeignTable(
            in,
            "state",
            "employer_name",
            "notice_date",
            "effective_date",
            "employees_affected",
            "dedupe_key")) {
      for (Map<String, String> row = table.next(); row != null; row = table.next()) {
        layoffs.row(report(row));
        rows++;
      }
    }
    return rows;
  }

  private static Map<String, String> report(Map<String, String> row) {
    Map<String, String> report = new HashMap<>();
    String state = row.get("state");
    String name = EmployerKeys.normalisedName(row.get("employer_name"));
    report.put("report_id", row.get("dedupe_key"));
    report.put("status", row.getOrDefault("is_amendment", "").equals("1") ? "AMENDED" : "FILED");
    report.put("employer_id", name.isEmpty() ? "" : state + ":" + name);
    report.put("employer_name", row.get("employer_name"));
    report.put("site_id", row.getOrDefault("location", ""));
    report.put("region", state);
    report.put("industry", row.getOrDefault("naics", ""));
    report.put("cause", row.getOrDefault("layoff_type", "").equals("closure") ? "CLOSURE" : "");
    report.put("affected", row.get("employees_affected"));
    report.put("notice_date", row.get("notice_date"));
    report.put("effective_date", row.get("effective_date"));
    return report;
  }
}
