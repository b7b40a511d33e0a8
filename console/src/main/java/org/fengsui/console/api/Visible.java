package org.fengsui.console.api;

import java.util.List;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.incident.Episode;
import org.fengsui.console.incident.Incident;
import org.fengsui.console.incident.Incidents;

/** What an account may see; the rest is not there for it. */
final class Visible {
  private Visible() {}

  /** An incident in areas that concern the account; 404 when it is not, or does not exist. */
  static Incident incident(Incidents incidents, Visitor visitor, String id) {
    return incidents
        .find(id)
        .filter(i -> sees(incidents, visitor, i))
        .orElseThrow(() -> RequestException.notFound(visitor, id));
  }

  /** Whether an account may see an incident. */
  static boolean sees(Incidents incidents, Visitor visitor, Incident i) {
    return visitor.everywhere()
        || (visitor.sees(i.region())
            && (!i.region().isEmpty()
                || incidents.sources(i.id()).stream().allMatch(visitor::seesSource)));
  }

  /** Whether an account may see an incident, if there is one. */
  static boolean sees(Incidents incidents, Visitor visitor, String id) {
    return visitor.everywhere()
        || incidents.find(id).filter(i -> sees(incidents, visitor, i)).isPresent();
  }

  /** Whether an account may see an episode, whichever incident it belongs to. */
  static boolean sees(Visitor visitor, Episode e) {
    return e.scopeBy().equals("source")
        ? visitor.seesSource(e.scopeKey())
        : visitor.sees(e.region());
  }

  /**
   * Those of an incident's episodes that an account may see. What belongs to an incident that it
   * may not see bears the id of the one that it is shown on.
   */
  static List<Episode> episodes(
      Incidents incidents, Visitor visitor, String shownOn, List<Episode> all) {
    return all.stream()
        .filter(e -> sees(visitor, e))
        .map(e -> sees(incidents, visitor, e.incidentId()) ? e : e.on(shownOn))
        .toList();
  }
}
