package org.fengsui.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengsui.benchmarks.console.ConsoleBenchmark;
import org.fengsui.benchmarks.measure.Benchmark;
import org.fengsui.benchmarks.measure.Machine;
import org.fengsui.benchmarks.measure.Options;
import org.fengsui.benchmarks.page.KeptResults;
import org.fengsui.benchmarks.page.Page;
import org.fengsui.benchmarks.pipeline.PipelineBenchmark;
import org.fengsui.benchmarks.windows.WindowsBenchmark;

/** The one entry to all benchmarks: {@code benchmarks/run [NAME] [key=value ...] [--json FILE]}. */
public final class Benchmarks {
  private static final String JSON = "--json";
  private static final String PAGE = "--page";
  private static final int USAGE = 2;

  private static final List<Benchmark> ALL =
      List.of(new PipelineBenchmark(), new WindowsBenchmark(), new ConsoleBenchmark());

  private Benchmarks() {}

  /** Runs a benchmark, or says which there are; ends with 0, with 1 when it fails, else with 2. */
  public static void main(String... arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int status;
    try {
      status = new Call(new ArrayList<>(List.of(arguments)), out).answer();
    } catch (Exception e) {
      e.printStackTrace(out);
      status = 1;
    }
    // Whatever a contestant left running: the measurement is over.
    System.exit(status);
  }

  /** One command line. */
  record Call(List<String> arguments, PrintStream out) {
    /** Does what is asked for and gives the exit code. */
    int answer() throws Exception {
      Path home = Path.of(System.getProperty("fengsui.home", "."));
      boolean page = arguments.remove(PAGE);
      Path json = file();
      if (page && arguments.isEmpty()) {
        Page.write(home, out);
        return 0;
      }
      Benchmark asked = arguments.isEmpty() ? null : named(arguments.get(0));
      if (asked == null) {
        names();
        return USAGE;
      }
      Options options;
      try {
        options = Options.of(asked.defaults(), arguments.subList(1, arguments.size()));
      } catch (IllegalArgumentException e) {
        out.println(e.getMessage());
        return USAGE;
      }
      measure(asked, options, json, page ? home : null);
      return 0;
    }

    private void measure(Benchmark asked, Options options, Path json, Path home) throws Exception {
      Map<String, String> machine = Machine.describe();
      machine.forEach((what, value) -> out.println(what + ": " + value));
      out.println(asked.name() + " " + options.all());
      Benchmark.Result result = asked.run(options, out);
      if (json != null) {
        KeptResults.json(json, result.figures());
      }
      if (home != null) {
        KeptResults.keep(home, asked.name(), options.all(), machine, result);
        Page.write(home, out);
      }
    }

    private Path file() {
      int at = arguments.indexOf(JSON);
      if (at < 0) {
        return null;
      }
      if (at + 1 == arguments.size()) {
        throw new IllegalArgumentException(JSON + " needs the name of a file");
      }
      arguments.remove(at);
      return Path.of(arguments.remove(at));
    }

    private static Benchmark named(String name) {
      return ALL.stream().filter(b -> b.name().equals(name)).findFirst().orElse(null);
    }

    private void names() {
      if (!arguments.isEmpty()) {
        out.println("there is no benchmark '" + arguments.get(0) + "'");
      }
      out.println("benchmarks/run NAME [key=value ...] [--json FILE] [--page]");
      out.println("benchmarks/run --page    (writes docs/performance.md from kept results)");
      for (Benchmark one : ALL) {
        out.println();
        out.println("  " + one.name() + ": " + one.purpose());
        out.println("    " + one.defaults());
      }
    }
  }
}
