package org.fengsui.console.api;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.fengsui.console.access.Role;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.incident.Incidents;
import org.fengsui.console.live.Change;
import org.fengsui.console.live.Changes;
import org.fengsui.console.release.Bulletin;
import org.fengsui.console.release.BulletinReader;
import org.fengsui.console.release.ReleaseDesk;
import org.fengsui.console.release.ReleaseItem;
import org.fengsui.console.release.ReleaseKind;
import org.fengsui.console.release.Releases;
import org.fengsui.console.text.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The release desk. */
@RestController
public class ReleaseApi {
  private final Releases releases;
  private final ReleaseDesk desk;
  private final BulletinReader bulletins;
  private final Incidents incidents;
  private final Changes changes;

  /** Releases of a database. */
  public ReleaseApi(
      Releases releases,
      ReleaseDesk desk,
      BulletinReader bulletins,
      Incidents incidents,
      Changes changes) {
    this.releases = releases;
    this.desk = desk;
    this.bulletins = bulletins;
    this.incidents = incidents;
    this.changes = changes;
  }

  /**
   * A release to draft.
   *
   * @param incidentId incident, absent for a bulletin
   * @param kind WARNING, ALL_CLEAR or BULLETIN
   * @param text the words; those of a bulletin begin with its month, such as 2026-03
   */
  public record Input(String incidentId, String kind, Words text) {}

  private interface Decision {
    boolean make(ReleaseItem item, String actor, Change change);
  }

  /** Releases about areas that concern the account, the latest first. */
  @GetMapping("/api/releases")
  public List<ReleaseItem> all(Visitor visitor) {
    return releases.all().stream().filter(r -> sees(visitor, r)).toList();
  }

  /** Drafts a release. */
  @PostMapping("/api/releases")
  public ReleaseItem draft(Visitor visitor, @RequestBody Input given) {
    ReleaseKind kind = Given.choice("kind", ReleaseKind.class, given.kind());
    visitor.requireRole(Role.RESPONDER);
    String id = kind == ReleaseKind.BULLETIN ? null : Given.text("incidentId", given.incidentId());
    String region = id == null ? "" : Visible.incident(incidents, visitor, id).region();
    visitor.requireActs(region);
    if (given.text() == null) {
      throw Given.bad("text", "缺少 text", "text is missing");
    }
    Words text =
        new Words(Given.text("text", given.text().zh()), Given.text("text", given.text().en()));
    return changes.apply(c -> desk.draft(id, kind, text, visitor.account().name(), c));
  }

  /** Lets a draft out; role publisher. */
  @PostMapping("/api/releases/{id}/approve")
  public ReleaseItem approve(Visitor visitor, @PathVariable long id) {
    return decide(visitor, id, desk::approve);
  }

  /** Takes it back; role publisher. */
  @PostMapping("/api/releases/{id}/withdraw")
  public ReleaseItem withdraw(Visitor visitor, @PathVariable long id) {
    return decide(visitor, id, desk::withdraw);
  }

  /**
   * Figures of a month, of areas that concern the account; for viewers without those that rest on
   * few.
   */
  @GetMapping("/api/bulletin")
  public Bulletin bulletin(Visitor visitor, @RequestParam String month) {
    try {
      return bulletins.of(YearMonth.parse(month), visitor);
    } catch (DateTimeException e) {
      throw Given.bad("month", "月份应写成 2026-03", "a month looks like 2026-03");
    }
  }

  private ReleaseItem decide(Visitor visitor, long id, Decision decision) {
    visitor.requireRole(Role.PUBLISHER);
    ReleaseItem item =
        releases
            .find(id)
            .filter(r -> sees(visitor, r))
            .orElseThrow(() -> RequestException.notFound(visitor, "release " + id));
    visitor.requireActs(region(item));
    boolean done =
        changes.apply(
            c -> decision.make(releases.find(id).orElseThrow(), visitor.account().name(), c));
    if (!done) {
      throw Given.conflict("此项已有决定，请刷新。", "It has been decided already: load it again.");
    }
    return releases.find(id).orElseThrow();
  }

  private boolean sees(Visitor visitor, ReleaseItem item) {
    return item.incidentId() == null || Visible.sees(incidents, visitor, item.incidentId());
  }

  private String region(ReleaseItem item) {
    return item.incidentId() == null
        ? ""
        : incidents.find(item.incidentId()).map(i -> i.region()).orElse("");
  }
}
