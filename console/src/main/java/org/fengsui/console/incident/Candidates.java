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

  private List<String> ids(Newcomer newcomer) {
    Set<String> areas = new LinkedHashSet<>(place.path(newcomer.region()));
    areas.addAll(place.inside(newcomer.region()));
    // A list that is never empty, which SQL would refuse.
    areas.add("-");
    return sql.sql(
            "SELECT DISTINCT e.incident_id FROM episode e JOIN incident i ON i.id = e.incident_id"
                + " WHERE i.last_as_of >= :from AND (i.state = 'OPEN' OR i.last_as_of > :reopen)"
                + " AND ((e.employer = :employer AND e.employer <> '')"
                // An employer joins no incident for another employer in the same county.
                + " OR (e.region IN (:areas) AND (:employer = '' OR e.employer = ''))"
                + " OR (e.scope_by = :by AND e.scope_key = :key))")
        .param("from", SqlTime.of(newcomer.asOf().minus(settings.window())))
        .param("reopen", SqlTime.of(newcomer.asOf().minus(settings.reopen())))
        .param("employer", newcomer.employer())
        .param("areas", areas)
        .param("by", newcomer.scopeBy())
        .param("key", newcomer.scopeKey())
        .query(String.class)
        .list();
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
