package org.fengsui.faults.trial;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fengsui.backtest.scenario.SeededRandom;
import org.fengsui.faults.check.Promise;
import org.fengsui.faults.stage.Checkpoints.Complete;
import org.fengsui.faults.stage.JobFile.Backend;
import org.fengsui.faults.stage.Stage;

/** What befalls the folder of checkpoints. */
final class StorageFaults {
  private static final int CUT_TO = 200;
  private static final int ROOM_MIB = 96;
  private static final Duration FULL_TIME = Duration.ofSeconds(12);

  private StorageFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("storage-full", "no room for checkpoints for 12 s", StorageFaults::fill)
            .after(StorageFaults::mount),
        Fault.of(
                "checkpoint-damaged",
                "newest checkpoint cut to 200 bytes while the job is dead",
                StorageFaults::cutNewest)
            .promising(Promise.AGAIN_WITH_HIGHER_ATTEMPT),
        Fault.of(
                "shared-damaged",
                "a file that checkpoints share cut to 200 bytes while the job is dead",
                StorageFaults::cutShared)
            .promising(Promise.AGAIN_WITH_HIGHER_ATTEMPT)
            .on(Backend.ROCKSDB));
  }

  /** A file system of its own, of few megabytes; needs the right to mount. */
  private static void mount(Stage stage) throws Exception {
    Path folder = Files.createDirectories(stage.checkpoints().folder());
    command("mount", "-t", "tmpfs", "-o", "size=" + ROOM_MIB + "m", "tmpfs", folder.toString());
    stage.atEnd(() -> command("umount", folder.toString()));
  }

  private static void command(String... line) throws IOException, InterruptedException {
    int code = new ProcessBuilder(line).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException(String.join(" ", line) + " ended with " + code);
    }
  }

  private static long fill(Stage stage, SeededRandom random) throws Exception {
    Path filler = stage.checkpoints().folder().resolve("filler");
    long until = System.nanoTime() + FULL_TIME.toNanos();
    while (System.nanoTime() < until) {
      try (OutputStream out = Files.newOutputStream(filler)) {
        while (true) {
          out.write(new byte[64 * 1024]);
        }
      } catch (IOException e) {
        // full; what the job removes meanwhile is taken again
        stage.pause();
      }
    }
    Files.delete(filler);
    return System.currentTimeMillis();
  }

  private static long cutNewest(Stage stage, SeededRandom random) throws Exception {
    stage.job().kill();
    cut(stage.checkpoints().all().get(0).metadata());
    long now = System.currentTimeMillis();
    stage.startJob();
    return now;
  }

  private static long cutShared(Stage stage, SeededRandom random) throws Exception {
    stage.job().kill();
    Complete newest = stage.checkpoints().all().get(0);
    try (Stream<Path> files = Files.list(newest.metadata().getParent().resolveSibling("shared"))) {
      cut(files.max(Comparator.comparingLong(f -> f.toFile().length())).orElseThrow());
    }
    long now = System.currentTimeMillis();
    stage.startJob();
    return now;
  }

  private static void cut(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, Math.min(CUT_TO, bytes.length / 2)));
  }
}
