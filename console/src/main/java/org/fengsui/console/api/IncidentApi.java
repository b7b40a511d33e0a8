package org.fengsui.console.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.incident.Act;
import org.fengsui.console.incident.Acts;
import org.fengsui.console.incident.Episode;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.incident.Incident;
import org.fengsui.console.incident.IncidentFilter;
import org.fengsui.console.incident.Incidents;
import org.fengsui.console.incident.Warnings;
import org.fengsui.console.live.Changes;
import org.fengsui.console.place.Place;
import org.fengsui.console.store.Shared;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Incidents: the list, one, its messages, what people did. */
@RestController
@RequestMapping("/api/incidents")
public class IncidentApi {
  private static final int PAGE = 50;

  private final Incidents incidents;
  private final Episodes episodes;
  private final Warnings warnings;
  private final Acts acts;
  private final Place place;
  private final Changes changes;
  private final JsonMapper json;
  private final Shared<IncidentFilter, Packed> pages;

  /** Incidents of a database. */
  public IncidentApi(
      Incidents incidents,
      Episodes episodes,
      Warnings warnings,
      Acts acts,
      Place place,
      Changes changes,
      JsonMapper json) {
    this.incidents = incidents;
    this.episodes = episodes;
    this.warnings = warnings;
    this.acts = acts;
    this.place = place;
    this.changes = changes;
    this.json = json;
    this.pages = new Shared<>(changes::version);
  }

  /**
   * A page of the list.
   *
   * @param total incidents on all pages
   * @param page this page, from 0
   * @param size most incidents on a page
   * @param incidents incidents, the last changed first
   */
  public record Page(long total, int page, int size, List<Incident> incidents) {}

  /**
   * One incident with its episodes.
   *
   * @param incident incident
   * @param episodes episodes that belong to it
   * @param shown episodes of areas around it, which belong to another incident
   */
  public record Detail(Incident incident, List<Episode> episodes, List<Episode> shown) {}

  /** The list; only incidents in areas that concern the account. */
  @GetMapping
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Page.class)))
  public ResponseEntity<byte[]> list(
      Visitor visitor,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String assignee,
      @RequestParam(defaultValue = "") String orphaned,
      @RequestParam(defaultValue = "0") int page) {
    IncidentFilter filter =
        filter(visitor, state, level, region, rule, q, assignee, orphaned, page);
    return pages.get(filter, () -> Packed.of(json.writeValueAsBytes(page(filter)))).answer(request);
  }

  /** What an account asks for, within the areas that concern it. */
  IncidentFilter filter(
      Visitor visitor,
      String state,
      String level,
      String region,
      String rule,
      String q,
      String assignee,
      String orphaned,
      int page) {
    List<String> regions = Regions.wanted(visitor, place, region);
    return new IncidentFilter(
        state, level, regions, rule, q, assignee, orphaned, page, PAGE, visitor.sources());
  }

  /** The page of a filter, read now. */
  Page page(IncidentFilter filter) {
    return new Page(incidents.count(filter), filter.page(), PAGE, incidents.search(filter));
  }

  /** One incident. */
  @GetMapping("/{id}")
  public Detail one(Visitor visitor, @PathVariable String id) {
    Incident incident = Visible.incident(incidents, visitor, id);
    return new Detail(
        incident,
        Visible.episodes(incidents, visitor, id, episodes.of(id)),
        Visible.episodes(incidents, visitor, id, episodes.shownOn(id)));
  }

  /** Its messages as a list of lines of alerts.jsonl, in the order of arrival. */
  @GetMapping(path = "/{id}/messages", produces = MediaType.APPLICATION_JSON_VALUE)
  public String messages(Visitor visitor, @PathVariable String id) {
    return "[" + String.join(",", lines(visitor, id)) + "]";
  }

  /** Its messages, each a line of alerts.jsonl, as an account may see them. */
  List<String> lines(Visitor visitor, String id) {
    Visible.incident(incidents, visitor, id);
    List<String> all = warnings.of(id);
    Instant now = changes.now();
    return all.stream()
        .filter(m -> visitor.everywhere() || MessageLens.sees(visitor, MessageLens.read(m)))
        .map(m -> MessageLens.line(visitor, m, now))
        .toList();
  }

  /** What people did. */
  @GetMapping("/{id}/acts")
  public List<Act> acts(Visitor visitor, @PathVariable String id) {
    Visible.incident(incidents, visitor, id);
    return acts.of(id);
  }
}
