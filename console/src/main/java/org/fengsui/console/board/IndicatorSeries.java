package org.fengsui.console.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.console.store.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Indicator values in the database, as series and as the latest figures of areas. */
public final class IndicatorSeries {
  private final JdbcClient sql;

  /** Values in a database. */
  public IndicatorSeries(JdbcClient sql) {
    this.sql = sql;
  }

  /** All series of a key from a day on. */
  public List<Series> of(String scopeKey, LocalDate from) {
    Map<Series, List<Series.Point>> found = new LinkedHashMap<>();
    sql.sql(
            "SELECT * FROM indicator_point WHERE scope_key = ? AND period_end >= ?"
                + " ORDER BY indicator, group_code, window_code, basis, rule_id, period_end")
        .param(scopeKey)
        .param(from)
        .query(
            row -> {
              found.computeIfAbsent(head(row), s -> new ArrayList<>()).add(point(row));
            });
    return found.entrySet().stream().map(e -> e.getKey().with(List.copyOf(e.getValue()))).toList();
  }

  /** Latest running figures of every area, of everyone, by area and indicator/window. */
  public Map<String, Map<String, SmallCells.Figure>> running() {
    Map<String, Map<String, SmallCells.Figure>> found = new HashMap<>();
    sql.sql(
            "SELECT scope_key, indicator, window_code, figure, n FROM indicator_point"
                + " WHERE is_open = TRUE AND group_code = '' AND basis = '' AND figure IS NOT NULL"
                + " ORDER BY period_end")
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("scope_key"), k -> new HashMap<>())
                  .put(
                      row.getString("indicator") + "/" + row.getString("window_code"),
                      new SmallCells.Figure(
                          row.getDouble("figure"), row.getObject("n", Long.class)));
            });
    return found;
  }

  private static Series head(ResultSet row) throws SQLException {
    return new Series(
        row.getString("indicator"),
        row.getString("scope_by"),
        row.getString("scope_key"),
        row.getString("group_code"),
        row.getString("window_code"),
        row.getString("basis"),
        row.getString("rule_id"),
        List.of());
  }

  private static Series.Point point(ResultSet row) throws SQLException {
    return new Series.Point(
        row.getObject("period_end", LocalDate.class),
        row.getString("period_label"),
        row.getObject("figure", Double.class),
        row.getObject("standard_error", Double.class),
        row.getObject("n", Long.class),
        row.getBoolean("is_open"),
        false,
        Estimate.of(row),
        SqlTime.read(row, "release_at"));
  }
}
