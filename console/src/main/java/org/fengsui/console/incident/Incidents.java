package org.fengsui.console.incident;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengsui.console.store.SqlTime;
import org.fengsui.console.store.Upsert;
import org.fengsui.schemas.WarningLevel;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of incidents. Written only within a {@link org.fengsui.console.live.Change}. */
public final class Incidents {
  private static final Upsert UPSERT =
      Upsert.of(
          "incident",
          List.of(
              "title_zh",
              "title_en",
              "region",
              "county",
              "employer",
              "industry",
              "level",
              "highest_level",
              "status",
              "state",
              "opened_at",
              "changed_at",
              "closed_at",
              "first_as_of",
              "last_as_of",
              "ack_by",
              "ack_at",
              "assignee",
              "verification",
              "response_level",
              "orphans",
              "search_text"),
          List.of("id"));

  private final JdbcClient sql;
  private final JdbcOperations jdbc;

  /** Incidents in a database. */
  public Incidents(JdbcClient sql, JdbcOperations jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  /** The incident of an id. */
  public Optional<Incident> find(String id) {
    return sql.sql("SELECT * FROM incident WHERE id = ?")
        .param(id)
        .query(IncidentRows::incident)
        .optional();
  }

  /** Sources that an incident's episodes are about. */
  public List<String> sources(String id) {
    return sql.sql("SELECT scope_key FROM episode WHERE incident_id = ? AND scope_by = 'source'")
        .param(id)
        .query(String.class)
        .list();
  }

  /** Text that {@code q} of a search looks in, "" for an unknown incident. */
  String searchText(String id) {
    return sql.sql("SELECT search_text FROM incident WHERE id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .orElse("");
  }

  /**
   * Incidents that a filter lets through, as many as its page holds: the highest level first, then
   * the last changed.
   */
  public List<Incident> search(IncidentFilter filter) {
    return sql.sql(
            "SELECT i.* FROM incident i WHERE "
                + filter.condition()
                + " ORDER BY CASE i.level WHEN 'RED' THEN 1 WHEN 'ORANGE' THEN 2"
                + " WHEN 'YELLOW' THEN 3 WHEN 'BLUE' THEN 4 ELSE 5 END,"
                + " i.changed_at DESC, i.id LIMIT :limit OFFSET :offset")
        .params(filter.parameters())
        .param("limit", filter.size())
        .param("offset", filter.offset())
        .query(IncidentRows::incident)
        .list();
  }

  /** How many a filter lets through. */
  public long count(IncidentFilter filter) {
    return sql.sql("SELECT COUNT(*) FROM incident i WHERE " + filter.condition())
        .params(filter.parameters())
        .query(Long.class)
        .single();
  }

  /** How many open incidents stand at a level, of those that a filter lets through. */
  public Map<WarningLevel, Long> levels(IncidentFilter filter) {
    Map<WarningLevel, Long> counts = new EnumMap<>(WarningLevel.class);
    sql.sql(
            "SELECT i.level, COUNT(*) AS incidents FROM incident i WHERE i.state = 'OPEN'"
                + " AND i.level IS NOT NULL AND "
                + filter.condition()
                + " GROUP BY i.level")
        .params(filter.parameters())
        .query(
            row -> {
              counts.put(WarningLevel.valueOf(row.getString("level")), row.getLong("incidents"));
            });
    return counts;
  }

  /** Writes what people made of an incident; what the search looks in stays. */
  public void save(Incident incident) {
    save(incident, searchText(incident.id()));
  }

  void save(Incident i, String searchText) {
    UPSERT.apply(
        jdbc,
        List.<Object[]>of(
            new Object[] {
              i.title().zh(),
              i.title().en(),
              i.region(),
              i.county(),
              i.employer(),
              i.industry(),
              IncidentRows.name(i.level()),
              IncidentRows.name(i.highestLevel()),
              i.status(),
              i.state().name(),
              SqlTime.of(i.openedAt()),
              SqlTime.of(i.changedAt()),
              SqlTime.of(i.closedAt()),
              SqlTime.of(i.firstAsOf()),
              SqlTime.of(i.lastAsOf()),
              i.ackBy(),
              SqlTime.of(i.ackAt()),
              i.assignee(),
              i.verification(),
              i.responseLevel(),
              i.orphans(),
              searchText,
              i.id()
            }));
  }
}
