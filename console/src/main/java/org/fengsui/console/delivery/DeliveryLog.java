package org.fengsui.console.delivery;

import java.time.Instant;
import java.util.List;
import org.fengsui.console.delivery.channel.Outcome;
import org.fengsui.console.store.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What workers read and write: the queue of a channel, and how each attempt ended. */
public final class DeliveryLog {
  private final JdbcClient sql;
  private final TransactionTemplate transactions;

  /** The queue and the log in a database. */
  public DeliveryLog(JdbcClient sql, TransactionTemplate transactions) {
    this.sql = sql;
    this.transactions = transactions;
  }

  /**
   * One attempt.
   *
   * @param at wall clock
   * @param outcome SENT, RETRY, REFUSED or DROPPED
   * @param detail what the other side said
   */
  public record Attempt(Instant at, String outcome, String detail) {}

  /**
   * Notices of a channel whose time has come, the one that is due longest first: of each incident
   * and recipient only the first that waits, and none behind a notice of a surge that waits. Those
   * whose time has not come are not looked at, however many there are. What rests on a restricted
   * figure waits for the hour of its release.
   */
  public List<OutboxRow> due(String channel, Instant now, int limit) {
    return sql.sql(
            "SELECT o.* FROM outbox o WHERE o.state = 'WAITING' AND o.channel = ?"
                + " AND o.next_at <= ? AND (o.release_at IS NULL OR o.release_at <= ?)"
                + " AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.channel = o.channel"
                + " AND e.recipient = o.recipient AND e.state = 'WAITING'"
                + " AND e.incident_id = o.incident_id AND e.id < o.id)"
                + " AND NOT EXISTS (SELECT 1 FROM outbox s WHERE s.channel = o.channel"
                + " AND s.recipient = o.recipient AND s.kind = 'SURGE' AND s.state = 'WAITING'"
                + " AND s.id < o.id)"
                + " ORDER BY o.state, o.channel, o.next_at, o.id LIMIT ?")
        .params(channel, SqlTime.of(now), SqlTime.of(now), limit)
        .query(OutboxRows::row)
        .list();
  }

  /** Notices that a notice of a surge tells, in their order. */
  public List<OutboxRow> toldIn(long digest) {
    return sql.sql("SELECT * FROM outbox WHERE told_in = ? ORDER BY id")
        .param(digest)
        .query(OutboxRows::row)
        .list();
  }

  /**
   * Notes that a notice arrived.
   *
   * @param told numbers of the notices that it told, when it was one of a surge
   */
  public void sent(OutboxRow row, List<Long> told, Outcome outcome, Instant now) {
    transactions.executeWithoutResult(
        t -> {
          sql.sql(
                  "UPDATE outbox SET state = 'SENT', sent_at = ?, attempts = attempts + 1,"
                      + " last_error = NULL WHERE id = ?")
              .params(SqlTime.of(now), row.id())
              .update();
          for (long id : told) {
            sql.sql("UPDATE outbox SET state = 'SENT', sent_at = ? WHERE id = ?")
                .params(SqlTime.of(now), id)
                .update();
          }
          log(row.id(), now, outcome.kind().name(), outcome.detail());
        });
  }

  /** Notes that a notice did not arrive, and when it is tried again. */
  public void failed(
      OutboxRow row, OutboxState state, Outcome outcome, Instant nextAt, Instant now) {
    transactions.executeWithoutResult(
        t -> {
          sql.sql(
                  "UPDATE outbox SET state = ?, attempts = attempts + 1, last_error = ?,"
                      + " next_at = ? WHERE id = ?")
              .params(state.name(), outcome.detail(), SqlTime.of(nextAt), row.id())
              .update();
          String name = state == OutboxState.DROPPED ? state.name() : outcome.kind().name();
          log(row.id(), now, name, outcome.detail());
        });
  }

  private void log(long id, Instant now, String outcome, String detail) {
    sql.sql("INSERT INTO delivery_log (outbox_id, tried_at, outcome, detail) VALUES (?, ?, ?, ?)")
        .params(id, SqlTime.of(now), outcome, detail)
        .update();
  }

  /** Attempts of a notice, the first first. */
  public List<Attempt> attempts(long id) {
    return sql.sql("SELECT * FROM delivery_log WHERE outbox_id = ? ORDER BY id")
        .param(id)
        .query(
            (row, i) ->
                new Attempt(
                    SqlTime.read(row, "tried_at"),
                    row.getString("outcome"),
                    row.getString("detail")))
        .list();
  }

  /** A notice. */
  public java.util.Optional<OutboxRow> find(long id) {
    return sql.sql("SELECT * FROM outbox WHERE id = ?").param(id).query(OutboxRows::row).optional();
  }

  /**
   * Notices, the latest first; "" lets everything through.
   *
   * @param regions codes of the areas of their incidents, none for all
   */
  public List<OutboxRow> list(
      String state, String channel, String incident, List<String> regions, int limit, long from) {
    String area =
        regions.isEmpty()
            ? ""
            : " AND incident_id IN (SELECT id FROM incident WHERE region IN (:regions))";
    return sql.sql(
            // Only conditions that were given, or no index would be of use.
            "SELECT * FROM outbox WHERE TRUE"
                + (state.isEmpty() ? "" : " AND state = :state")
                + (channel.isEmpty() ? "" : " AND channel = :channel")
                + (incident.isEmpty() ? "" : " AND incident_id = :incident")
                + area
                + " ORDER BY id DESC LIMIT :limit OFFSET :from")
        .param("regions", regions)
        .param("state", state)
        .param("channel", channel)
        .param("incident", incident)
        .param("limit", limit)
        .param("from", from)
        .query(OutboxRows::row)
        .list();
  }

  /**
   * How many notices of a channel stand how.
   *
   * @param channel channel
   * @param state state
   * @param notices how many
   */
  public record Count(String channel, String state, long notices) {}

  /** How many notices stand how, by channel. */
  public List<Count> counts() {
    return counts(List.of());
  }

  /**
   * How many notices stand how, by channel.
   *
   * @param regions codes of the areas of their incidents, none for all
   */
  public List<Count> counts(List<String> regions) {
    String area =
        regions.isEmpty()
            ? ""
            : " WHERE incident_id IN (SELECT id FROM incident WHERE region IN (:regions))";
    return sql.sql(
            "SELECT channel, state, COUNT(*) FROM outbox"
                + area
                + " GROUP BY channel, state ORDER BY channel, state")
        .param("regions", regions)
        .query((row, i) -> new Count(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }
}
