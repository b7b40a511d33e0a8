package org.fengsui.benchmarks.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fengsui.benchmarks.input.Order;
import org.fengsui.benchmarks.input.Reports;
import org.fengsui.benchmarks.measure.Backend;
import org.fengsui.benchmarks.measure.Contestant;
import org.fengsui.benchmarks.measure.Preloaded;
import org.fengsui.benchmarks.measure.Run;
import org.fengsui.benchmarks.measure.Stopwatch;
import org.fengsui.intake.pack.Packs;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.jobs.topology.EarlyWarningPipeline;
import org.fengsui.jobs.topology.JobPlan;
import org.fengsui.jobs.topology.OperatorIds;
import org.fengsui.jobs.topology.PackParts;
import org.fengsui.schemas.MessageStatus;

/**
 * The whole pipeline as a contestant. A run ends with the year of the records: a bounded source
 * ends with the largest watermark, which would wake every key through all the years after.
 *
 * @param reports encoded
 * @param backend where keys lie
 * @param parallelism of everything
 * @param order on arrival or exact
 * @param rules YAML of the rules by file name; null: those of cn-ningxia
 */
public record Pipeline(
    byte[][] reports, Backend backend, int parallelism, Order order, Map<String, String> rules)
    implements Contestant {
  /** Its name. */
  public static final String NAME = "pipeline";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Run run() throws Exception {
    PackParts parts =
        new PackParts(() -> Packs.load("cn-ningxia"), rules, true, MessageStatus.TEST, false);
    StreamExecutionEnvironment env = backend.environment(parallelism);
    Preloaded.set(reports);
    EarlyWarningPipeline.build(
        env,
        new JobPlan(
            new CountedParts(parts), new Ordering(order == Order.EXACT, Reports.END_MILLIS), false),
        new MemorySources(parts, reports.length, parallelism),
        new DiscardingSinks());
    CountedParts.reset();
    Stopwatch.reset();
    env.execute(NAME);
    long refused = DiscardingSink.taken(OperatorIds.DEAD_LETTER_SINK.name());
    if (refused > 0) {
      throw new IllegalStateException(
          refused + " of " + reports.length + " reports were refused: not what was to be measured");
    }
    return Stopwatch.read(reports.length).with(counts());
  }

  private Map<String, Double> counts() {
    Map<String, Double> counts = new LinkedHashMap<>();
    counts.put("judgements", each(CountedParts.sum(work -> work.judgements)));
    counts.put("wakeups", each(CountedParts.sum(work -> work.wakeups)));
    counts.put("lookups", each(CountedParts.sum(work -> work.lookups)));
    counts.put("messages", each(DiscardingSink.taken(OperatorIds.FAST_LANE.name())));
    counts.put("values", each(DiscardingSink.taken(OperatorIds.VALUE_SINK.name())));
    return counts;
  }

  private double each(long all) {
    return (double) all / reports.length;
  }
}
