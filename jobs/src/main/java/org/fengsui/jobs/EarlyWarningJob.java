package org.fengsui.jobs;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fengsui.intake.pack.Packs;
import org.fengsui.jobs.config.JobSettings;
import org.fengsui.jobs.config.JobSettings.Clock;
import org.fengsui.jobs.config.SettingsReader;
import org.fengsui.jobs.kafka.KafkaPlace;
import org.fengsui.jobs.kafka.KafkaSinks;
import org.fengsui.jobs.kafka.KafkaSources;
import org.fengsui.jobs.kafka.ReadBack;
import org.fengsui.jobs.operators.Ordering;

/** The live job: settings, topology, execution. */
public final class EarlyWarningJob {
  private EarlyWarningJob() {}

  /**
   * Entry of the job in a cluster.
   *
   * @param args {@code --config FILE}
   * @throws IllegalArgumentException when called otherwise
   * @throws org.fengsui.jobs.config.SettingsException naming file, line and key of a fault
   */
  public static void main(String[] args) throws Exception {
    if (args.length != 2 || !args[0].equals("--config")) {
      throw new IllegalArgumentException(
          "请给出配置文件：--config 文件 / name the settings file: --config FILE");
    }
    JobSettings settings = new SettingsReader().read(Path.of(args[1]));
    String pack = settings.pack();
    prepare(settings, () -> Packs.load(pack)).execute();
  }

  /**
   * Environment of a live job with its topology; the caller executes it.
   *
   * @param packs loads the pack that the settings name, on each worker
   */
  public static StreamExecutionEnvironment prepare(
      JobSettings settings, PackParts.PackSource packs) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(JobConfig.live(settings));
    env.setParallelism(settings.parallelism());
    PackParts parts =
        new PackParts(packs, null, true, settings.status(), settings.employerValues());
    Duration delay = settings.orderingDelay();
    Ordering ordering = delay.isZero() ? Ordering.onArrival() : Ordering.delayed();
    KafkaPlace kafka =
        new KafkaPlace(
            settings.bootstrap(), settings.topicPrefix(), settings.group(), settings.kafka());
    KafkaSources topics = KafkaSources.live(kafka, parts, delay);
    EarlyWarningPipeline.build(
        env,
        new JobPlan(parts, ordering, settings.fourEyes()),
        settings.clock() == Clock.RECORDS ? topics.ofDrill() : topics,
        new KafkaSinks(kafka, settings.fastLane(), settings.exactLane())
            .withTransactions(settings.transactionTimeout())
            .with(new ReadBack(parts.zone(), ReadBack.MARGIN, System.currentTimeMillis())));
    return env;
  }
}
