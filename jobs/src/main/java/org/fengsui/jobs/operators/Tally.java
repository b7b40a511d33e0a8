package org.fengsui.jobs.operators;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.accumulators.LongMaximum;
import org.apache.flink.api.common.accumulators.LongMinimum;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;
import org.fengsui.jobs.metrics.Metric;

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

  private static final int[] AGE_BOUNDS = {7, 30, 91, 365};

  private final RuntimeContext context;
  private final Map<String, Count> counts = new HashMap<>();
  private final Map<String, Counter> late = new HashMap<>();
  private LongMinimum first;
  private LongMaximum last;

  private record Count(Counter metric, LongCounter result) {}

  Tally(RuntimeContext context) {
    this.context = context;
  }

  /**
   * Counts a record of a stream: accepted, duplicate, superseded, renumbered, withdrawn, amended or
   * late.
   */
  void record(String stream, String outcome) {
    add("records/", stream, Metric.RECORDS, outcome);
  }

  /** Counts a refused record. */
  void refused(String stream, String reason) {
    add("refused/", stream, Metric.DEAD_LETTERS, reason);
  }

  /** Counts a late record by its source and how many days it came too late. */
  void late(String source, int days) {
    String age = ageClass(days);
    late.computeIfAbsent(
            source + '/' + age,
            key -> Metric.LATE_RECORDS.counter(context.getMetricGroup(), source, age))
        .inc();
  }

  /** Class of a lateness of 1 day or more. */
  static String ageClass(int days) {
    for (int bound : AGE_BOUNDS) {
      if (days <= bound) {
        return "to" + bound + "d";
      }
    }
    return "over" + AGE_BOUNDS[AGE_BOUNDS.length - 1] + "d";
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

  private void add(String prefix, String stream, Metric metric, String value) {
    Count count =
        counts.computeIfAbsent(
            prefix + stream + '/' + value,
            key -> {
              LongCounter result = new LongCounter();
              context.addAccumulator(key, result);
              return new Count(metric.counter(context.getMetricGroup(), stream, value), result);
            });
    count.metric().inc();
    count.result().add(1);
  }
}
