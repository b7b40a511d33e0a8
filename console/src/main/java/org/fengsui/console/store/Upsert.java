package org.fengsui.console.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Updates rows, and inserts those that were not there. The caller is the only writer of the table;
 * no two rows of a call may have the same key.
 *
 * @param update statement that takes the values, then the key
 * @param insert statement that takes the values, then the key
 */
public record Upsert(String update, String insert) {
  /** An upsert of a table, with the columns of the values and those of the key. */
  public static Upsert of(String table, List<String> values, List<String> key) {
    List<String> all = new ArrayList<>(values);
    all.addAll(key);
    return new Upsert(
        "UPDATE " + table + " SET " + equal(values, ", ") + " WHERE " + equal(key, " AND "),
        "INSERT INTO "
            + table
            + " ("
            + String.join(", ", all)
            + ") VALUES ("
            + String.join(", ", all.stream().map(c -> "?").toList())
            + ")");
  }

  private static String equal(List<String> columns, String between) {
    return String.join(between, columns.stream().map(c -> c + " = ?").toList());
  }

  /** Writes rows, each the values and then the key. */
  public void apply(JdbcOperations jdbc, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    int[] updated = jdbc.batchUpdate(update, rows);
    List<Object[]> missing = new ArrayList<>();
    for (int i = 0; i < updated.length; i++) {
      if (updated[i] == 0) {
        missing.add(rows.get(i));
      }
    }
    if (!missing.isEmpty()) {
      jdbc.batchUpdate(insert, missing);
    }
  }
}
