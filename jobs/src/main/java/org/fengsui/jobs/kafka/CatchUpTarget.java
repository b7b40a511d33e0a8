package org.fengsui.jobs.kafka;

import java.util.Map;
import org.apache.flink.api.connector.source.SourceEvent;

/**
 * What a job without state has to read before it has caught up. Kept in checkpoints, so that a
 * restore goes on to the same ends.
 *
 * @param startedAt instant, milliseconds, that the clock shows when all of it has been read; {@link
 *     Long#MIN_VALUE}: nothing to catch up with
 * @param ends by partition, the first offset that need not be read; null: not looked up yet
 */
record CatchUpTarget(long startedAt, Map<String, Long> ends) implements SourceEvent {
  /** Nothing to catch up with. */
  static final CatchUpTarget NONE = new CatchUpTarget(Long.MIN_VALUE, Map.of());

  /** Copies the ends. */
  CatchUpTarget {
    ends = ends == null ? null : Map.copyOf(ends);
  }

  /** The target of a job that starts without state at an instant. */
  static CatchUpTarget from(long startedAt) {
    return startedAt == Long.MIN_VALUE ? NONE : new CatchUpTarget(startedAt, null);
  }

  /** Whether the ends are known. */
  boolean known() {
    return ends != null;
  }

  /** Whether all of it has been read and checkpointed. */
  boolean reached(Backlog.Positions now) {
    return known() && ReleasedTime.passed(ends, now.read());
  }
}
