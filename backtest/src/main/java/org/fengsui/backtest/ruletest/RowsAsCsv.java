package org.fengsui.backtest.ruletest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Rows of a rule test as the CSV file that they stand for (RFC 4180). */
final class RowsAsCsv {
  private RowsAsCsv() {}

  /** Header and rows; columns in the order in which they first occur. */
  static String of(List<Map<String, String>> rows) {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
    for (Map<String, String> row : rows) {
      StringJoiner line = new StringJoiner(",");
      columns.forEach(column -> line.add(quoted(row.getOrDefault(column, ""))));
      csv.append(line).append('\n');
    }
    return csv.toString();
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
