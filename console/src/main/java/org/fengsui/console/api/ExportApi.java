package org.fengsui.console.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.fengsui.console.access.Account;
import org.fengsui.console.access.AuditLog;
import org.fengsui.console.access.Role;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.incident.Incident;
import org.fengsui.console.incident.Silence;
import org.fengsui.console.release.ReleaseItem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The lists as CSV, whole: what the same path without {@code .csv} shows the same account, on all
 * pages. {@code ?excel} puts a byte order mark before it.
 */
@RestController
public class ExportApi {
  private final Lists lists;
  private final AuditLog log;
  private final CsvAnswer csv;

  /** Exports of lists. */
  ExportApi(Lists lists, AuditLog log, CsvAnswer csv) {
    this.lists = lists;
    this.log = log;
    this.csv = csv;
  }

  /** The lists as JSON, which decide who sees what. */
  record Lists(
      IncidentApi incidents,
      DeliveryApi deliveries,
      SilenceApi silences,
      ReleaseApi releases,
      AccountApi accounts) {}

  /** Incidents that a filter lets through. */
  @GetMapping(path = "/api/incidents.csv", produces = "text/csv")
  public void incidents(
      Visitor visitor,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String assignee,
      @RequestParam(defaultValue = "") String orphaned,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    csv.write(
        Incident.class,
        CsvAnswer.pages(
            p ->
                lists
                    .incidents
                    .page(
                        lists.incidents.filter(
                            visitor, state, level, region, rule, q, assignee, orphaned, p))
                    .incidents()),
        request,
        response);
  }

  /** Notices that a filter lets through; role responder. */
  @GetMapping(path = "/api/deliveries.csv", produces = "text/csv")
  public void deliveries(
      Visitor visitor,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "") String incident,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    visitor.requireRole(Role.RESPONDER);
    csv.write(
        DeliveryApi.Notice.class,
        CsvAnswer.pages(p -> lists.deliveries.list(visitor, state, channel, incident, p)),
        request,
        response);
  }

  /** Silences. */
  @GetMapping(path = "/api/silences.csv", produces = "text/csv")
  public void silences(Visitor visitor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    csv.write(Silence.class, lists.silences.all(visitor)::forEach, request, response);
  }

  /** Releases. */
  @GetMapping(path = "/api/releases.csv", produces = "text/csv")
  public void releases(Visitor visitor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    csv.write(ReleaseItem.class, lists.releases.all(visitor)::forEach, request, response);
  }

  /** Accounts; role administrator. */
  @GetMapping(path = "/api/accounts.csv", produces = "text/csv")
  public void accounts(Visitor visitor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    csv.write(Account.class, lists.accounts.all(visitor)::forEach, request, response);
  }

  /** The audit log, the latest entry first; role administrator of all areas. */
  @GetMapping(path = "/api/audit.csv", produces = "text/csv")
  public void audit(Visitor visitor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    visitor.require(Role.ADMIN, "");
    csv.write(
        AuditLog.Entry.class,
        row -> {
          List<AuditLog.Entry> some = log.latest(Long.MAX_VALUE, AuditApi.MOST);
          while (!some.isEmpty()) {
            some.forEach(row);
            some = log.latest(some.get(some.size() - 1).id(), AuditApi.MOST);
          }
        },
        request,
        response);
  }
}
