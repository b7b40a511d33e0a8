package org.fengsui.cli.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The sockets on which the processes of a command listen, held against docs/security.md. */
public final class OpenSockets {
  private static final Path PROC = Path.of("/proc");
  private static final Path DOCUMENT = Path.of("..", "docs", "security.md");

  private OpenSockets() {}

  /**
   * Checks that a command listens on the loopback interface only, and on as many sockets as the
   * document lists for it; prints the list. Where there is no {@code /proc}, checks nothing.
   *
   * @param command as the first column of the document's table has it
   * @param processes ids of its processes
   */
  public static void areAsDocumented(String command, long... processes) throws IOException {
    if (!Files.isReadable(PROC.resolve("net/tcp"))) {
      return;
    }
    List<Listener> found = of(processes);
    System.out.println(command + " listens on " + found);
    assertThat(found).allMatch(l -> l.address().isLoopbackAddress());
    assertThat(found).as("rows of %s in %s", command, DOCUMENT).hasSize(documented(command));
  }

  private static int documented(String command) throws IOException {
    return (int)
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.startsWith("| `" + command + "` |"))
            .count();
  }

  /** All sockets on which some processes listen. */
  static List<Listener> of(long... processes) throws IOException {
    Set<Long> held = new HashSet<>();
    for (long process : processes) {
      held.addAll(inodes(process));
    }
    List<Listener> found = new ArrayList<>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      Path file = PROC.resolve(table);
      if (Files.isReadable(file)) {
        Files.readAllLines(file).stream()
            .flatMap(line -> Listener.parse(line).stream())
            .filter(l -> held.contains(l.inode()))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static Set<Long> inodes(long process) throws IOException {
    Set<Long> found = new HashSet<>();
    try (Stream<Path> files = Files.list(PROC.resolve(process + "/fd"))) {
      files.flatMap(f -> inode(f).stream()).forEach(found::add);
    }
    return found;
  }

  private static Optional<Long> inode(Path descriptor) {
    try {
      String target = Files.readSymbolicLink(descriptor).toString();
      return target.startsWith("socket:[")
          ? Optional.of(Long.valueOf(target.substring(8, target.length() - 1)))
          : Optional.empty();
    } catch (java.nio.file.NoSuchFileException closed) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
