package org.fengsui.jobs.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.jobs.config.JobConfig;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.jobs.testing.History;
import org.fengsui.jobs.testing.ListSinks;
import org.fengsui.jobs.testing.ListSources;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EarlyWarningPipelineTest {
  private static final long SEED = 20261123L;

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  private record Run(ListSources sources, ListSinks sinks) {
    /** Messages by alert in the order written, without their attempt. */
    Map<String, List<String>> messages() {
      Map<String, Map<Integer, EarlyWarning>> latest = new TreeMap<>();
      for (EarlyWarning w : sinks.taken(OperatorIds.FAST_LANE, EarlyWarning.class)) {
        latest
            .computeIfAbsent(w.getAlertId(), id -> new TreeMap<>())
            .merge(w.getSequence(), w, (a, b) -> a.getAttempt() > b.getAttempt() ? a : b);
      }
      Map<String, List<String>> texts = new TreeMap<>();
      latest.forEach((id, bySequence) -> texts.put(id, texts(bySequence)));
      return texts;
    }

    private static List<String> texts(Map<Integer, EarlyWarning> bySequence) {
      return bySequence.values().stream()
          .map(w -> EarlyWarning.newBuilder(w).setAttempt(1).build().toString())
          .toList();
    }

    List<String> values() {
      return sinks.taken(OperatorIds.VALUE_SINK, IndicatorValue.class).stream()
          .map(IndicatorValue::toString)
          .sorted()
          .toList();
    }
  }

  private static Run run(String name, List<Incoming> records, int parallelism, boolean fail)
      throws Exception {
    return run(name, records, parallelism, JobConfig.strict(), fail);
  }

  private static Run run(
      String name, List<Incoming> records, int parallelism, Configuration config, boolean fail)
      throws Exception {
    PackParts parts = History.ningxia();
    if (fail) {
      config.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(50));
      config.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
      config.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
      config.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
    }
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(config);
    env.setParallelism(parallelism);
    ListSources sources = new ListSources(name, parts, records, 4);
    if (fail) {
      sources.failingOnce(Topics.LAYOFF_REPORTS);
    }
    ListSinks sinks = new ListSinks(name);
    JobPlan plan = new JobPlan(parts, Ordering.replay(History.end()), false);
    EarlyWarningPipeline.build(env, plan, sources, sinks);
    env.execute(name);
    return new Run(sources, sinks);
  }

  @Test
  void theSameHistoryGivesTheSameMessagesAtAnyParallelismAndThroughAFailure() throws Exception {
    List<Incoming> history = History.layoffs(SEED, 300);
    Run one = run("p1", history, 1, false);
    assertThat(one.messages()).as("seed %d", SEED).isNotEmpty();
    assertThat(one.values()).isNotEmpty();

    for (int parallelism : new int[] {2, 4}) {
      Run more = run("p" + parallelism, history, parallelism, false);
      assertThat(more.messages()).as("seed %d", SEED).isEqualTo(one.messages());
      assertThat(more.values()).isEqualTo(one.values());
    }

    Run failed = run("failed", history, 2, true);
    assertThat(failed.sources().failureLeft()).isFalse();
    assertThat(failed.messages()).as("seed %d", SEED).isEqualTo(one.messages());
  }

  @Test
  void stateOnDiskGivesTheSameMessagesAndValuesAsStateInMemory() throws Exception {
    List<Incoming> history = History.layoffs(SEED, 60);
    Configuration rocks = JobConfig.strict();
    rocks.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    Run disk = run("disk", history, 2, rocks, false);
    Run memory = run("memory", history, 2, JobConfig.strict(), false);
    assertThat(disk.messages()).as("seed %d", SEED).isNotEmpty().isEqualTo(memory.messages());
    assertThat(disk.values()).isEqualTo(memory.values());
  }

  @Test
  void badRecordsBecomeDeadLettersAndLeaveTheGoodOnesAlone() throws Exception {
    List<Incoming> good = History.layoffs(SEED, 60);
    List<Incoming> mixed = new ArrayList<>();
    for (Incoming incoming : good) {
      byte[] cut = java.util.Arrays.copyOf(incoming.value(), incoming.value().length / 2);
      mixed.add(History.bytes(cut, incoming.offset()));
      mixed.add(incoming);
    }
    Run poisoned = run("poisoned", mixed, 2, false);
    assertThat(poisoned.sinks().taken(OperatorIds.DEAD_LETTER_SINK, DeadLetter.class))
        .hasSize(good.size());
    assertThat(poisoned.messages()).isEqualTo(run("clean", good, 2, false).messages());
  }
}
