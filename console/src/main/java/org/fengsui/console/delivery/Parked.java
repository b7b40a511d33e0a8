package org.fengsui.console.delivery;

import org.fengsui.console.access.AuditLog;
import org.fengsui.console.live.Change;

/** The parked queue: a person lets a notice go again, marked as late, or drops it. */
public final class Parked {
  private final Outbox outbox;
  private final AuditLog audit;
  private final Runnable wake;

  /** The parked notices of an outbox. */
  public Parked(Outbox outbox, AuditLog audit, Runnable wake) {
    this.outbox = outbox;
    this.audit = audit;
    this.wake = wake;
  }

  /** Lets a parked notice go; false when it is not parked. */
  public boolean release(OutboxRow row, String actor, Change change) {
    return decide(row, OutboxState.WAITING, actor, "RELEASE_NOTICE", change);
  }

  /** Drops a parked notice; false when it is not parked. */
  public boolean drop(OutboxRow row, String actor, Change change) {
    return decide(row, OutboxState.DROPPED, actor, "DROP_NOTICE", change);
  }

  private boolean decide(
      OutboxRow row, OutboxState state, String actor, String act, Change change) {
    if (row.state() != OutboxState.PARKED) {
      return false;
    }
    outbox.become(row.id(), state, "released by " + actor, change.at());
    audit.add(change, actor, act, "notice " + row.id(), row.channel());
    change.afterCommit(wake);
    return true;
  }
}
