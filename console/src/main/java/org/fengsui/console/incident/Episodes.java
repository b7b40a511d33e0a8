package org.fengsui.console.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fengsui.console.store.SqlTime;
import org.fengsui.console.store.Upsert;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of episodes, and of the incidents on which an episode is shown as well. */
public final class Episodes {
  private static final Upsert UPSERT =
      Upsert.of(
          "episode",
          List.of(
              "incident_id",
              "rule_id",
              "scope_by",
              "scope_key",
              "scope_name",
              "region",
              "employer",
              "level",
              "state",
              "onset",
              "last_sequence",
              "last_as_of",
              "orphaned",
              "closed_by",
              "closed_at",
              "closed_level",
              "closed_sequence",
              "closed_reason",
              "raised_again_at",
              "history_since"),
          List.of("alert_id"));

  private final JdbcClient sql;
  private final JdbcOperations jdbc;

  /** Episodes in a database. */
  public Episodes(JdbcClient sql, JdbcOperations jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  /** The episode of an alert id. */
  public Optional<Episode> find(String alertId) {
    return sql.sql("SELECT * FROM episode WHERE alert_id = ?")
        .param(alertId)
        .query(IncidentRows::episode)
        .optional();
  }

  /** Episodes that are open. */
  public List<Episode> open() {
    return sql.sql("SELECT * FROM episode WHERE state = 'OPEN' ORDER BY alert_id")
        .query(IncidentRows::episode)
        .list();
  }

  /** Open episodes of an incident, and those of areas among the codes. */
  public List<Episode> openAround(String incidentId, List<String> areas) {
    Map<String, Episode> found = new TreeMap<>();
    of(incidentId).stream()
        .filter(e -> e.state() == EpisodeState.OPEN)
        .forEach(e -> found.put(e.alertId(), e));
    areas.stream().flatMap(a -> openOf(a).stream()).forEach(e -> found.put(e.alertId(), e));
    return List.copyOf(found.values());
  }

  /**
   * Open episodes of one area. H2 uses no more than the first column of an index for a list of
   * areas, and would read all that happened there.
   */
  private List<Episode> openOf(String area) {
    return sql.sql("SELECT * FROM episode WHERE region = ? AND employer = '' AND state = 'OPEN'")
        .param(area)
        .query(IncidentRows::episode)
        .list();
  }

  /** Episodes of an incident, the oldest first. */
  public List<Episode> of(String incidentId) {
    return sql.sql("SELECT * FROM episode WHERE incident_id = ? ORDER BY onset, alert_id")
        .param(incidentId)
        .query(IncidentRows::episode)
        .list();
  }

  /** Episodes of other incidents that are shown on an incident as well. */
  public List<Episode> shownOn(String incidentId) {
    return sql.sql(
            "SELECT e.* FROM episode e JOIN episode_link l ON l.alert_id = e.alert_id"
                + " WHERE l.incident_id = ? ORDER BY e.onset, e.alert_id")
        .param(incidentId)
        .query(IncidentRows::episode)
        .list();
  }

  /** Incidents that an episode of another one is shown on. */
  public List<String> shownOnOf(String alertId) {
    return sql.sql("SELECT incident_id FROM episode_link WHERE alert_id = ? ORDER BY incident_id")
        .param(alertId)
        .query(String.class)
        .list();
  }

  /** Writes an episode as it now stands. */
  public void save(Episode e) {
    Closing closing = e.closing();
    boolean none = closing == null;
    UPSERT.apply(
        jdbc,
        List.<Object[]>of(
            new Object[] {
              e.incidentId(),
              e.ruleId(),
              e.scopeBy(),
              e.scopeKey(),
              e.scopeName(),
              e.region(),
              e.employer(),
              IncidentRows.name(e.level()),
              e.state().name(),
              e.onset(),
              e.lastSequence(),
              SqlTime.of(e.lastAsOf()),
              e.orphaned(),
              none ? null : closing.by(),
              none ? null : SqlTime.of(closing.at()),
              none ? null : IncidentRows.name(closing.level()),
              none ? null : closing.sequence(),
              none ? null : closing.reason(),
              none ? null : SqlTime.of(closing.raisedAgainAt()),
              SqlTime.of(e.historySince()),
              e.alertId()
            }));
  }

  /**
   * Open episodes that wait for the notice of the end of catching up, and have waited since an
   * instant; the oldest first.
   */
  public List<Episode> historyBefore(Instant since, int limit) {
    return sql.sql(
            "SELECT * FROM episode WHERE history_since <= ? AND state = 'OPEN'"
                + " ORDER BY history_since, alert_id LIMIT ?")
        .params(SqlTime.of(since), limit)
        .query(IncidentRows::episode)
        .list();
  }

  /** Notes that an episode waits for the notice of the end of catching up no more. */
  public void historyNotified(String alertId) {
    sql.sql("UPDATE episode SET history_since = NULL WHERE alert_id = ?").param(alertId).update();
  }

  /** Shows an episode on another incident as well. */
  public void show(String alertId, String incidentId) {
    sql.sql(
            "INSERT INTO episode_link (alert_id, incident_id) SELECT e.alert_id, i.id"
                + " FROM episode e, incident i WHERE e.alert_id = ? AND i.id = ?"
                + " AND e.incident_id <> i.id AND NOT EXISTS (SELECT 1 FROM episode_link l"
                + " WHERE l.alert_id = e.alert_id AND l.incident_id = i.id)")
        .param(alertId)
        .param(incidentId)
        .update();
  }

  /** Shows the open episodes of areas around a new incident on it as well. */
  public void showAreas(List<String> areas, String incidentId) {
    areas.stream()
        .flatMap(a -> openOf(a).stream())
        .filter(e -> !e.incidentId().equals(incidentId))
        .forEach(e -> show(e.alertId(), incidentId));
  }
}
