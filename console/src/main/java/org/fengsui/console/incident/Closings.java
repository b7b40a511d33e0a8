package org.fengsui.console.incident;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengsui.console.live.Change;
import org.fengsui.console.live.EventKind;
import org.fengsui.console.store.SqlTime;
import org.fengsui.schemas.AlertAction;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Warnings that people closed. A closed warning counts as ended everywhere at once, and no message
 * of the job says so: the job goes on with its episode until it ends.
 */
public final class Closings {
  /** Name of the act on topic {@code alert-actions}. */
  public static final String ACT = "CLOSE";

  private final JdbcClient sql;
  private final Episodes episodes;
  private final Incidents incidents;
  private final Warnings warnings;
  private final Acts acts;
  private final List<WarningStep> steps;
  private final JsonMapper json;

  /** Closings in a database; these steps follow each. */
  public Closings(
      JdbcClient sql,
      Episodes episodes,
      Incidents incidents,
      Warnings warnings,
      Acts acts,
      List<WarningStep> steps,
      JsonMapper json) {
    this.sql = sql;
    this.episodes = episodes;
    this.incidents = incidents;
    this.warnings = warnings;
    this.acts = acts;
    this.steps = List.copyOf(steps);
    this.json = json;
  }

  /**
   * Closes the warning that an act names.
   *
   * @return false when it is not open, and nothing was changed
   */
  public boolean close(Act act, Change change) {
    Episode open =
        episodes.find(act.alertId()).filter(e -> e.state() == EpisodeState.OPEN).orElse(null);
    if (open == null) {
      return false;
    }
    Closing closing =
        new Closing(act.actor(), act.at(), open.level(), open.lastSequence(), act.detail(), null);
    Episode closed = open.closed(closing);
    episodes.save(closed);
    Incident before = incidents.find(open.incidentId()).orElseThrow();
    Incident after = IncidentDraft.standing(before, episodes.of(before.id()), change.at());
    incidents.save(after);
    StoredWarning last = warnings.stored(closed).orElseThrow();
    steps.forEach(s -> s.onClosed(last, closing, after, change));
    change.announceAtEnd(
        EventKind.INCIDENT,
        after.id(),
        after.region(),
        () -> json.writeValueAsString(incidents.find(after.id()).orElseThrow()));
    return true;
  }

  /** Keeps a closing that came from the topic before any message of its warning. */
  public void waitFor(AlertAction act) {
    String alert = act.getAlertId();
    sql.sql("INSERT INTO early_closing (alert_id, acted_at, actor, detail) VALUES (?, ?, ?, ?)")
        .params(
            alert,
            SqlTime.of(act.getAt()),
            act.getActor(),
            Objects.requireNonNullElse(act.getNote(), ""))
        .update();
  }

  /** Whether a closing must wait for the first message of its warning. */
  public boolean early(AlertAction act) {
    return act.getAct().equals(ACT)
        && episodes.find(act.getAlertId()).isEmpty()
        && waiting(act.getAlertId()).isEmpty();
  }

  /** Closes a warning whose first message was taken in, when its closing came before. */
  void begun(String alertId, Change change) {
    waiting(alertId)
        .ifPresent(
            act -> {
              sql.sql("DELETE FROM early_closing WHERE alert_id = ?").param(alertId).update();
              acts.heard(act, change).ifPresent(known -> close(known, change));
            });
  }

  private Optional<AlertAction> waiting(String alertId) {
    return sql.sql("SELECT * FROM early_closing WHERE alert_id = ?")
        .param(alertId)
        .query(
            (row, i) ->
                new AlertAction(
                    alertId,
                    ACT,
                    row.getString("actor"),
                    row.getString("detail"),
                    SqlTime.read(row, "acted_at"),
                    null))
        .optional();
  }
}
