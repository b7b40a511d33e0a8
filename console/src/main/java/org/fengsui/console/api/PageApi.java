package org.fengsui.console.api;

import java.net.URI;
import java.util.stream.Stream;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.incident.Incidents;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages for people: each address gets the shell whose script fills it. */
@RestController
public class PageApi {
  private final Episodes episodes;
  private final Incidents incidents;
  private final PageFiles files;

  /** Pages; episodes tell where an alert's incident is. */
  public PageApi(Episodes episodes, Incidents incidents, PageFiles files) {
    this.incidents = incidents;
    this.episodes = episodes;
    this.files = files;
  }

  /** The live board. */
  @GetMapping("/")
  public ResponseEntity<byte[]> board() {
    return shell("board");
  }

  /** A page with an address of its own name. */
  @GetMapping({"/{page:incidents|release|bulletin|delivery|silences|duty|account|admin|sign-in}"})
  public ResponseEntity<byte[]> page(@PathVariable String page) {
    return shell(page);
  }

  /** The page of an incident. */
  @GetMapping("/incidents/{id}")
  public ResponseEntity<byte[]> incident() {
    return shell("incident");
  }

  /** Leads from an alert to the page of its incident; 404 when no such alert was told. */
  @GetMapping("/alerts/{alertId}")
  public ResponseEntity<Void> alert(Visitor visitor, @PathVariable String alertId) {
    String incident =
        episodes.find(alertId).filter(e -> Visible.sees(visitor, e)).stream()
            .flatMap(
                e -> Stream.concat(Stream.of(e.incidentId()), episodes.shownOnOf(alertId).stream()))
            .filter(id -> Visible.sees(incidents, visitor, id))
            .findFirst()
            .orElseThrow(() -> RequestException.notFound(visitor, alertId));
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create("/incidents/" + incident))
        .build();
  }

  private ResponseEntity<byte[]> shell(String page) {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
        .cacheControl(CacheControl.noCache())
        .body(files.shell(page));
  }
}
