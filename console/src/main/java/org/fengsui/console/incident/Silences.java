package org.fengsui.console.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengsui.console.access.AuditLog;
import org.fengsui.console.live.Change;
import org.fengsui.console.store.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of silences; each begin and end is in the audit log. */
public final class Silences {
  private final JdbcClient sql;
  private final AuditLog audit;

  /** Silences in a database. */
  public Silences(JdbcClient sql, AuditLog audit) {
    this.sql = sql;
    this.audit = audit;
  }

  /** All silences, the latest first. */
  public List<Silence> all() {
    return sql.sql("SELECT * FROM silence ORDER BY id DESC").query(Silences::row).list();
  }

  /** Silences that hold at an instant. */
  public List<Silence> at(Instant now) {
    return sql.sql(
            "SELECT * FROM silence WHERE ends_at > ? AND starts_at <= ? AND ended_by IS NULL"
                + " ORDER BY id")
        .params(SqlTime.of(now), SqlTime.of(now))
        .query(Silences::row)
        .list();
  }

  /** The silence of a number. */
  public Optional<Silence> find(long id) {
    return sql.sql("SELECT * FROM silence WHERE id = ?").param(id).query(Silences::row).optional();
  }

  /** Begins a silence; its number is given by the database. */
  public void add(Silence s, Change change) {
    sql.sql(
            "INSERT INTO silence (author, reason, created_at, starts_at, ends_at, match_rule,"
                + " match_region, match_level) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            s.author(),
            s.reason(),
            SqlTime.of(change.at()),
            SqlTime.of(s.startsAt()),
            SqlTime.of(s.endsAt()),
            s.rule(),
            s.region(),
            s.level() == null ? "" : s.level().name())
        .update();
    audit.add(change, s.author(), "SILENCE", s.rule() + " " + s.region(), s.reason());
  }

  /** Ends a silence early. */
  public void end(long id, String actor, Change change) {
    sql.sql("UPDATE silence SET ended_by = ? WHERE id = ? AND ended_by IS NULL")
        .params(actor, id)
        .update();
    audit.add(change, actor, "SILENCE_ENDED", "silence " + id, "");
  }

  private static Silence row(ResultSet row, int ignored) throws SQLException {
    String level = row.getString("match_level");
    return new Silence(
        row.getLong("id"),
        row.getString("author"),
        row.getString("reason"),
        SqlTime.read(row, "created_at"),
        SqlTime.read(row, "starts_at"),
        SqlTime.read(row, "ends_at"),
        row.getString("match_rule"),
        row.getString("match_region"),
        level.isEmpty() ? null : IncidentRows.level(level),
        row.getString("ended_by"));
  }
}
