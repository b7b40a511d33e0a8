package org.fengsui.jobs.operators;

import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;

/**
 * The attempt that stands in every warning: for one alert and sequence the highest counts, so
 * duplicates of the fast lane are harmless. It grows at every restore. A second restore from one
 * checkpoint finds the same stored number; live attempts therefore follow the clock in seconds.
 */
final class Attempt {
  /** 2026-01-01T00:00Z in seconds: keeps live attempts inside an int until 2094. */
  static final long EPOCH_SECONDS = 1_767_225_600L;

  private static final ListStateDescriptor<Integer> STORED =
      new ListStateDescriptor<>("attempt", Types.INT);

  private final ListState<Integer> stored;
  private final int number;

  Attempt(StateInitializationContext context, int taskAttempt, boolean live, long clockMillis)
      throws Exception {
    stored = context.getOperatorStateStore().getUnionListState(STORED);
    int highest = 0;
    for (int earlier : stored.get()) {
      highest = Math.max(highest, earlier);
    }
    number = next(highest, taskAttempt, live ? clockMillis : Long.MIN_VALUE);
  }

  /**
   * The next attempt.
   *
   * @param highest highest attempt restored, 0 when there is none
   * @param taskAttempt how often Flink has restarted the task, from 0
   * @param clockMillis wall clock, or {@link Long#MIN_VALUE} in replays, which know no clock
   */
  static int next(int highest, int taskAttempt, long clockMillis) {
    int counted = highest + 1 + taskAttempt;
    long clock = clockMillis == Long.MIN_VALUE ? 0 : clockMillis / 1000 - EPOCH_SECONDS;
    return (int) Math.min(Integer.MAX_VALUE, Math.max(counted, clock));
  }

  int number() {
    return number;
  }

  void snapshot() throws Exception {
    stored.update(java.util.List.of(number));
  }
}
