package org.fengsui.console.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.board.Embargo;
import org.fengsui.console.board.IndicatorSeries;
import org.fengsui.console.board.Series;
import org.fengsui.console.board.SmallCells;
import org.fengsui.console.incident.Episode;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.incident.Incident;
import org.fengsui.console.incident.IncidentFilter;
import org.fengsui.console.incident.Incidents;
import org.fengsui.console.incident.Warnings;
import org.fengsui.console.place.Place;
import org.fengsui.schemas.EarlyWarning;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** From a tile down to the reports behind its numbers; of an incident, its series. */
@RestController
public class AreaApi {
  private static final int DAYS = 400;

  private final Incidents incidents;
  private final Episodes episodes;
  private final Warnings warnings;
  private final IndicatorSeries series;
  private final Place place;
  private final SmallCells cells;
  private final Clock clock;

  /** Areas of a place. */
  public AreaApi(
      Incidents incidents,
      Episodes episodes,
      Warnings warnings,
      IndicatorSeries series,
      Place place,
      SmallCells cells,
      Clock clock) {
    this.cells = cells;
    this.incidents = incidents;
    this.episodes = episodes;
    this.warnings = warnings;
    this.series = series;
    this.place = place;
    this.clock = clock;
  }

  /**
   * One area.
   *
   * @param code area
   * @param series its series
   * @param reports what open warnings in it rest on
   * @param incidents open incidents in it, the last changed first
   */
  public record Detail(
      String code, List<Series> series, List<BehindNumber> reports, List<Incident> incidents) {}

  /** One area; 404 when the pack has none of that code or it does not concern the account. */
  @GetMapping("/api/areas/{code}")
  public Detail area(Visitor visitor, @PathVariable String code) {
    if (!place.knows(code) || !visitor.sees(code)) {
      throw RequestException.notFound(visitor, code);
    }
    List<String> regions = Regions.wanted(visitor, place, code);
    IncidentFilter open =
        new IncidentFilter(
            "OPEN", "", regions, "", "", "", "", 0, IncidentFilter.MOST, visitor.sources());
    List<BehindNumber> reports =
        episodes.open().stream()
            .filter(e -> regions.contains(e.region()) && Visible.sees(visitor, e))
            .flatMap(e -> latest(e).stream().map(w -> behind(visitor, e, w)))
            .toList();
    return new Detail(code, shown(visitor, code, code), reports, incidents.search(open));
  }

  /** Series of everything that an incident's episodes are about. */
  @GetMapping("/api/incidents/{id}/series")
  public List<Series> ofIncident(Visitor visitor, @PathVariable String id) {
    Visible.incident(incidents, visitor, id);
    return episodes.of(id).stream()
        .filter(e -> Visible.sees(visitor, e))
        .collect(Collectors.toMap(Episode::scopeKey, Episode::region, (a, b) -> a, TreeMap::new))
        .entrySet()
        .stream()
        .flatMap(e -> shown(visitor, e.getKey(), e.getValue()).stream())
        .toList();
  }

  private Optional<EarlyWarning> latest(Episode e) {
    return warnings.find(e.alertId(), e.lastSequence());
  }

  private BehindNumber behind(Visitor visitor, Episode e, EarlyWarning w) {
    BehindNumber number = BehindNumber.of(w, cells(visitor, e.region()), embargo(visitor));
    return visitor.actsIn(e.region()) ? number : number.withoutReports();
  }

  private SmallCells cells(Visitor visitor, String region) {
    return visitor.seesSmallCells(region) ? SmallCells.NONE : cells;
  }

  private List<Series> shown(Visitor visitor, String key, String region) {
    return cells(visitor, region).of(embargo(visitor).of(series.of(key, from())));
  }

  private Embargo embargo(Visitor visitor) {
    return new Embargo(visitor.seesRestricted(), clock.instant());
  }

  private LocalDate from() {
    return LocalDate.ofInstant(clock.instant(), place.zone()).minusDays(DAYS);
  }
}
