package org.fengsui.console.board;

import java.util.List;
import java.util.Optional;
import org.fengsui.console.store.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last heartbeat and the freshness of sources, as the feed left them in the database. */
public final class Heartbeats {
  private final JdbcClient sql;

  /** Heartbeats in a database. */
  public Heartbeats(JdbcClient sql) {
    this.sql = sql;
  }

  /** The last heartbeat taken in. */
  public Optional<Pulse> last() {
    return sql.sql("SELECT * FROM job_heartbeat ORDER BY received_at DESC LIMIT 1")
        .query(
            (row, i) ->
                new Pulse(
                    row.getString("job_id"),
                    row.getInt("attempt"),
                    SqlTime.read(row, "beat_at"),
                    SqlTime.read(row, "watermark"),
                    row.getBoolean("catching_up"),
                    SqlTime.read(row, "received_at")))
        .optional();
  }

  /** Records that the running job took as history, by stream; streams without any are not in it. */
  public List<HistoricalRecords> historical() {
    return sql.sql("SELECT * FROM historical_count WHERE records > 0 ORDER BY stream")
        .query(
            (row, i) ->
                new HistoricalRecords(
                    row.getString("stream"), row.getLong("records"), row.getLong("in_open_window")))
        .list();
  }

  /** Records that the job or the console refused, by stream and reason. */
  public List<RefusedRecords> refused() {
    return sql.sql("SELECT * FROM refusal_count ORDER BY stream, reason")
        .query(
            (row, i) ->
                new RefusedRecords(
                    row.getString("stream"),
                    row.getString("reason"),
                    row.getLong("refusals"),
                    SqlTime.read(row, "last_at")))
        .list();
  }

  /** Freshness of every source heard of. */
  public List<SourceStanding> sources() {
    return sql.sql("SELECT * FROM source_freshness ORDER BY stream, source")
        .query(
            (row, i) ->
                new SourceStanding(
                    row.getString("stream"),
                    row.getString("source"),
                    SqlTime.read(row, "last_known_at"),
                    row.getBoolean("silent")))
        .list();
  }
}
