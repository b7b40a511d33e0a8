package org.fengsui.jobs.testing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointException;
import org.apache.flink.runtime.checkpoint.CheckpointFailureReason;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;
import org.awaitility.Awaitility;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.jobs.config.JobConfig;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.jobs.topology.EarlyWarningPipeline;
import org.fengsui.jobs.topology.JobPlan;
import org.fengsui.jobs.topology.OperatorIds;
import org.fengsui.jobs.topology.PackParts;
import org.fengsui.jobs.types.RuleArrival;

/** A live job on arrival over lists, with a clock in the hand of the test; stopped when closed. */
public final class LiveRun implements AutoCloseable {
  private final ListSinks sinks;
  private final SteppedClock clock;
  private final JobClient job;

  private LiveRun(ListSinks sinks, SteppedClock clock, JobClient job) {
    this.sinks = sinks;
    this.clock = clock;
    this.job = job;
  }

  /** Starts a job that applies on arrival, at parallelism 2. */
  public static LiveRun start(
      String name, PackParts parts, List<Incoming> records, List<RuleArrival> rules)
      throws Exception {
    JobPlan plan = new JobPlan(parts, Ordering.onArrival(), true);
    return start(plan, new ListSources(name, parts, records, 2), rules, 2, new Configuration());
  }

  /** Starts a job with further configuration; its sources get a name and a clock. */
  public static LiveRun start(
      JobPlan plan,
      ListSources sources,
      List<RuleArrival> rules,
      int parallelism,
      Configuration more)
      throws Exception {
    Configuration config = JobConfig.strict();
    config.addAll(more);
    config.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(20));
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(config);
    env.setParallelism(parallelism);
    rules.forEach(sources::rule);
    SteppedClock clock = sources.live();
    ListSinks sinks = new ListSinks(sources.run());
    EarlyWarningPipeline.build(env, plan, sources, sinks);
    return new LiveRun(sinks, clock, env.executeAsync(sources.run()));
  }

  /** Takes a savepoint, as soon as all tasks run; returns where it lies. */
  public String savepoint(String folder) {
    AtomicReference<String> path = new AtomicReference<>();
    until(() -> took(folder, path));
    return path.get();
  }

  private boolean took(String folder, AtomicReference<String> path) {
    try {
      path.set(job.triggerSavepoint(folder, SavepointFormatType.CANONICAL).join());
      return true;
    } catch (CompletionException e) {
      if (ExceptionUtils.findThrowable(e, CheckpointException.class)
          .filter(LiveRun::tooEarly)
          .isPresent()) {
        return false;
      }
      throw e;
    }
  }

  private static boolean tooEarly(CheckpointException e) {
    return e.getCheckpointFailureReason() == CheckpointFailureReason.NOT_ALL_REQUIRED_TASKS_RUNNING;
  }

  /** The clock. */
  public SteppedClock clock() {
    return clock;
  }

  /** What came out at an operator's place so far. */
  public <T> List<T> taken(OperatorIds id, Class<T> type) {
    return sinks.taken(id, type);
  }

  /** Waits until something is so; half a minute at the most. */
  public static void until(Supplier<Boolean> so) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(so::get);
  }

  /** Waits until a number has been the same for two seconds. */
  public static void settled(Supplier<Integer> number) {
    AtomicInteger before = new AtomicInteger(-1);
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(100))
        .during(Duration.ofSeconds(2))
        .until(() -> before.getAndSet(number.get()) == number.get());
  }

  @Override
  public void close() {
    job.cancel().join();
  }
}
