package org.fengsui.jobs.operators;

import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.fengsui.jobs.types.Arrival;

/**
 * Which records are history (docs/semantics.md, section 5). Both questions are asked of the
 * broker's timestamp, so that a restart gives the same answers.
 *
 * @param startedAt wall clock, milliseconds, at which a job without state started: what the broker
 *     took until then is the backlog, and event time comes here when it has been judged; {@link
 *     #NO_CATCH_UP}: such a job does not catch up
 * @param after by topic, how long before the broker took it a record must be known to be
 *     historical; a topic that is absent has no historical records
 */
public record HistoryPolicy(long startedAt, Map<String, Duration> after) implements Serializable {
  /** Stands for no instant. */
  public static final long NO_CATCH_UP = Long.MIN_VALUE;

  /** No history: replays, and jobs whose only clock is that of their records. */
  public static final HistoryPolicy NONE = new HistoryPolicy(NO_CATCH_UP, Map.of());

  /** Copies the periods. */
  public HistoryPolicy {
    after = new HashMap<>(after);
  }

  /** Whether a record was known so long before the broker took it that it is historical. */
  boolean historical(Arrival arrival) {
    Duration period = after.get(arrival.stream());
    return period != null
        && arrival.brokerMillis() - arrival.accepted().knownAt() > period.toMillis();
  }
}
