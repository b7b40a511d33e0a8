package org.fengsui.console.incident;

import java.time.Instant;
import org.fengsui.console.store.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people make of an incident, in its row. Written only within a change. */
public final class Handling {
  private final JdbcClient sql;

  /** Handling in a database. */
  public Handling(JdbcClient sql) {
    this.sql = sql;
  }

  /** Notes who acknowledged it; null takes it back. */
  public void acknowledged(String incidentId, String by, Instant at) {
    sql.sql("UPDATE incident SET ack_by = ?, ack_at = ?, changed_at = ? WHERE id = ?")
        .params(by, by == null ? null : SqlTime.of(at), SqlTime.of(at), incidentId)
        .update();
  }

  /** Notes who has it. */
  public void assigned(String incidentId, String to, Instant at) {
    set("assignee", incidentId, to, at);
  }

  /** Notes what it turned out to be. */
  public void verified(String incidentId, Verification outcome, Instant at) {
    set("verification", incidentId, outcome.name(), at);
  }

  /** Notes the level of the response. */
  public void responded(String incidentId, String level, Instant at) {
    set("response_level", incidentId, level, at);
  }

  private void set(String column, String incidentId, String value, Instant at) {
    sql.sql("UPDATE incident SET " + column + " = ?, changed_at = ? WHERE id = ?")
        .params(value, SqlTime.of(at), incidentId)
        .update();
  }
}
