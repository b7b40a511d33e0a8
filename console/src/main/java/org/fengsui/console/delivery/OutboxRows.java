package org.fengsui.console.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.fengsui.console.store.SqlTime;

/** Rows of the outbox as records. */
final class OutboxRows {
  private OutboxRows() {}

  static OutboxRow row(ResultSet row, int ignored) throws SQLException {
    return new OutboxRow(
        row.getLong("id"),
        row.getString("incident_id"),
        row.getString("alert_id"),
        row.getInt("sequence"),
        row.getString("kind"),
        row.getString("channel"),
        row.getString("recipient"),
        OutboxState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        SqlTime.read(row, "next_at"),
        row.getString("last_error"),
        SqlTime.read(row, "sent_at"),
        SqlTime.read(row, "created_at"),
        row.getString("held_for"),
        row.getString("body"));
  }
}
