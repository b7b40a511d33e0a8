package org.fengsui.jobs.live;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fengsui.jobs.config.JobConfig;
import org.fengsui.jobs.config.JobSettings;
import org.fengsui.jobs.config.JobSettings.Clock;
import org.fengsui.jobs.config.RefusedStartException;
import org.fengsui.jobs.kafka.KafkaPlace;
import org.fengsui.jobs.kafka.KafkaSinks;
import org.fengsui.jobs.kafka.KafkaSources;
import org.fengsui.jobs.kafka.ReadBack;
import org.fengsui.jobs.operators.HistoryPolicy;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.jobs.recovery.Recovery;
import org.fengsui.jobs.topology.EarlyWarningPipeline;
import org.fengsui.jobs.topology.JobPlan;
import org.fengsui.jobs.topology.PackParts;

/** Puts a live job together: settings, Kafka, recovery and topology. */
public final class LiveJob {
  private LiveJob() {}

  /**
   * Environment of a live job with its topology; the caller executes it.
   *
   * @param packs loads the pack that the settings name, on each worker
   */
  public static StreamExecutionEnvironment prepare(
      JobSettings settings, PackParts.PackSource packs) {
    return prepare(settings, parts(settings, packs), JobConfig.live(settings), null);
  }

  /**
   * Environment of a live job that goes on from what its recovery has chosen.
   *
   * @param packs loads the pack that the settings name, on each worker
   * @param config Flink's configuration, to which the recovery's plan is applied
   * @param recovery the run's recovery
   * @throws RefusedStartException if a rule file must not be put in force
   * @throws IOException if the checkpoint folder cannot be read or written
   */
  public static StreamExecutionEnvironment prepare(
      JobSettings settings, PackParts.PackSource packs, Configuration config, Recovery recovery)
      throws RefusedStartException, IOException {
    recovery.plan().applyTo(config);
    PackParts parts = parts(settings, packs);
    var unused = parts.rules(); // today's files are refused with file, line and key
    var rules = recovery.rules(parts.pack().ruleFiles());
    Instant changedAt = rules.changed() ? recovery.plan().at() : null;
    return prepare(settings, parts.with(rules.rules(), changedAt), config, recovery);
  }

  private static PackParts parts(JobSettings settings, PackParts.PackSource packs) {
    return new PackParts(packs, null, true, settings.status(), settings.employerValues())
        .keepingFor(settings.historyAfter().values());
  }

  private static StreamExecutionEnvironment prepare(
      JobSettings settings, PackParts parts, Configuration config, Recovery recovery) {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(config);
    env.setParallelism(settings.parallelism());
    Duration delay = settings.orderingDelay();
    Ordering ordering = delay.isZero() ? Ordering.onArrival() : Ordering.delayed();
    KafkaPlace kafka =
        new KafkaPlace(
            settings.bootstrap(), settings.topicPrefix(), settings.group(), settings.kafka());
    long now = System.currentTimeMillis();
    boolean drill = settings.clock() == Clock.RECORDS;
    HistoryPolicy history =
        drill ? HistoryPolicy.NONE : new HistoryPolicy(now, settings.historyAfter());
    KafkaSources topics = KafkaSources.live(kafka, parts, delay, history.startedAt());
    EarlyWarningPipeline.build(
        env,
        new JobPlan(parts, ordering, settings.fourEyes(), history),
        drill ? topics.ofDrill() : topics,
        new KafkaSinks(kafka, settings.fastLane(), settings.exactLane())
            .withTransactions(settings.transactionTimeout())
            .ofJob(settings.group())
            .with(readBack(parts, now, recovery, drill)));
    return env;
  }

  private static ReadBack readBack(PackParts parts, long now, Recovery recovery, boolean drill) {
    boolean fresh = recovery != null && recovery.plan().fresh();
    return new ReadBack(
        parts.zone(),
        ReadBack.MARGIN,
        now,
        fresh,
        recovery == null ? Set.of() : recovery.closedAlerts(),
        drill);
  }
}
