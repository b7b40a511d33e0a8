package org.fengsui.faults.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.fengsui.backtest.scenario.SeededRandom;
import org.fengsui.faults.stage.Stage;

/** What people change between a stop and a start, and the machine's clock. */
final class SettingFaults {
  private static final Duration STEP = Duration.ofSeconds(10);
  private static final List<Integer> PARALLELISMS = List.of(1, 3, 4);

  /** Where Debian and its kin keep the library that changes a process's clock. */
  private static final List<Path> CLOCK_LIBRARIES =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
          Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"));

  private SettingFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of(
            "rescaled", "run killed, started again with another parallelism", SettingFaults::scale),
        Fault.of(
                "rule-changed",
                "run killed, a rule file changed, started again",
                SettingFaults::rule)
            .after(SettingFaults::ownPack),
        Fault.of(
                "clock-stepped",
                "the job's wall clock 1 h ahead, then 1 h behind",
                SettingFaults::step)
            .after(SettingFaults::ownClock));
  }

  private static long scale(Stage stage, SeededRandom random) throws Exception {
    stage.job().kill();
    long killed = System.currentTimeMillis();
    stage.set("parallelism", random.pick(PARALLELISMS).toString());
    stage.startJob();
    return killed;
  }

  /** The same pack from a folder of the trial's own, whose files can be changed. */
  private static void ownPack(Stage stage) throws IOException {
    Path from = Path.of(System.getProperty("fengsui.home"), "packs", "cn-ningxia");
    Path to = stage.folder().resolve("cn-ningxia");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    stage.set("pack", to.toString());
  }

  /** A version that holds from the start that reads it, and so judges nothing of the story. */
  private static long rule(Stage stage, SeededRandom random) throws Exception {
    stage.job().kill();
    long killed = System.currentTimeMillis();
    Path file =
        stage.folder().resolve("cn-ningxia").resolve("rules").resolve("layoff-cluster.yaml");
    String text = Files.readString(file);
    String changed =
        text.replaceFirst("(?m)^version: 1$", "version: 2").replaceFirst(">= 3", ">= 4");
    Files.writeString(file, changed);
    stage.set("four_eyes", "false");
    stage.startJob();
    return killed;
  }

  private static void ownClock(Stage stage) throws IOException {
    Path library =
        CLOCK_LIBRARIES.stream()
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() -> new IOException("libfaketime is not installed"));
    clock(stage, "+0");
    stage.environment("LD_PRELOAD", library.toString());
    stage.environment("FAKETIME_TIMESTAMP_FILE", clockFile(stage).toString());
    stage.environment("FAKETIME_CACHE_DURATION", "1");
    stage.environment("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    // Otherwise every timed wait of the JVM, which counts monotonic time, returns at once.
    stage.environment("FAKETIME_FORCE_MONOTONIC_FIX", "0");
  }

  private static long step(Stage stage, SeededRandom random) throws Exception {
    for (String offset : List.of("+3600", "-3600")) {
      clock(stage, offset);
      stage.last(STEP);
    }
    clock(stage, "+0");
    return System.currentTimeMillis();
  }

  private static void clock(Stage stage, String offset) throws IOException {
    Files.writeString(clockFile(stage), offset + "\n");
  }

  private static Path clockFile(Stage stage) {
    return stage.folder().resolve("clock");
  }
}
