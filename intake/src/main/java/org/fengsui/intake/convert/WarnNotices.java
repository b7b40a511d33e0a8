package org.fengsui.intake.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.fengsui.intake.csv.Conventions;
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
   * @param in the notices, plain or gzip
   * @param layoffs where the reports go
   * @param findings takes what is noticed
   * @throws IOException when the input lacks a needed column or cannot be read
   */
  public static void convert(Path in, Conventions conventions, CsvWriter layoffs, Findings findings)
      throws IOException {
    try (ForeignTable table =
        new ForeignTable(in, conventions, findings)
            .needing(
                "state",
                "employer_name",
                "notice_date",
                "effective_date",
                "employees_affected",
                "dedupe_key")) {
      for (ForeignTable.Row row = table.next(); row != null; row = table.next()) {
        layoffs.row(report(row));
      }
    }
  }

  private static Map<String, String> report(ForeignTable.Row row) {
    Map<String, String> report = new HashMap<>();
    String state = row.get("state");
    String name = EmployerKeys.normalisedName(row.get("employer_name"));
    report.put("report_id", row.get("dedupe_key"));
    report.put("status", row.get("is_amendment").equals("1") ? "AMENDED" : "FILED");
    report.put("employer_id", name.isEmpty() ? "" : state + ":" + name);
    report.put("employer_name", row.get("employer_name"));
    report.put("site_id", row.get("location"));
    report.put("region", state);
    report.put("industry", row.get("naics"));
    report.put("cause", row.get("layoff_type").equals("closure") ? "CLOSURE" : "");
    report.put("affected", row.count("employees_affected"));
    report.put("notice_date", row.date("notice_date"));
    report.put("effective_date", row.date("effective_date"));
    return report;
  }
}
