package org.fengsui.console.incident;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.IncidentSettings;
import org.fengsui.console.store.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the incidents that a newcomer might join, by index, however many others there are. */
public final class Candidates {
  private static final String NEAR = "i.last_as_of >= ? AND (i.state = 'OPEN' OR i.last_as_of > ?)";

  private final JdbcClient sql;
  private final Incidents incidents;
  private final Episodes episodes;
  private final Place place;
  private final IncidentSettings settings;

  /** Candidates among the incidents of a database. */
  public Candidates(
      JdbcClient sql,
      Incidents incidents,
      Episodes episodes,
      Place place,
      IncidentSettings settings) {
    this.sql = sql;
    this.incidents = incidents;
    this.episodes = episodes;
    this.place = place;
    this.settings = settings;
  }

  /** Incidents with an episode of the same employer, of an area around or inside, or subject. */
  public List<Candidate> of(Newcomer newcomer) {
    List<Candidate> found = new ArrayList<>();
    for (String id : ids(newcomer)) {
      incidents.find(id).map(this::candidate).ifPresent(found::add);
    }
    return found;
  }

  private Set<String> ids(Newcomer newcomer) {
    Set<String> found = new LinkedHashSet<>();
    if (!newcomer.employer().isEmpty()) {
      found.addAll(with("employer = ?", newcomer, newcomer.employer()));
      // An employer joins no incident for another employer in the same county.
      place
          .path(newcomer.region())
          .forEach(a -> found.addAll(with("region = ? AND e.employer = ''", newcomer, a)));
    } else if (place.knows(newcomer.region())) {
      found.addAll(inside(newcomer));
    }
    found.addAll(
        with(
            "scope_by = ? AND e.scope_key = ?", newcomer, newcomer.scopeBy(), newcomer.scopeKey()));
    return found;
  }

  /**
   * Incidents that are near in time with an episode that meets a condition. Nothing but the
   * condition has an index to start from, so that no choice of the database can make it read all.
   */
  private List<String> with(String condition, Newcomer newcomer, String... values) {
    List<Object> parameters = new ArrayList<>(List.of((Object[]) values));
    parameters.addAll(times(newcomer));
    return sql.sql(
            "SELECT DISTINCT e.incident_id FROM episode e WHERE e."
                + condition
                + " AND EXISTS (SELECT 1 FROM incident i WHERE i.id = e.incident_id AND "
                + NEAR
                + ")")
        .params(parameters)
        .query(String.class)
        .list();
  }

  /** Incidents that are near in time with an episode of an area around the newcomer, or in it. */
  private List<String> inside(Newcomer newcomer) {
    Set<String> areas = new HashSet<>(place.path(newcomer.region()));
    areas.addAll(place.inside(newcomer.region()));
    List<String> found = new ArrayList<>();
    sql.sql(
            "SELECT DISTINCT e.incident_id, e.region FROM incident i"
                + " JOIN episode e ON e.incident_id = i.id WHERE "
                + NEAR)
        .params(times(newcomer))
        .query(
            row -> {
              // Not asked of the database, which would start from all that the area ever had.
              if (areas.contains(row.getString("region"))) {
                found.add(row.getString("incident_id"));
              }
            });
    return found;
  }

  private List<Object> times(Newcomer newcomer) {
    return List.of(
        SqlTime.of(newcomer.asOf().minus(settings.window())),
        SqlTime.of(newcomer.asOf().minus(settings.reopen())));
  }

  private Candidate candidate(Incident incident) {
    Set<String> employers = new HashSet<>();
    Set<String> areas = new HashSet<>();
    Set<String> subjects = new HashSet<>();
    for (Episode e : episodes.of(incident.id())) {
      if (!e.employer().isEmpty()) {
        employers.add(e.employer());
      } else if (place.knows(e.region())) {
        areas.add(e.region());
      } else {
        subjects.add(e.scopeBy() + ":" + e.scopeKey());
      }
    }
    return new Candidate(
        incident.id(),
        incident.state() == IncidentState.OPEN,
        incident.level(),
        incident.firstAsOf(),
        incident.lastAsOf(),
        incident.county(),
        employers,
        areas,
        subjects);
  }
}
