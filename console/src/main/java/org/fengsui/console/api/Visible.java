package org.fengsui.console.api;

import org.fengsui.console.access.Visitor;
import org.fengsui.console.incident.Incident;
import org.fengsui.console.incident.Incidents;

/** What an account may see; the rest is not there for it. */
final class Visible {
  private Visible() {}

  /** An incident in areas that concern the account. */
  static Incident incident(Incidents incidents, Visitor visitor, String id) {
    return incidents
        .find(id)
        .filter(i -> visitor.sees(i.region()))
        .orElseThrow(() -> RequestException.notFound(id));
  }
}
