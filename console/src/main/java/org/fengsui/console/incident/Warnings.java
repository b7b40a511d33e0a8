package org.fengsui.console.incident;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fengsui.alerts.messages.JsonLineReader;
import org.fengsui.alerts.messages.JsonLines;
import org.fengsui.console.store.SqlTime;
import org.fengsui.console.store.Upsert;
import org.fengsui.schemas.EarlyWarning;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of messages: of each alert id and sequence, what the highest attempt said. */
public final class Warnings {
  private static final Upsert UPSERT =
      Upsert.of(
          "warning_message",
          List.of(
              "attempt",
              "feed_no",
              "incident_id",
              "msg_type",
              "status",
              "rule_id",
              "rule_version",
              "mode",
              "level",
              "previous_level",
              "scope_by",
              "scope_key",
              "scope_name",
              "group_code",
              "region",
              "employer",
              "indicator",
              "onset",
              "as_of",
              "received_at",
              "title_zh",
              "title_en",
              "body"),
          List.of("alert_id", "sequence"));

  private final JdbcClient sql;
  private final JdbcOperations jdbc;
  private final JsonLines lines;

  /** Messages in a database, with instants in the zone of the place. */
  public Warnings(JdbcClient sql, JdbcOperations jdbc, ZoneId zone) {
    this.sql = sql;
    this.jdbc = jdbc;
    this.lines = new JsonLines(zone);
  }

  /** A message as a line of alerts.jsonl. */
  public String line(EarlyWarning message) {
    return lines.line(message);
  }

  /** The message known under an alert id and sequence. */
  public Optional<EarlyWarning> find(String alertId, int sequence) {
    return sql.sql("SELECT body FROM warning_message WHERE alert_id = ? AND sequence = ?")
        .param(alertId)
        .param(sequence)
        .query(String.class)
        .optional()
        .map(JsonLineReader::warning);
  }

  /** The last message of an episode, as it was taken in. */
  public Optional<StoredWarning> stored(Episode e) {
    return sql.sql("SELECT * FROM warning_message WHERE alert_id = ? AND sequence = ?")
        .params(e.alertId(), e.lastSequence())
        .query(
            (row, i) ->
                new StoredWarning(
                    JsonLineReader.warning(row.getString("body")),
                    row.getString("region"),
                    row.getString("incident_id"),
                    row.getLong("feed_no"),
                    SqlTime.read(row, "received_at"),
                    false,
                    e.closing(),
                    false,
                    row.getString("body")))
        .optional();
  }

  /** The last message of an incident's own episodes. */
  public EarlyWarning lastOf(String incidentId) {
    return JsonLineReader.warning(
        sql.sql(
                "SELECT body FROM warning_message WHERE incident_id = ?"
                    + " ORDER BY feed_no DESC LIMIT 1")
            .param(incidentId)
            .query(String.class)
            .single());
  }

  /** Bodies of an incident's messages, those of episodes shown on it included, in feed order. */
  public List<String> of(String incidentId) {
    return sql.sql(
            // Two halves that each have an index: with OR all messages there are would be read.
            "SELECT body, feed_no FROM warning_message WHERE incident_id = :id"
                + " UNION ALL SELECT m.body, m.feed_no FROM episode_link l"
                + " JOIN warning_message m ON m.alert_id = l.alert_id"
                + " WHERE l.incident_id = :id AND m.incident_id <> :id ORDER BY feed_no")
        .param("id", incidentId)
        .query((row, i) -> row.getString("body"))
        .list();
  }

  /** Bodies of the latest messages in some areas or about some sources, the latest first. */
  public List<String> latest(int limit, List<String> regions, List<String> sources) {
    return sql.sql(
            "SELECT body FROM warning_message WHERE region IN (:regions)"
                + " AND (scope_by <> 'source' OR scope_key IN (:sources))"
                + " ORDER BY feed_no DESC LIMIT :limit")
        .param("regions", regions)
        .param("sources", sources)
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  /** Bodies of the latest messages, the latest first. */
  public List<String> latest(int limit) {
    return sql.sql("SELECT body FROM warning_message ORDER BY feed_no DESC LIMIT ?")
        .param(limit)
        .query(String.class)
        .list();
  }

  /** Notes that a later attempt said the same again. */
  void repeated(EarlyWarning w) {
    sql.sql("UPDATE warning_message SET attempt = ?, body = ? WHERE alert_id = ? AND sequence = ?")
        .param(w.getAttempt())
        .param(line(w))
        .param(w.getAlertId())
        .param(w.getSequence())
        .update();
  }

  void save(StoredWarning stored) {
    UPSERT.apply(jdbc, List.<Object[]>of(row(stored)));
  }

  private static Object[] row(StoredWarning stored) {
    EarlyWarning w = stored.message();
    return new Object[] {
      w.getAttempt(),
      stored.feedNo(),
      stored.incidentId(),
      w.getMsgType().name(),
      w.getStatus().name(),
      w.getRuleId(),
      w.getRuleVersion(),
      w.getMode().name(),
      IncidentRows.name(w.getLevel()),
      IncidentRows.name(w.getPreviousLevel()),
      w.getScope().getBy(),
      w.getScope().getKey(),
      w.getScope().getName(),
      given(w.getGroup()),
      stored.region(),
      given(w.getEmployer()),
      w.getIndicator(),
      w.getOnset(),
      SqlTime.of(w.getAsOf()),
      SqlTime.of(stored.receivedAt()),
      w.getTitle().getZh(),
      w.getTitle().getEn(),
      stored.body(),
      w.getAlertId(),
      w.getSequence()
    };
  }

  private static String given(String text) {
    return text == null ? "" : text;
  }
}
