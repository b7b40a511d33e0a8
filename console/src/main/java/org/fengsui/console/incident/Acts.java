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

/** The timeline of what people did; an act is told to those who watch. */
public final class Acts {
  private final JdbcClient sql;
  private final Episodes episodes;
  private final Incidents incidents;
  private final JsonMapper json;

  /** Acts in a database. */
  public Acts(JdbcClient sql, Episodes episodes, Incidents incidents, JsonMapper json) {
    this.sql = sql;
    this.episodes = episodes;
    this.incidents = incidents;
    this.json = json;
  }

  /**
   * Notes an act of somebody at this console. Its row says that topic {@code alert-actions} has not
   * been told yet.
   */
  public void done(Act act, Change change) {
    insert(act, false, change);
  }

  /**
   * Takes in an act from the topic; one that is known already, as the console's own are, changes
   * nothing.
   *
   * @return the act when it is new; empty when it is known, or no message of its alert has come
   */
  public Optional<Act> heard(AlertAction a, Change change) {
    Optional<Act> fresh = of(a).filter(act -> !known(act));
    fresh.ifPresent(act -> insert(act, true, change));
    return fresh;
  }

  /** Whether an act from the topic stands in the timeline already. */
  public boolean known(AlertAction a) {
    return of(a).filter(this::known).isPresent();
  }

  private Optional<Act> of(AlertAction a) {
    return episodes
        .find(a.getAlertId())
        .map(
            e ->
                new Act(
                    e.incidentId(),
                    e.alertId(),
                    a.getAt(),
                    a.getActor(),
                    a.getAct(),
                    Objects.requireNonNullElse(a.getNote(), "")));
  }

  private boolean known(Act act) {
    return sql.sql(
                "SELECT COUNT(*) FROM incident_act WHERE incident_id = ? AND alert_id = ?"
                    + " AND acted_at = ? AND actor = ? AND act = ? AND detail = ?")
            .params(
                act.incidentId(),
                act.alertId(),
                SqlTime.of(act.at()),
                act.actor(),
                act.act(),
                act.detail())
            .query(Long.class)
            .single()
        > 0;
  }

  private void insert(Act act, boolean told, Change change) {
    sql.sql(
            "INSERT INTO incident_act"
                + " (incident_id, alert_id, acted_at, actor, act, detail, told)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
        .params(
            act.incidentId(),
            act.alertId(),
            SqlTime.of(act.at()),
            act.actor(),
            act.act(),
            act.detail(),
            told)
        .update();
    String region = incidents.find(act.incidentId()).map(Incident::region).orElse("");
    change.announce(EventKind.ACT, region, json.writeValueAsString(act));
  }

  /** Acts of an incident, the oldest first. */
  public List<Act> of(String incidentId) {
    return sql.sql("SELECT * FROM incident_act WHERE incident_id = ? ORDER BY id")
        .param(incidentId)
        .query(
            (row, i) ->
                new Act(
                    row.getString("incident_id"),
                    row.getString("alert_id"),
                    SqlTime.read(row, "acted_at"),
                    row.getString("actor"),
                    row.getString("act"),
                    row.getString("detail")))
        .list();
  }
}
