package org.fengsui.console.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengsui.console.store.SqlTime;
import org.fengsui.console.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The table of releases. Written only within a {@link org.fengsui.console.live.Change}. */
public final class Releases {
  private final JdbcClient sql;

  /** Releases in a database. */
  public Releases(JdbcClient sql) {
    this.sql = sql;
  }

  /** All releases, the latest first. */
  public List<ReleaseItem> all() {
    return sql.sql("SELECT * FROM release_item ORDER BY id DESC").query(Releases::row).list();
  }

  /** Approved releases, the first approved first. */
  public List<ReleaseItem> approved() {
    return sql.sql("SELECT * FROM release_item WHERE state = 'APPROVED' ORDER BY approved_at, id")
        .query(Releases::row)
        .list();
  }

  /** Releases that were let out and taken back, the first taken back first. */
  public List<ReleaseItem> cancelled() {
    return sql.sql(
            "SELECT * FROM release_item WHERE state = 'WITHDRAWN' AND approved_at IS NOT NULL"
                + " AND withdrawn_at IS NOT NULL ORDER BY withdrawn_at, id")
        .query(Releases::row)
        .list();
  }

  /** The release of a number. */
  public Optional<ReleaseItem> find(long id) {
    return sql.sql("SELECT * FROM release_item WHERE id = ?")
        .param(id)
        .query(Releases::row)
        .optional();
  }

  long add(String incidentId, ReleaseKind kind, Words text, String by, Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    sql.sql(
            "INSERT INTO release_item (incident_id, kind, state, text_zh, text_en, created_by,"
                + " created_at) VALUES (?, ?, 'DRAFT', ?, ?, ?, ?)")
        .params(incidentId, kind.name(), text.zh(), text.en(), by, SqlTime.of(at))
        .update(key, "id");
    return key.getKey().longValue();
  }

  void become(long id, ReleaseState state, String by, Instant at) {
    if (state == ReleaseState.APPROVED) {
      sql.sql("UPDATE release_item SET approved_by = ?, approved_at = ? WHERE id = ?")
          .params(by, SqlTime.of(at), id)
          .update();
    }
    if (state == ReleaseState.WITHDRAWN) {
      sql.sql("UPDATE release_item SET withdrawn_by = ?, withdrawn_at = ? WHERE id = ?")
          .params(by, SqlTime.of(at), id)
          .update();
    }
    sql.sql("UPDATE release_item SET state = ? WHERE id = ?").params(state.name(), id).update();
  }

  private static ReleaseItem row(ResultSet row, int ignored) throws SQLException {
    return new ReleaseItem(
        row.getLong("id"),
        row.getString("incident_id"),
        ReleaseKind.valueOf(row.getString("kind")),
        ReleaseState.valueOf(row.getString("state")),
        new Words(row.getString("text_zh"), row.getString("text_en")),
        row.getString("created_by"),
        SqlTime.read(row, "created_at"),
        row.getString("approved_by"),
        SqlTime.read(row, "approved_at"),
        row.getString("withdrawn_by"),
        SqlTime.read(row, "withdrawn_at"));
  }
}
