package org.fengsui.cli.job;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fengsui.cli.embedded.EmbeddedCluster;
import org.fengsui.jobs.kafka.KafkaPlace;
import org.fengsui.jobs.kafka.KafkaSinks;
import org.fengsui.jobs.kafka.KafkaSources;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.jobs.topology.EarlyWarningPipeline;
import org.fengsui.jobs.topology.JobPlan;
import org.fengsui.jobs.topology.PackParts;

/** The real job over all that the topics hold, to its end. */
public final class HistoryJob {
  private final EmbeddedCluster cluster;
  private final String bootstrap;

  /** A job of a cluster and a broker. */
  public HistoryJob(EmbeddedCluster cluster, String bootstrap) {
    this.cluster = cluster;
    this.bootstrap = bootstrap;
  }

  /**
   * Runs the job.
   *
   * @param rules pack and rules
   * @param end last instant of the history; nothing happens after it
   * @param employerValues whether values of employers are published too
   * @return what the job counted, by name of the counter
   * @throws IllegalStateException if the job fails
   * @throws InterruptedException if interrupted
   */
  public Map<String, Long> run(RuleFiles rules, Instant end, boolean employerValues)
      throws InterruptedException {
    PackParts parts = JobParts.of(rules, false, employerValues);
    KafkaPlace place = JobParts.place(bootstrap, "fengsui-replay");
    StreamExecutionEnvironment environment = cluster.environment();
    EarlyWarningPipeline.build(
        environment,
        new JobPlan(parts, Ordering.replay(end.toEpochMilli()), false),
        KafkaSources.replay(place, parts),
        // Without checkpoints nothing would ever commit the exact lane.
        new KafkaSinks(place, true, false));
    try {
      var result = cluster.submit(environment, "fengsui-replay").getJobExecutionResult().get();
      Map<String, Long> counted = new TreeMap<>();
      result
          .getAllAccumulatorResults()
          .forEach(
              (name, value) -> {
                if (value instanceof Long count) {
                  counted.put(name, count);
                }
              });
      return counted;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the replay job failed", e.getCause());
    }
  }
}
