package org.fengsui.faults.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fengsui.faults.stage.JobFile.Backend;
import org.fengsui.faults.stage.Launcher;

/**
 * The suite: every fault with so many seeds on each backend. It goes on where it stopped: trials
 * that stand in the results file are not run again.
 */
public final class Suite {
  private final Options options;
  private final Results results;
  private final PrintStream out;

  /**
   * What is to be run.
   *
   * @param faults names of faults; empty: all
   * @param seeds seeds 1 to this number
   * @param backends backends
   * @param folder where the trials work and the results file lies
   */
  public record Options(List<String> faults, int seeds, List<Backend> backends, Path folder) {
    /** Copies the lists. */
    public Options {
      faults = List.copyOf(faults);
      backends = List.copyOf(backends);
    }
  }

  /** A suite that prints to a stream. */
  public Suite(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
    results = new Results(options.folder().resolve("results.jsonl"));
  }

  /** Runs what has not been run; whether every trial asked for is kept. */
  public boolean run(Launcher launcher) throws IOException, InterruptedException {
    for (int seed = 1; seed <= options.seeds(); seed++) {
      for (Backend backend : options.backends()) {
        for (Fault fault : Faults.all()) {
          Trial trial = new Trial(fault, seed, backend);
          if (asked(fault.name()) && fault.backends().contains(backend) && !results.has(trial)) {
            TrialResult result = run(trial, launcher);
            results.add(result);
            print(result);
          }
        }
      }
    }
    out.print(ResultTable.of(results.all()));
    return results.all().stream().filter(r -> asked(r.fault())).allMatch(TrialResult::passed);
  }

  private boolean asked(String fault) {
    return options.faults().isEmpty() || options.faults().contains(fault);
  }

  /** A trial that comes to no verdict is one that failed; its files stay. */
  private TrialResult run(Trial trial, Launcher launcher) throws IOException, InterruptedException {
    String name =
        "%s-%d-%s"
            .formatted(trial.fault().name(), trial.seed(), trial.backend())
            .toLowerCase(Locale.ROOT);
    Path folder = options.folder().resolve(name);
    Folders.remove(folder);
    Files.createDirectories(folder);
    out.println(name + " ...");
    try {
      Reference reference = Reference.of(trial.seed(), options.folder(), launcher);
      TrialResult result = trial.run(folder, launcher, reference);
      if (result.passed()) {
        Folders.remove(folder);
      }
      return result;
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      return none(trial, e);
    }
  }

  private static TrialResult none(Trial trial, Exception e) {
    return new TrialResult(
        trial.fault().name(),
        trial.seed(),
        trial.backend().name(),
        false,
        0,
        null,
        null,
        0,
        0,
        e.toString());
  }

  private void print(TrialResult r) {
    out.printf(
        Locale.ROOT,
        "  %s: %d messages, exact %s, fast %s, recovery %.1f s, %.0f s in all%s%n",
        r.passed() ? "kept" : "BROKEN",
        r.expected(),
        r.exact(),
        r.fast(),
        r.recoverySeconds(),
        r.seconds(),
        r.note() == null ? "" : ", " + r.note());
  }
}
