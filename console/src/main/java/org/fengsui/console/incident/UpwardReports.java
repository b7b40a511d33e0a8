package org.fengsui.console.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.fengsui.console.store.SqlTime;
import org.fengsui.console.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of reports to the next level of government. */
public final class UpwardReports {
  private final JdbcClient sql;

  /** Reports in a database. */
  public UpwardReports(JdbcClient sql) {
    this.sql = sql;
  }

  /** Reports on an incident, the first first. */
  public List<UpwardReport> of(String incidentId) {
    return sql.sql("SELECT * FROM upward_report WHERE incident_id = ? ORDER BY id")
        .param(incidentId)
        .query(UpwardReports::row)
        .list();
  }

  void add(UpwardReport r) {
    sql.sql(
            "INSERT INTO upward_report (incident_id, step_no, from_area, to_area, text_zh, text_en,"
                + " sent_by, sent_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            r.incidentId(),
            r.step(),
            r.fromArea(),
            r.toArea(),
            r.text().zh(),
            r.text().en(),
            r.by(),
            SqlTime.of(r.at()))
        .update();
  }

  private static UpwardReport row(ResultSet row, int ignored) throws SQLException {
    return new UpwardReport(
        row.getString("incident_id"),
        row.getInt("step_no"),
        row.getString("from_area"),
        row.getString("to_area"),
        new Words(row.getString("text_zh"), row.getString("text_en")),
        row.getString("sent_by"),
        SqlTime.read(row, "sent_at"));
  }
}
