package org.fengsui.cli.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengsui.cli.term.UnusableInputException;

/**
 * Folders of the clusters that this user has up, so that {@code down} and {@code status} need no
 * options: one small file each in the user's folder of program state.
 *
 * @param folder where the files are
 */
record Registry(Path folder) {
  /** The registry of this user, where the XDG specification puts state. */
  static Registry user() {
    String given = System.getenv("XDG_STATE_HOME");
    Path state =
        given != null && !given.isEmpty()
            ? Path.of(given)
            : Path.of(System.getProperty("user.home"), ".local", "state");
    return new Registry(state.resolve("fengsui").resolve("clusters"));
  }

  /**
   * A cluster that is up until this is closed.
   *
   * @param file its file
   */
  record Entry(Path file) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file);
    }
  }

  /** Adds a cluster. */
  Entry add(Path cluster) throws IOException {
    Files.createDirectories(folder);
    byte[] name = cluster.toString().getBytes(StandardCharsets.UTF_8);
    Path file = ClusterFolder.file(folder.resolve(UUID.nameUUIDFromBytes(name).toString()));
    Files.write(file, name);
    return new Entry(file);
  }

  /** Folders of the clusters whose parent runs. */
  List<ClusterFolder> up() throws IOException {
    List<ClusterFolder> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          ClusterFolder cluster = new ClusterFolder(Path.of(Files.readString(file)));
          if (ClusterState.read(cluster).filter(ClusterState::up).isPresent()) {
            found.add(cluster);
          }
        }
      }
    }
    return found;
  }

  /**
   * The cluster that a command means.
   *
   * @param config settings file; null: the only one that is up
   * @return its folder; empty when none is up
   * @throws UnusableInputException when several are up and none is named
   */
  Optional<ClusterFolder> meant(Path config) throws IOException {
    if (config != null) {
      return Optional.of(ClusterFile.read(config).folder());
    }
    List<ClusterFolder> up = up();
    if (up.size() > 1) {
      throw new UnusableInputException("error.cluster.several", up.size());
    }
    return up.stream().findFirst();
  }
}
