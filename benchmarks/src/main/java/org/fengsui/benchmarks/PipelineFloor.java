package org.fengsui.benchmarks;

import java.io.PrintStream;
import java.util.Locale;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fengsui.intake.pack.Packs;
import org.fengsui.jobs.EarlyWarningPipeline;
import org.fengsui.jobs.JobPlan;
import org.fengsui.jobs.OperatorIds;
import org.fengsui.jobs.PackParts;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.schemas.MessageStatus;

/**
 * The whole pipeline against its floor (docs/performance.md): the same records in memory, applied
 * and evaluated on arrival with all rules of cn-ningxia, against decoding and one keyed sum. Runs
 * alternate; the first of each warms up. A run ends with the year of the records: a bounded source
 * ends with the largest watermark, which would wake every key through all the years after.
 */
public final class PipelineFloor {
  private static final long SEED = 64;

  private final byte[][] reports;
  private final int parallelism;
  private final PrintStream out;

  PipelineFloor(byte[][] reports, int parallelism, PrintStream out) {
    this.reports = reports;
    this.parallelism = parallelism;
    this.out = out;
  }

  /**
   * Measures and prints.
   *
   * @param args records (200000), counted runs of each (3), parallelism (2), backends
   *     (heap,rocksdb), mix of reports (ordinary or alarms); all optional, in this order
   * @throws Exception when a job fails
   */
  public static void main(String[] args) throws Exception {
    int records = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    int parallelism = args.length > 2 ? Integer.parseInt(args[2]) : 2;
    String backends = args.length > 3 ? args[3] : "heap,rocksdb";
    Mix mix = Mix.valueOf(args.length > 4 ? args[4].toUpperCase(Locale.ROOT) : "ORDINARY");
    System.out.printf(
        Locale.ROOT,
        "%d reports (%s) of %d employers, seed %d, parallelism %d, %d runs%n",
        records,
        mix,
        mix.employers(),
        SEED,
        parallelism,
        runs);
    byte[][] reports = Reports.encoded(SEED, records, mix);
    PipelineFloor benchmark = new PipelineFloor(reports, parallelism, System.out);
    for (String backend : backends.split(",", -1)) {
      benchmark.compare(Backend.valueOf(backend.toUpperCase(Locale.ROOT)), runs);
    }
  }

  /**
   * Alternates floor and pipeline and prints every run.
   *
   * @return median rate of the pipeline over that of the floor
   */
  double compare(Backend backend, int runs) throws Exception {
    Figures floors = new Figures();
    Figures pipelines = new Figures();
    Figures floorCpus = new Figures();
    Figures cpus = new Figures();
    floor(backend);
    pipeline(backend);
    for (int run = 1; run <= runs; run++) {
      double floor = floor(backend);
      double floorCpu = Stopwatch.cpuMicros(reports.length);
      double pipeline = pipeline(backend);
      double cpu = Stopwatch.cpuMicros(reports.length);
      out.printf(
          Locale.ROOT,
          "%-8s run %d  floor %,10.0f/s (%.1f us of CPU)  pipeline %,10.0f/s (%.1f us of CPU)%n",
          backend,
          run,
          floor,
          floorCpu,
          pipeline,
          cpu);
      floorCpus.add(floorCpu);
      cpus.add(cpu);
      floors.add(floor);
      pipelines.add(pipeline);
    }
    double ratio = pipelines.median() / floors.median();
    out.printf(
        Locale.ROOT,
        "%-8s median floor %,.0f/s (spread %.0f %%), pipeline %,.0f/s (spread %.0f %%), ratio %.3f,"
            + " of CPU %.3f; %d warnings, %d values%n",
        backend,
        floors.median(),
        floors.spreadPercent(),
        pipelines.median(),
        pipelines.spreadPercent(),
        ratio,
        floorCpus.median() / cpus.median(),
        DiscardingSink.taken(OperatorIds.FAST_LANE.name()),
        DiscardingSink.taken(OperatorIds.VALUE_SINK.name()));
    return ratio;
  }

  /** Records a second through the floor. */
  double floor(Backend backend) throws Exception {
    StreamExecutionEnvironment env = backend.environment(parallelism);
    Floor.build(env, reports);
    double rate = execute(env, "floor");
    account(DiscardingSink.taken(Floor.SUMS), "sums");
    return rate;
  }

  /** Records a second through the pipeline. */
  double pipeline(Backend backend) throws Exception {
    StreamExecutionEnvironment env = backend.environment(parallelism);
    PackParts parts =
        new PackParts(() -> Packs.load("cn-ningxia"), null, true, MessageStatus.TEST, false);
    Preloaded.set(reports);
    EarlyWarningPipeline.build(
        env,
        new JobPlan(parts, new Ordering(false, Reports.END_MILLIS), false),
        new MemorySources(parts, reports.length, parallelism),
        new DiscardingSinks());
    double rate = execute(env, "pipeline");
    account(
        reports.length - DiscardingSink.taken(OperatorIds.DEAD_LETTER_SINK.name()),
        "admitted reports");
    return rate;
  }

  private double execute(StreamExecutionEnvironment env, String name) throws Exception {
    Stopwatch.reset();
    env.execute(name);
    return reports.length / Stopwatch.seconds();
  }

  private void account(long counted, String what) {
    if (counted != reports.length) {
      throw new IllegalStateException(
          counted + " " + what + " of " + reports.length + " reports: the run measured nothing");
    }
  }
}
