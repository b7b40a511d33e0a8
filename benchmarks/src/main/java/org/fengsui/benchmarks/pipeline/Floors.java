package org.fengsui.benchmarks.pipeline;

import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fengsui.benchmarks.measure.Backend;
import org.fengsui.benchmarks.measure.Contestant;
import org.fengsui.benchmarks.measure.Run;
import org.fengsui.benchmarks.measure.Stopwatch;

/**
 * The floor as a contestant.
 *
 * @param reports encoded
 * @param backend where its sums lie
 * @param parallelism of everything
 */
public record Floors(byte[][] reports, Backend backend, int parallelism) implements Contestant {
  /** Its name. */
  public static final String NAME = "floor";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Run run() throws Exception {
    StreamExecutionEnvironment env = backend.environment(parallelism);
    Floor.build(env, reports);
    Stopwatch.reset();
    env.execute(NAME);
    long sums = DiscardingSink.taken(Floor.SUMS);
    if (sums != reports.length) {
      throw new IllegalStateException(
          sums + " sums of " + reports.length + " reports: the run measured nothing");
    }
    return Stopwatch.read(reports.length).with(Map.of());
  }
}
