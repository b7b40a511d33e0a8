package org.fengsui.console.live;

import java.time.Instant;
import java.util.List;
import org.fengsui.console.store.SqlTime;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kept events: what a page asks for that comes back with Last-Event-ID. */
public final class EventLog {
  private final JdbcClient sql;
  private final JdbcOperations jdbc;

  /** The log in a database. */
  public EventLog(JdbcClient sql, JdbcOperations jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  /** Number of the latest event; 0 when there was none. */
  public long last() {
    return sql.sql("SELECT last_no FROM live_counter WHERE id = 1").query(Long.class).single();
  }

  /** The same, and no other transaction numbers an event until this one ends. */
  long lock() {
    return sql.sql("SELECT last_no FROM live_counter WHERE id = 1 FOR UPDATE")
        .query(Long.class)
        .single();
  }

  void append(List<Draft> drafts, Instant at) {
    if (drafts.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        "INSERT INTO live_event (event_no, kind, region, created_at, body) VALUES (?, ?, ?, ?, ?)",
        drafts.stream()
            .map(d -> new Object[] {d.no, d.kind.name(), d.region, SqlTime.of(at), d.body})
            .toList());
    sql.sql("UPDATE live_counter SET last_no = ? WHERE id = 1")
        .param(drafts.get(drafts.size() - 1).no)
        .update();
  }

  /** Events after a number, at most so many, in order. */
  public List<LiveEvent> after(long no, int limit) {
    return sql.sql(
            "SELECT event_no, kind, region, body FROM live_event WHERE event_no > ?"
                + " ORDER BY event_no LIMIT ?")
        .param(no)
        .param(limit)
        .query(
            (row, i) ->
                LiveEvent.of(
                    row.getLong("event_no"),
                    EventKind.valueOf(row.getString("kind")),
                    row.getString("region"),
                    row.getString("body")))
        .list();
  }

  /** Whether every event after a number is still kept; not so for one that was never given. */
  public boolean reachesBackTo(long no) {
    long last = last();
    long first =
        sql.sql("SELECT COALESCE(MIN(event_no), 0) FROM live_event").query(Long.class).single();
    return no == last || (no < last && first > 0 && no >= first - 1);
  }

  /** Forgets events made before an instant. */
  public int forget(Instant before) {
    return sql.sql("DELETE FROM live_event WHERE created_at < ?")
        .param(SqlTime.of(before))
        .update();
  }

  /** An event of a transaction that is not committed yet. */
  record Draft(long no, EventKind kind, String region, String body) {}
}
