package org.fengsui.benchmarks.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Runs contestants in turn, so that what the machine does meanwhile befalls all of them: first the
 * uncounted rounds, in which the JVM compiles, then those that count. Every run is printed.
 */
public final class Rounds {
  private final Map<String, List<Run>> runs = new LinkedHashMap<>();
  private final PrintStream out;

  /** No round yet. */
  public Rounds(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs all, and counts the last {@code counted} rounds.
   *
   * @throws Exception when a run fails
   */
  public Rounds run(List<? extends Contestant> contestants, int warmups, int counted)
      throws Exception {
    for (int round = 1 - warmups; round <= counted; round++) {
      for (Contestant contestant : contestants) {
        Run run = contestant.run();
        print(round, contestant.name(), run);
        if (round > 0) {
          runs.computeIfAbsent(contestant.name(), n -> new ArrayList<>()).add(run);
        }
      }
    }
    return this;
  }

  private void print(int round, String name, Run run) {
    String which = round > 0 ? "round " + round : "warm-up";
    out.printf(
        Locale.ROOT,
        "  %-8s %-24s %9.2f us CPU %10.0f B %8.2f network records %8.0f network B %7.2f s  %s%n",
        which,
        name,
        run.cpuMicros(),
        run.bytes(),
        run.networkRecords(),
        run.networkBytes(),
        run.seconds(),
        shown(run.counts()));
  }

  private static String shown(Map<String, Double> counts) {
    StringBuilder text = new StringBuilder();
    counts.forEach((name, n) -> text.append(String.format(Locale.ROOT, "%s %.4g  ", name, n)));
    return text.toString().trim();
  }

  /** The counted runs of a contestant. */
  public List<Run> of(String name) {
    return runs.getOrDefault(name, List.of());
  }

  /** One figure of a contestant over the counted rounds. */
  public Spread spread(String name, ToDoubleFunction<Run> figure) {
    return Spread.of(of(name).stream().map(figure::applyAsDouble).toList());
  }
}
