package org.fengsui.benchmarks.console;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengsui.benchmarks.measure.Benchmark;
import org.fengsui.benchmarks.measure.Options;

/** The console with a year behind it and many watching ({@link ConsoleLoad}). */
public final class ConsoleBenchmark implements Benchmark {
  /** Made by the list of benchmarks. */
  public ConsoleBenchmark() {}

  @Override
  public String name() {
    return "console";
  }

  @Override
  public String purpose() {
    return "answers of the console, and an alert from the topic to the last of many screens";
  }

  @Override
  public Map<String, String> defaults() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("viewers", "500");
    all.put("seconds", "60");
    all.put("warmup", "45");
    all.put("episodes", "1500");
    all.put("days", "365");
    all.put("alerts", "60");
    all.put("users", "4");
    all.put("rate", "5");
    all.put("chromium", "false");
    all.put("database", "");
    all.put("user", "fengsui");
    return all;
  }

  @Override
  public Result run(Options options, PrintStream out) throws Exception {
    String[] arguments =
        options.all().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .toArray(String[]::new);
    ConsoleLoad.run(Plan.of(arguments), out);
    return new Result(Map.of(), Map.of());
  }
}
