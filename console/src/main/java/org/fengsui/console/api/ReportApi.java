package org.fengsui.console.api;

import java.time.Clock;
import org.fengsui.console.access.Role;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.incident.Incident;
import org.fengsui.console.incident.Incidents;
import org.fengsui.console.incident.ReportDesk;
import org.fengsui.console.live.Changes;
import org.fengsui.console.text.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports to the next level of government. */
@RestController
@RequestMapping("/api/incidents/{id}/report")
public class ReportApi {
  private final ReportDesk reports;
  private final Incidents incidents;
  private final Changes changes;
  private final Clock clock;

  /** Reports on incidents of a database. */
  public ReportApi(ReportDesk reports, Incidents incidents, Changes changes, Clock clock) {
    this.reports = reports;
    this.incidents = incidents;
    this.changes = changes;
    this.clock = clock;
  }

  /** What was reported, what is due, and a draft. */
  @GetMapping
  public ReportDesk.Standing standing(Visitor visitor, @PathVariable String id) {
    return reports.standing(Visible.incident(incidents, visitor, id), clock.instant());
  }

  /** Sends the next report up, in these words; 409 when the top has been told. */
  @PostMapping
  public ReportDesk.Standing send(
      Visitor visitor, @PathVariable String id, @RequestBody Words given) {
    visitor.requireRole(Role.RESPONDER);
    Incident incident = Visible.incident(incidents, visitor, id);
    visitor.requireActs(incident.region());
    Words text = new Words(Given.text("zh", given.zh()), Given.optional("en", given.en()));
    boolean sent =
        changes.apply(
            c -> reports.send(incidents.find(id).orElseThrow(), visitor.account().name(), text, c));
    if (!sent) {
      throw Given.conflict("已报告至最高一级。", "The top has been told.");
    }
    return standing(visitor, id);
  }
}
