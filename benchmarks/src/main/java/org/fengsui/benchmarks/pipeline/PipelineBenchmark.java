package org.fengsui.benchmarks.pipeline;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.fengsui.benchmarks.input.Mix;
import org.fengsui.benchmarks.input.Order;
import org.fengsui.benchmarks.input.Reports;
import org.fengsui.benchmarks.measure.Backend;
import org.fengsui.benchmarks.measure.Benchmark;
import org.fengsui.benchmarks.measure.Options;
import org.fengsui.benchmarks.measure.Rounds;
import org.fengsui.benchmarks.measure.Run;
import org.fengsui.benchmarks.measure.Spread;
import org.fengsui.benchmarks.page.MessageRange;

/**
 * The whole pipeline against its floor (docs/performance.md): the same records in memory, judged
 * with all rules of cn-ningxia, against decoding and one keyed sum.
 */
public final class PipelineBenchmark implements Benchmark {
  private static final long SEED = 64;

  /** Made by the command line. */
  public PipelineBenchmark() {}

  @Override
  public String name() {
    return Pipeline.NAME;
  }

  @Override
  public String purpose() {
    return "CPU, bytes, exchanges and work a record of the whole pipeline, beside its floor";
  }

  @Override
  public Map<String, String> defaults() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("records", "1000000");
    all.put("warmups", "2");
    all.put("rounds", "3");
    all.put("parallelism", "2");
    all.put("mix", "ordinary");
    all.put("employers", "mix");
    all.put("backend", "heap");
    all.put("order", "arrival");
    all.put("rules", "all");
    all.put("extra", "0");
    all.put("window", "30");
    all.put("when", "now");
    return all;
  }

  @Override
  public Result run(Options options, PrintStream out) throws Exception {
    Backend backend = options.choice("backend", Backend.class);
    Order order = options.choice("order", Order.class);
    int parallelism = options.number("parallelism");
    byte[][] reports = reports(options);
    Map<String, String> rules =
        RuleChoice.of(options.text("rules"), options.number("extra"), options.number("window"));
    Rounds rounds =
        new Rounds(out)
            .run(
                List.of(
                    new Floors(reports, backend, parallelism),
                    new Pipeline(reports, backend, parallelism, order, rules)),
                options.number("warmups"),
                Math.max(1, options.number("rounds")));
    Map<String, Object> figures = figures(rounds);
    print(rounds, figures, out);
    MessageRange.check(options.all(), rounds.of(Pipeline.NAME), out);
    Map<String, Object> further = new LinkedHashMap<>();
    further.put("floor_cpu_spread", rounds.spread(Floors.NAME, Run::cpuMicros).percent());
    further.put("pipeline_cpu_spread", rounds.spread(Pipeline.NAME, Run::cpuMicros).percent());
    further.put("floor_seconds", rounds.spread(Floors.NAME, Run::seconds).median());
    further.put("pipeline_seconds", rounds.spread(Pipeline.NAME, Run::seconds).median());
    return new Result(figures, further);
  }

  private static byte[][] reports(Options options) {
    Mix mix = options.choice("mix", Mix.class);
    int records = options.number("records");
    boolean given = !options.text("employers").equals("mix");
    int employers = given ? options.number("employers") : mix.employers(records);
    return Reports.encoded(SEED, records, mix, employers);
  }

  /** What {@code --json} writes; all a record. */
  static Map<String, Object> figures(Rounds rounds) {
    double floor = rounds.spread(Floors.NAME, Run::cpuMicros).median();
    double pipeline = rounds.spread(Pipeline.NAME, Run::cpuMicros).median();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("floor_cpu_us", floor);
    all.put("pipeline_cpu_us", pipeline);
    all.put("ratio_cpu", floor / pipeline);
    all.put("bytes_per_record", median(rounds, Run::bytes));
    all.put("network_records", median(rounds, Run::networkRecords));
    all.put("network_bytes", median(rounds, Run::networkBytes));
    for (String count : List.of("judgements", "wakeups", "lookups", "messages", "values")) {
      all.put(count, median(rounds, run -> run.counts().get(count)));
    }
    return all;
  }

  private static double median(Rounds rounds, ToDoubleFunction<Run> figure) {
    return rounds.spread(Pipeline.NAME, figure).median();
  }

  private static void print(Rounds rounds, Map<String, Object> figures, PrintStream out) {
    for (String name : List.of(Floors.NAME, Pipeline.NAME)) {
      Spread cpu = rounds.spread(name, Run::cpuMicros);
      out.printf(
          Locale.ROOT,
          "%s: median %.2f us of CPU a record, spread %.0f %%%n",
          name,
          cpu.median(),
          cpu.percent());
    }
    figures.forEach((name, value) -> out.printf(Locale.ROOT, "%s %.5g%n", name, (Double) value));
  }
}
