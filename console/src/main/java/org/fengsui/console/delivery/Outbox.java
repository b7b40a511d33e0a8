package org.fengsui.console.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengsui.console.live.Change;
import org.fengsui.console.store.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of notices, as far as it is written within a change. */
public final class Outbox {
  private static final Set<OutboxState> ALIVE =
      EnumSet.of(OutboxState.WAITING, OutboxState.SENT, OutboxState.PARKED, OutboxState.GROUPED);
  private static final Set<OutboxState> TOLD = EnumSet.of(OutboxState.SENT, OutboxState.GROUPED);

  private final JdbcClient sql;

  /** Notices in a database. */
  public Outbox(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * A notice to be made.
   *
   * @param kind why, with the step where there are several
   * @param heldFor why it is held, null when it is not
   * @param toldIn number of the notice of a surge that tells it, 0 for none
   * @param releaseAt instant before which it may not go whatever happens, null for none
   */
  public record Draft(
      String incidentId,
      String alertId,
      int sequence,
      String kind,
      Address to,
      String heldFor,
      long toldIn,
      Instant releaseAt,
      String body) {}

  /** Makes a notice unless the recipient has it; gives its number, 0 when it was there. */
  public long add(Draft d, Change change) {
    if (exists(d)) {
      return 0;
    }
    OutboxState state =
        d.heldFor() != null
            ? OutboxState.HELD
            : d.toldIn() > 0 ? OutboxState.GROUPED : OutboxState.WAITING;
    sql.sql(
            "INSERT INTO outbox (incident_id, alert_id, sequence, kind, channel, recipient,"
                + " position_in_incident, state, attempts, next_at, created_at, held_for, told_in,"
                + " release_at, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)")
        .params(
            d.incidentId(),
            d.alertId(),
            d.sequence(),
            d.kind(),
            d.to().channel(),
            d.to().recipient(),
            change.nextNo(),
            state.name(),
            SqlTime.of(d.to().notBefore()),
            SqlTime.of(change.at()),
            d.heldFor(),
            d.toldIn() > 0 ? d.toldIn() : null,
            d.releaseAt() == null ? null : SqlTime.of(d.releaseAt()),
            d.body())
        .update();
    return find(d).orElseThrow();
  }

  private boolean exists(Draft d) {
    return find(d).isPresent();
  }

  private Optional<Long> find(Draft d) {
    return sql.sql(
            "SELECT id FROM outbox WHERE alert_id = ? AND sequence = ? AND kind = ?"
                + " AND channel = ? AND recipient = ?")
        .params(d.alertId(), d.sequence(), d.kind(), d.to().channel(), d.to().recipient())
        .query(Long.class)
        .optional();
  }

  /** Recipients who were told of an alert, or will be. */
  public List<Address> toldOf(String alertId, Instant now) {
    return addresses("alert_id", alertId, ALIVE, now);
  }

  /** Recipients who were told of an incident. */
  public List<Address> toldOfIncident(String incidentId, Instant now) {
    return addresses("incident_id", incidentId, TOLD, now);
  }

  /** The states are compared here: by their index the database would read nearly all notices. */
  private List<Address> addresses(String column, String id, Set<OutboxState> states, Instant now) {
    Set<Address> found = new LinkedHashSet<>();
    sql.sql(
            "SELECT DISTINCT channel, recipient, state FROM outbox WHERE "
                + column
                + " = ? ORDER BY channel, recipient, state")
        .param(id)
        .query(
            row -> {
              if (states.contains(OutboxState.valueOf(row.getString("state")))) {
                found.add(new Address(row.getString("channel"), row.getString("recipient"), now));
              }
            });
    return List.copyOf(found);
  }

  /** Whether at least so many notices to a recipient were made since an instant. */
  public boolean atLeast(int many, Address to, Instant since) {
    return sql.sql(
                "SELECT COUNT(*) FROM (SELECT 1 FROM outbox WHERE channel = ? AND recipient = ?"
                    + " AND created_at > ? LIMIT ?) AS notices")
            .params(to.channel(), to.recipient(), SqlTime.of(since), many)
            .query(Long.class)
            .single()
        >= many;
  }

  /** Number of the notice of a surge that waits for a recipient. */
  public Optional<Long> waitingDigest(Address to) {
    return sql.sql(
            "SELECT id FROM outbox WHERE channel = ? AND recipient = ? AND kind = 'SURGE'"
                + " AND state = 'WAITING' ORDER BY id LIMIT 1")
        .params(to.channel(), to.recipient())
        .query(Long.class)
        .optional();
  }

  /** Lets a notice go now. */
  public void hasten(long id, Instant now) {
    sql.sql("UPDATE outbox SET next_at = ? WHERE id = ? AND next_at > ?")
        .params(SqlTime.of(now), id, SqlTime.of(now))
        .update();
  }

  /** Alerts of which notices are held. */
  public List<String> heldAlerts() {
    return sql.sql("SELECT DISTINCT alert_id FROM outbox WHERE state = 'HELD' ORDER BY alert_id")
        .query(String.class)
        .list();
  }

  /** Notices of an alert that are held, in their order. */
  public List<OutboxRow> held(String alertId) {
    return sql
        .sql("SELECT * FROM outbox WHERE alert_id = ? ORDER BY id")
        .param(alertId)
        .query(OutboxRows::row)
        .list()
        .stream()
        .filter(row -> row.state() == OutboxState.HELD)
        .toList();
  }

  /** Whether a later message of an alert is with a recipient already, or on its way. */
  public boolean overtaken(OutboxRow row) {
    return sql
        .sql(
            "SELECT state FROM outbox WHERE alert_id = ? AND channel = ? AND recipient = ?"
                + " AND sequence > ?")
        .params(row.alertId(), row.channel(), row.recipient(), row.sequence())
        .query((found, i) -> OutboxState.valueOf(found.getString("state")))
        .list()
        .stream()
        .anyMatch(ALIVE::contains);
  }

  /** Changes the state of a held or parked notice. */
  public void become(long id, OutboxState state, String why, Instant now) {
    sql.sql("UPDATE outbox SET state = ?, held_for = ?, next_at = ?, attempts = 0 WHERE id = ?")
        .params(state.name(), why, SqlTime.of(now), id)
        .update();
  }

  /** Drops the held notices of an alert that has ended. */
  public void dropHeld(String alertId) {
    sql.sql("UPDATE outbox SET state = 'DROPPED' WHERE alert_id = ? AND state = 'HELD'")
        .param(alertId)
        .update();
  }

  /** Lets notices go by themselves that came too late for the notice of a surge; gives how many. */
  public int missedDigest() {
    return sql.sql(
            "UPDATE outbox SET state = 'WAITING', told_in = NULL WHERE state = 'GROUPED'"
                // By the number of each: there are few grouped ones, and many notices of surges.
                + " AND EXISTS (SELECT 1 FROM outbox d WHERE d.id = outbox.told_in"
                + " AND d.state IN ('SENT', 'DROPPED'))")
        .update();
  }

  /** Parks what waits for channels that are none any more. */
  public int parkUnknown(List<String> channels) {
    List<String> known = new ArrayList<>(channels);
    known.add("-");
    return sql.sql(
            "UPDATE outbox SET state = 'PARKED', last_error = 'no such channel in the settings'"
                + " WHERE state = 'WAITING' AND channel NOT IN (:known)")
        .param("known", known)
        .update();
  }
}
