package org.fengsui.console.api;

import java.util.List;
import org.fengsui.console.access.Role;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.incident.CloseDesk;
import org.fengsui.console.incident.Episode;
import org.fengsui.console.incident.EpisodeState;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.incident.Incident;
import org.fengsui.console.incident.Incidents;
import org.fengsui.console.live.Change;
import org.fengsui.console.live.Changes;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Closes warnings that the job does not end: those it did not find again, legal effects. */
@RestController
public class CloseApi {
  private final CloseDesk desk;
  private final Incidents incidents;
  private final Episodes episodes;
  private final Changes changes;

  /** Closes warnings of a database. */
  public CloseApi(CloseDesk desk, Incidents incidents, Episodes episodes, Changes changes) {
    this.desk = desk;
    this.incidents = incidents;
    this.episodes = episodes;
    this.changes = changes;
  }

  /**
   * What is closed.
   *
   * @param alertId alert; absent: every open warning of the incident
   * @param text reason
   */
  public record Input(String alertId, String text) {}

  /** Closes {@code alertId} for the reason {@code text}; gives the incident as it stands then. */
  @PostMapping("/api/incidents/{id}/close")
  public Incident close(Visitor visitor, @PathVariable String id, @RequestBody Input given) {
    visitor.requireRole(Role.PUBLISHER);
    String reason = Given.text("text", given.text());
    String alert = Given.optional("alertId", given.alertId());
    Incident seen = Visible.incident(incidents, visitor, id);
    visitor.requireActs(seen.region());
    if (!changes.apply(change -> close(visitor, id, alert, reason, change))) {
      throw Given.conflict("这些预警已不在生效中，请刷新页面", "it is not open any more: load the page again");
    }
    return incidents.find(id).orElseThrow();
  }

  /** Read within the change: somebody else, or the job, may have ended it meanwhile. */
  private boolean close(Visitor visitor, String id, String alert, String reason, Change change) {
    List<Episode> open =
        episodes.of(id).stream()
            .filter(e -> e.state() == EpisodeState.OPEN)
            .filter(e -> alert.isEmpty() || e.alertId().equals(alert))
            .toList();
    open.forEach(e -> desk.close(e, visitor.account().name(), reason, change));
    return !open.isEmpty();
  }
}
