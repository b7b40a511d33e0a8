package org.fengsui.faults.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.faults.stage.JobFile.Backend;
import org.fengsui.faults.stage.Launcher;
import org.fengsui.faults.stage.Stage;

/** The command {@code faults/run --history}: tries both ways in which years of history come in. */
public final class HistorySuite {
  /** Hours at half speed on a busy machine, not a limit of the product. */
  static final Duration PATIENCE = Duration.ofHours(2);

  private static final String JVM = "-Xmx5g -XX:+UseParallelGC";

  private static final String USAGE =
      "faults/run --history fresh|running YEAR-FOLDER WORK-FOLDER [heap|rocksdb]\n";

  private HistorySuite() {}

  /** Runs one of the two trials. */
  public static void main(String[] args) throws Exception {
    if (args.length < 3) {
      System.err.print(USAGE);
      System.exit(2);
    }
    Path home = Path.of(System.getProperty("fengsui.home")).toAbsolutePath();
    Path year = Path.of(args[1]).toAbsolutePath();
    Path work = Files.createDirectories(Path.of(args[2]).toAbsolutePath());
    Backend backend = args.length > 3 && args[3].equals("rocksdb") ? Backend.ROCKSDB : Backend.HEAP;
    Launcher launcher = new Launcher(home.resolve("fengsui"), JVM);
    boolean kept;
    try (Stage stage = new Stage(work, launcher, backend)) {
      stage.set("clock", "wall");
      stage.set("ordering_delay", "0s");
      stage.set("checkpoint_interval", "5s");
      stage.set("transaction_timeout", "15m");
      kept =
          switch (args[0]) {
            case "fresh" -> new FreshStart(stage, launcher, year).run();
            case "running" -> new RunningJob(stage, launcher, year).run();
            default -> throw new IllegalArgumentException(USAGE);
          };
    }
    System.exit(kept ? 0 : 1);
  }

  /** Imports the files of a folder as people do; the rows that {@code import} counted. */
  static void importAll(Stage stage, Launcher launcher, Path files)
      throws IOException, InterruptedException {
    for (String stream : HistoryFiles.STREAMS) {
      List<String> line =
          new ArrayList<>(List.of("import", "--bootstrap", stage.broker().direct()));
      line.addAll(List.of("--stream", stream, "--pack", "cn-ningxia"));
      line.add(files.resolve(stream + ".csv").toString());
      String name = "import-" + files.getFileName() + "-" + stream;
      launcher.run(stage.folder(), name, PATIENCE, line.toArray(new String[0]));
    }
  }

  /** Prints a line with the time since a start. */
  static void say(Instant since, String words) {
    System.out.printf("%6d s  %s%n", Duration.between(since, Instant.now()).toSeconds(), words);
  }
}
