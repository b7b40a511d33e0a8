package org.fengsui.jobs.operators;

import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.ManagedInitializationContext;

/**
 * Whether an operator still catches up. A job that starts without state catches up until the
 * watermark comes to the instant of its start; a restore in between goes on to the same instant. A
 * job restored from state that names no instant, as that of 0.1.0, has caught up.
 */
final class CatchUp {
  private static final ListStateDescriptor<Long> STORED =
      new ListStateDescriptor<>("catch-up-until", Types.LONG);

  private final ListState<Long> stored;
  private final long until;
  private boolean running;

  CatchUp(ManagedInitializationContext context, HistoryPolicy policy) throws Exception {
    stored = context.getOperatorStateStore().getUnionListState(STORED);
    long found = HistoryPolicy.NO_CATCH_UP;
    if (context.isRestored()) {
      for (long instant : stored.get()) {
        found = Math.max(found, instant);
      }
    } else {
      found = policy.startedAt();
    }
    until = found;
    running = found != HistoryPolicy.NO_CATCH_UP;
  }

  /** Whether the backlog has not been judged here yet. */
  boolean running() {
    return running;
  }

  /** The instant at which it ends, milliseconds; {@link HistoryPolicy#NO_CATCH_UP}: none. */
  long until() {
    return until;
  }

  /** Takes in that all timers up to a watermark have fired. */
  void passed(long watermark) {
    running &= watermark < until;
  }

  void snapshot() throws Exception {
    stored.update(running ? List.of(until) : List.of());
  }
}
