package org.fengsui.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fengsui.faults.stage.JobFile.Backend;
import org.fengsui.faults.stage.Launcher;
import org.fengsui.faults.trial.Fault;
import org.fengsui.faults.trial.Faults;
import org.fengsui.faults.trial.ReliabilityPage;
import org.fengsui.faults.trial.Results;
import org.fengsui.faults.trial.Suite;

/** The command {@code faults/run}. */
public final class FaultSuite {
  private static final String USAGE =
      """
      faults/run [FAULT ...] [--seeds N] [--backend heap|rocksdb] [--folder DIR]
      faults/run --page [--folder DIR]

      Runs each fault (all when none is named) with the seeds 1 to N (default 5) on the backend
      (default rocksdb), goes on where it stopped, appends each verdict to DIR/results.jsonl
      (default faults/target/suite) and prints a table. Exit code 1 when a promise was broken.
      --page writes the table of the results so far into docs/reliability.md.

      """;

  private FaultSuite() {}

  /** Runs the suite. */
  public static void main(String[] args) throws Exception {
    List<String> faults = new ArrayList<>();
    int seeds = 5;
    Backend backend = Backend.ROCKSDB;
    Path home = Path.of(System.getProperty("fengsui.home")).toAbsolutePath();
    Path folder = home.resolve("faults/target/suite");
    boolean page = false;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--page" -> page = true;
        case "--seeds" -> seeds = Integer.parseInt(args[++i]);
        case "--backend" -> backend = Backend.valueOf(args[++i].toUpperCase(Locale.ROOT));
        case "--folder" -> folder = Path.of(args[++i]).toAbsolutePath();
        default -> faults.add(known(args[i]));
      }
    }
    if (page) {
      new ReliabilityPage(home.resolve("docs/reliability.md"))
          .write(new Results(folder.resolve("results.jsonl")).all(), ReliabilityPage.machine());
      return;
    }
    Path script = Boolean.getBoolean("fengsui.faults.classpath") ? null : home.resolve("fengsui");
    Suite suite = new Suite(new Suite.Options(faults, seeds, List.of(backend), folder), System.out);
    System.exit(suite.run(new Launcher(script, Launcher.SMALL)) ? 0 : 1);
  }

  private static String known(String name) {
    List<Fault> all = Faults.all();
    if (all.stream().noneMatch(f -> f.name().equals(name))) {
      System.err.print(USAGE);
      all.forEach(f -> System.err.printf(Locale.ROOT, "%-24s %s%n", f.name(), f.what()));
      System.exit(2);
    }
    return name;
  }
}
