package org.fengsui.jobs.operators;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.accumulators.LongMaximum;
import org.apache.flink.api.common.accumulators.LongMinimum;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;

/**
 * Counts records twice: as metrics for those who watch, and as accumulators that a bounded run
 * hands to its caller. Names of accumulators: {@code records/<stream>/<outcome>}, {@code
 * refused/<stream>/<reason>}, {@value #FIRST_KNOWN} and {@value #LAST_KNOWN}.
 */
public final class Tally {
  /** Earliest known time of an admitted record, milliseconds. */
  public static final String FIRST_KNOWN = "known/first";

  /** Latest known time of an admitted record, milliseconds. */
  public static final String LAST_KNOWN = "known/last";

  private final RuntimeContext context;
  private final Map<String, Count> counts = new HashMap<>();
  private LongMinimum first;
  private LongMaximum last;

  private record Count(Counter metric, LongCounter result) {}

  Tally(RuntimeContext context) {
    this.context = context;
  }

  /** Counts a record of a stream: accepted, duplicate, superseded, withdrawn, amended or late. */
  void record(String stream, String outcome) {
    add("records/", stream, Meters.RECORDS, Meters.OUTCOME, outcome);
  }

  /** Counts a refused record. */
  void refused(String stream, String reason) {
    add("refused/", stream, Meters.DEAD_LETTERS, Meters.REASON, reason);
  }

  /** Notes the known time of an admitted record. */
  void known(long millis) {
    if (first == null) {
      first = new LongMinimum();
      last = new LongMaximum();
      context.addAccumulator(FIRST_KNOWN, first);
      context.addAccumulator(LAST_KNOWN, last);
    }
    first.add(millis);
    last.add(millis);
  }

  private void add(String prefix, String stream, String name, String label, String value) {
    Count count =
        counts.computeIfAbsent(
            prefix + stream + '/' + value,
            key -> {
              LongCounter result = new LongCounter();
              context.addAccumulator(key, result);
              Counter metric =
                  context
                      .getMetricGroup()
                      .addGroup(Meters.STREAM, stream)
                      .addGroup(label, value)
                      .counter(name);
              return new Count(metric, result);
            });
    count.metric().inc();
    count.result().add(1);
  }
}
