package org.fengsui.console.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.fengsui.console.store.SqlTime;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.WarningLevel;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of plan steps. Written only within a {@link org.fengsui.console.live.Change}. */
public final class PlanSteps {
  private final JdbcClient sql;
  private final JdbcOperations jdbc;

  /** Steps in a database. */
  public PlanSteps(JdbcClient sql, JdbcOperations jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  /** Steps of an incident, in their order. */
  public List<PlanStep> of(String incidentId) {
    return sql.sql("SELECT * FROM plan_step WHERE incident_id = ? ORDER BY step_no")
        .param(incidentId)
        .query(PlanSteps::row)
        .list();
  }

  /** Replaces the steps of an incident. */
  public void replace(String incidentId, List<PlanStep> steps) {
    sql.sql("DELETE FROM plan_step WHERE incident_id = ?").param(incidentId).update();
    jdbc.batchUpdate(
        "INSERT INTO plan_step (incident_id, step_no, level, text_zh, text_en, owner_role, due_at,"
            + " done_at, done_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        steps.stream().map(s -> row(incidentId, s)).toList());
  }

  /** Ticks a step off, or, with a null name, opens it again; false when there is none. */
  public boolean tick(String incidentId, int step, String by, Instant at) {
    return sql.sql(
                "UPDATE plan_step SET done_at = ?, done_by = ?"
                    + " WHERE incident_id = ? AND step_no = ?")
            .params(by == null ? null : SqlTime.of(at), by, incidentId, step)
            .update()
        > 0;
  }

  private static Object[] row(String incidentId, PlanStep s) {
    return new Object[] {
      incidentId,
      s.step(),
      s.level().name(),
      s.text().zh(),
      s.text().en(),
      s.owner(),
      SqlTime.of(s.dueAt()),
      SqlTime.of(s.doneAt()),
      s.doneBy()
    };
  }

  private static PlanStep row(ResultSet row, int ignored) throws SQLException {
    return new PlanStep(
        row.getInt("step_no"),
        WarningLevel.valueOf(row.getString("level")),
        new Words(row.getString("text_zh"), row.getString("text_en")),
        row.getString("owner_role"),
        SqlTime.read(row, "due_at"),
        SqlTime.read(row, "done_at"),
        row.getString("done_by"));
  }
}
