package org.fengsui.console.incident;

import org.fengsui.console.access.AuditLog;
import org.fengsui.console.live.Change;

/**
 * Closes warnings for people: in the timeline, from where topic {@code alert-actions} gets it, in
 * the audit log and in the episode, in one transaction.
 */
public final class CloseDesk {
  private final Closings closings;
  private final Acts acts;
  private final AuditLog audit;

  /** A desk over these parts. */
  public CloseDesk(Closings closings, Acts acts, AuditLog audit) {
    this.closings = closings;
    this.acts = acts;
    this.audit = audit;
  }

  /**
   * Closes an open warning.
   *
   * @param actor account
   * @param reason why, never blank
   * @return false when it is not open any more, and nothing was changed
   */
  public boolean close(Episode warning, String actor, String reason, Change change) {
    Act act =
        new Act(warning.incidentId(), warning.alertId(), change.at(), actor, Closings.ACT, reason);
    if (!closings.close(act, change)) {
      return false;
    }
    acts.done(act, change);
    String subject = "incident " + warning.incidentId() + " alert " + warning.alertId();
    audit.add(change, actor, Closings.ACT, subject, reason);
    return true;
  }
}
