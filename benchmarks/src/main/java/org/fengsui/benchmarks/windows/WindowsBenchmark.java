package org.fengsui.benchmarks.windows;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengsui.benchmarks.input.Mix;
import org.fengsui.benchmarks.input.Reports;
import org.fengsui.benchmarks.measure.Benchmark;
import org.fengsui.benchmarks.measure.Contestant;
import org.fengsui.benchmarks.measure.Options;
import org.fengsui.benchmarks.measure.Rounds;
import org.fengsui.benchmarks.measure.Run;
import org.fengsui.benchmarks.measure.Spread;
import org.fengsui.benchmarks.pipeline.Floors;

/**
 * What people would use instead, on the same reports and the same question: persons by county over
 * days that slide by one, one line, one message when a county crosses it.
 */
public final class WindowsBenchmark implements Benchmark {
  private static final long SEED = 64;
  private static final int ONE_IN = 10;

  /** Made by the list of benchmarks. */
  public WindowsBenchmark() {}

  @Override
  public String name() {
    return "windows";
  }

  @Override
  public String purpose() {
    return "persons by county in sliding days, beside Flink, Kafka Streams, Esper and by hand";
  }

  @Override
  public Map<String, String> defaults() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("records", "100000");
    all.put("warmups", "2");
    all.put("rounds", "3");
    all.put("parallelism", "2");
    all.put("mix", "ordinary");
    all.put("days", "30");
    all.put("kafka", "true");
    all.put("only", "");
    all.put("when", "now");
    return all;
  }

  @Override
  public Result run(Options options, PrintStream out) throws Exception {
    byte[][] reports =
        Reports.encoded(SEED, options.number("records"), options.choice("mix", Mix.class));
    int parallelism = options.number("parallelism");
    Naive naive = new Naive(reports);
    Question question = question(options.number("days"), naive);
    tell(out, question, naive);
    Contestants contestants = new Contestants(reports, parallelism, question);
    Map<String, String> answers = new LinkedHashMap<>();
    Map<String, String> cannot = new LinkedHashMap<>();
    answers.put(Floors.NAME, "none");
    answers.put(Contestants.OURS, "by date of effect, amended, withdrawn, resolved, cancelled");
    try (Topic topic =
        Boolean.parseBoolean(options.text("kafka")) ? Topic.of(reports, parallelism) : null) {
      List<Contestant> all = asked(contestants, topic, options.text("only"));
      Equality equality = new Equality(naive, question, parallelism == 1);
      Rounds rounds =
          new Rounds(out)
              .run(
                  all.stream().map(c -> new Judged(c, equality, answers, cannot)).toList(),
                  options.number("warmups"),
                  Math.max(1, options.number("rounds")));
      return new Result(
          figures(rounds, all, answers, cannot, out),
          Map.of("line", question.line(), "too_many_percent", naive.tooMany()));
    }
  }

  private static Question question(int days, Naive naive) {
    if (days < 1 || days > Question.MOST) {
      throw new IllegalArgumentException("days must be 1 to " + Question.MOST + ": " + days);
    }
    return new Question(days, naive.line(days, ONE_IN), naive.last());
  }

  private static void tell(PrintStream out, Question question, Naive naive) {
    out.printf(
        Locale.ROOT,
        "line %d persons; amendments on top are %.2f %% too many persons%n",
        question.line(),
        naive.tooMany());
  }

  private static List<Contestant> asked(Contestants contestants, Topic topic, String only) {
    List<Contestant> all = new ArrayList<>(contestants.inProcess());
    if (topic != null) {
      all.addAll(contestants.onKafka(topic));
    }
    List<String> names = List.of(only.split(","));
    all.removeIf(c -> !only.isEmpty() && !names.contains(c.name()));
    return all;
  }

  private static Map<String, Object> figures(
      Rounds rounds,
      List<Contestant> all,
      Map<String, String> answers,
      Map<String, String> cannot,
      PrintStream out) {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Contestant contestant : all) {
      String name = contestant.name();
      Spread cpu = rounds.spread(name, Run::cpuMicros);
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("cpu_us", cpu.median());
      one.put("cpu_spread", cpu.percent());
      one.put("bytes", rounds.spread(name, Run::bytes).median());
      one.put("network_records", rounds.spread(name, Run::networkRecords).median());
      one.put(
          "messages", rounds.spread(name, r -> r.counts().getOrDefault("messages", 0.0)).median());
      one.put("answer", answers.get(name));
      one.put("cannot", cannot.getOrDefault(name, ""));
      figures.put(name, one);
      out.printf(
          Locale.ROOT,
          "%-24s %8.2f us of CPU a record, spread %3.0f %%, %s; %s%n",
          name,
          cpu.median(),
          cpu.percent(),
          one.get("answer"),
          one.get("cannot"));
    }
    return figures;
  }

  /** A contestant whose answer is held against the others' after each run. */
  private record Judged(
      Contestant contestant,
      Equality equality,
      Map<String, String> answers,
      Map<String, String> cannot)
      implements Contestant {
    @Override
    public String name() {
      return contestant.name();
    }

    @Override
    public Run run() throws Exception {
      Run run = contestant.run();
      if (contestant instanceof Asked asked) {
        answers.put(name(), equality.judge(asked));
        cannot.put(name(), asked.cannot());
      }
      return run;
    }
  }
}
