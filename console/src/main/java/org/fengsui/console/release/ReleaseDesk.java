package org.fengsui.console.release;

import java.util.List;
import org.fengsui.console.access.AuditLog;
import org.fengsui.console.live.Change;
import org.fengsui.console.text.Words;

/** Drafts and approvals; everything is internal until a publisher approves it. */
public final class ReleaseDesk {
  private final Releases releases;
  private final AuditLog audit;
  private final List<ReleaseStep> steps;

  /** The desk over a table, and what follows an approval. */
  public ReleaseDesk(Releases releases, AuditLog audit, List<ReleaseStep> steps) {
    this.releases = releases;
    this.audit = audit;
    this.steps = List.copyOf(steps);
  }

  /**
   * Drafts a release.
   *
   * @param incidentId incident, null for a bulletin
   */
  public ReleaseItem draft(
      String incidentId, ReleaseKind kind, Words text, String actor, Change change) {
    long id = releases.add(incidentId, kind, text, actor, change.at());
    audit.add(change, actor, "DRAFT_RELEASE", "release " + id, kind.name());
    return releases.find(id).orElseThrow();
  }

  /** Lets a draft out; false when it is none. */
  public boolean approve(ReleaseItem item, String actor, Change change) {
    if (item.state() != ReleaseState.DRAFT) {
      return false;
    }
    releases.become(item.id(), ReleaseState.APPROVED, actor, change.at());
    audit.add(change, actor, "APPROVE_RELEASE", "release " + item.id(), item.kind().name());
    ReleaseItem approved = releases.find(item.id()).orElseThrow();
    steps.forEach(s -> s.onApproved(approved, change));
    return true;
  }

  /** Takes a draft or a release back; false when it is taken back already. */
  public boolean withdraw(ReleaseItem item, String actor, Change change) {
    if (item.state() == ReleaseState.WITHDRAWN) {
      return false;
    }
    releases.become(item.id(), ReleaseState.WITHDRAWN, actor, change.at());
    audit.add(change, actor, "WITHDRAW_RELEASE", "release " + item.id(), item.kind().name());
    ReleaseItem withdrawn = releases.find(item.id()).orElseThrow();
    if (withdrawn.cancelled()) {
      steps.forEach(s -> s.onWithdrawn(withdrawn, change));
    }
    return true;
  }
}
