package org.fengsui.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fengsui.console.testing.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentWatchTest {
  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path directory;

  @Test
  void whatAParentWritesMeansNothingAndItsEndIsSeen() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    try (PipedOutputStream parent = new PipedOutputStream()) {
      ParentWatch.watch(new PipedInputStream(parent), ended::countDown);
      parent.write(1);
      parent.flush();
      assertThat(ended.getCount()).isEqualTo(1);
    }
    assertThat(ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aConsoleListensOnLoopbackAloneAndEndsWithItsParent() throws Exception {
    int port = FreePorts.two()[0];
    Process console = start(port);
    try {
      Awaitility.await()
          .atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .until(() -> !console.isAlive() || listeners(console.pid()).size() == 1);
      List<String> listeners = listeners(console.pid());
      System.out.println("console listens on " + listeners);
      assertThat(listeners)
          .singleElement()
          .asString()
          .matches("(0{16}F{4}0{4}|)0100007F:" + "%04X".formatted(port));
      // what the system does with the pipe when the parent is killed
      console.getOutputStream().close();
      assertThat(console.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      console.destroyForcibly();
    }
  }

  private Process start(int port) throws IOException {
    Path config = directory.resolve("console.yaml");
    Files.writeString(
        config,
        "pack: cn-ningxia\nkafka: {bootstrap: '127.0.0.1:1'}\nlisten: {port: %d}\ndatabase: {url: 'jdbc:h2:file:%s'}\n"
            .formatted(port, directory.resolve("data").resolve("console")));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            ConsoleApp.class.getName(),
            "--config",
            config.toString());
    builder.environment().put(ParentWatch.VARIABLE, "1");
    Path log = directory.resolve("console.log");
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Local addresses, as the kernel writes them, of the sockets on which a process listens. */
  private static List<String> listeners(long process) throws IOException {
    Set<String> held;
    try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(process), "fd"))) {
      held = files.map(ParentWatchTest::target).collect(Collectors.toSet());
    }
    List<String> found = new ArrayList<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      for (String line : Files.readAllLines(Path.of(table))) {
        String[] column = line.strip().split("\\s+", -1);
        if (column[3].equals("0A") && held.contains("socket:[" + column[9] + "]")) {
          found.add(column[1]);
        }
      }
    }
    return found;
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closed) {
      return "";
    }
  }
}
