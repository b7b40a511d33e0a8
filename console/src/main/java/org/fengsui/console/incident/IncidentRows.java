package org.fengsui.console.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.fengsui.console.store.SqlTime;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.WarningLevel;

/** Rows of the tables of this room as records. */
final class IncidentRows {
  private IncidentRows() {}

  static Incident incident(ResultSet row, int ignored) throws SQLException {
    return new Incident(
        row.getString("id"),
        new Words(row.getString("title_zh"), row.getString("title_en")),
        row.getString("region"),
        row.getString("county"),
        row.getString("employer"),
        row.getString("industry"),
        level(row.getString("level")),
        level(row.getString("highest_level")),
        row.getString("status"),
        IncidentState.valueOf(row.getString("state")),
        SqlTime.read(row, "opened_at"),
        SqlTime.read(row, "changed_at"),
        SqlTime.read(row, "closed_at"),
        SqlTime.read(row, "first_as_of"),
        SqlTime.read(row, "last_as_of"),
        row.getString("ack_by"),
        SqlTime.read(row, "ack_at"),
        row.getString("assignee"),
        row.getString("verification"),
        row.getString("response_level"),
        row.getInt("orphans"));
  }

  static Episode episode(ResultSet row, int ignored) throws SQLException {
    return new Episode(
        row.getString("alert_id"),
        row.getString("incident_id"),
        row.getString("rule_id"),
        row.getString("scope_by"),
        row.getString("scope_key"),
        row.getString("scope_name"),
        row.getString("region"),
        row.getString("employer"),
        level(row.getString("level")),
        EpisodeState.valueOf(row.getString("state")),
        row.getObject("onset", LocalDate.class),
        row.getInt("last_sequence"),
        SqlTime.read(row, "last_as_of"),
        row.getBoolean("orphaned"),
        closing(row),
        SqlTime.read(row, "history_since"));
  }

  private static Closing closing(ResultSet row) throws SQLException {
    String by = row.getString("closed_by");
    return by == null
        ? null
        : new Closing(
            by,
            SqlTime.read(row, "closed_at"),
            level(row.getString("closed_level")),
            row.getInt("closed_sequence"),
            row.getString("closed_reason"),
            SqlTime.read(row, "raised_again_at"));
  }

  static WarningLevel level(String name) {
    return name == null ? null : WarningLevel.valueOf(name);
  }

  static String name(WarningLevel level) {
    return level == null ? null : level.name();
  }
}
