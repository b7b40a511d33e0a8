package org.fengsui.console.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengsui.console.store.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts refused records by stream and reason: the job's dead letters, and the console's own. */
public final class Refusals {
  private final JdbcClient sql;

  /** Counts in a database. */
  public Refusals(JdbcClient sql) {
    this.sql = sql;
  }

  /** Adds counts. */
  void add(Map<Refusal, Long> counts, Instant now) {
    counts.forEach(
        (refusal, count) -> {
          if (increase(refusal, count, now) == 0) {
            insert(refusal, count, now);
          }
        });
  }

  private int increase(Refusal refusal, long count, Instant now) {
    return sql.sql(
            "UPDATE refusal_count SET refusals = refusals + ?, last_at = ?"
                + " WHERE stream = ? AND reason = ?")
        .params(count, SqlTime.of(now), refusal.stream(), refusal.reason())
        .update();
  }

  private void insert(Refusal refusal, long count, Instant now) {
    sql.sql("INSERT INTO refusal_count (refusals, last_at, stream, reason) VALUES (?, ?, ?, ?)")
        .params(count, SqlTime.of(now), refusal.stream(), refusal.reason())
        .update();
  }

  /** All counts, by stream and reason. */
  public List<Count> all() {
    return sql.sql("SELECT * FROM refusal_count ORDER BY stream, reason")
        .query(
            (row, i) ->
                new Count(
                    row.getString("stream"),
                    row.getString("reason"),
                    row.getLong("refusals"),
                    SqlTime.read(row, "last_at")))
        .list();
  }

  /** What is counted together. */
  record Refusal(String stream, String reason) {}

  /**
   * Refused records of one stream for one reason.
   *
   * @param stream stream, or the topic that the console could not read
   * @param reason code, as in docs/data-formats.md
   * @param refusals how many
   * @param lastAt when the last one was counted
   */
  public record Count(String stream, String reason, long refusals, Instant lastAt) {}
}
