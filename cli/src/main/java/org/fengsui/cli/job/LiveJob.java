package org.fengsui.cli.job;

import java.time.Duration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fengsui.cli.embedded.EmbeddedCluster;
import org.fengsui.jobs.kafka.KafkaPlace;
import org.fengsui.jobs.kafka.KafkaSinks;
import org.fengsui.jobs.kafka.KafkaSources;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.jobs.topology.EarlyWarningPipeline;
import org.fengsui.jobs.topology.JobPlan;
import org.fengsui.jobs.topology.PackParts;

/** The real job on topics that go on, both lanes on, for the demo. */
public final class LiveJob {
  private final EmbeddedCluster cluster;
  private final String bootstrap;

  /** A job of a cluster and a broker. */
  public LiveJob(EmbeddedCluster cluster, String bootstrap) {
    this.cluster = cluster;
    this.bootstrap = bootstrap;
  }

  /**
   * Starts the job.
   *
   * @param rules pack and rules; rules loaded from files at the start count as approved
   * @return a handle on the running job
   */
  public JobClient start(RuleFiles rules) {
    PackParts parts = JobParts.of(rules, true, false);
    KafkaPlace place = JobParts.place(bootstrap, "fengsui-demo");
    StreamExecutionEnvironment environment = cluster.environment();
    EarlyWarningPipeline.build(
        environment,
        new JobPlan(parts, Ordering.onArrival(), true),
        new RecordClock(KafkaSources.live(place, parts, Duration.ZERO)),
        new KafkaSinks(place, true, true));
    return cluster.submit(environment, "fengsui-demo");
  }
}
