package org.fengsui.console.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.fengsui.console.store.SqlTime;
import org.fengsui.console.store.Upsert;
import org.fengsui.schemas.WarningLevel;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of deadlines. Written only within a {@link org.fengsui.console.live.Change}. */
public final class Deadlines {
  private static final Upsert UPSERT =
      Upsert.of(
          "escalation",
          List.of("level", "due_at", "done_at"),
          List.of("incident_id", "kind", "step_no"));

  private final JdbcClient sql;
  private final JdbcOperations jdbc;

  /** Deadlines in a database. */
  public Deadlines(JdbcClient sql, JdbcOperations jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  /** Deadlines of an incident, done ones included. */
  public List<Deadline> of(String incidentId) {
    return sql.sql("SELECT * FROM escalation WHERE incident_id = ? ORDER BY kind, step_no")
        .param(incidentId)
        .query(Deadlines::row)
        .list();
  }

  /** Open deadlines that have passed, the oldest first. */
  public List<Deadline> passed(Instant now, int limit) {
    return sql.sql(
            "SELECT * FROM escalation WHERE done_at IS NULL AND due_at <= ? AND kind <> 'REPORT_UP'"
                + " ORDER BY due_at, incident_id, kind LIMIT ?")
        .param(SqlTime.of(now))
        .param(limit)
        .query(Deadlines::row)
        .list();
  }

  /** Writes a deadline; those of its kind with a higher step are gone. */
  public void save(Deadline d) {
    sql.sql("DELETE FROM escalation WHERE incident_id = ? AND kind = ? AND step_no > ?")
        .params(d.incidentId(), d.kind().name(), d.step())
        .update();
    UPSERT.apply(
        jdbc,
        List.<Object[]>of(
            new Object[] {
              d.level().name(),
              SqlTime.of(d.dueAt()),
              SqlTime.of(d.doneAt()),
              d.incidentId(),
              d.kind().name(),
              d.step()
            }));
  }

  /** Marks the open deadlines of some kinds as done. */
  public void done(String incidentId, List<DeadlineKind> kinds, Instant at) {
    sql.sql(
            "UPDATE escalation SET done_at = :at"
                + " WHERE incident_id = :id AND done_at IS NULL AND kind IN (:kinds)")
        .param("at", SqlTime.of(at))
        .param("id", incidentId)
        .param("kinds", kinds.stream().map(Enum::name).toList())
        .update();
  }

  /** Forgets the deadlines of an incident that has ended. */
  public void clear(String incidentId) {
    sql.sql("DELETE FROM escalation WHERE incident_id = ?").param(incidentId).update();
  }

  private static Deadline row(ResultSet row, int ignored) throws SQLException {
    return new Deadline(
        row.getString("incident_id"),
        DeadlineKind.valueOf(row.getString("kind")),
        row.getInt("step_no"),
        WarningLevel.valueOf(row.getString("level")),
        SqlTime.read(row, "due_at"),
        SqlTime.read(row, "done_at"));
  }
}
