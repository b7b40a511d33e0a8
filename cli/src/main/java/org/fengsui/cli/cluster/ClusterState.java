package org.fengsui.cli.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What {@code up} writes of itself, for {@code down} and {@code status}.
 *
 * @param parent the process of {@code up}
 * @param page address of Flink's page
 * @param bootstrap address of the broker
 * @param processes the processes it started
 */
record ClusterState(
    ProcessState parent, String page, String bootstrap, List<ProcessState> processes) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the list. */
  ClusterState {
    processes = List.copyOf(processes);
  }

  /** Writes it whole or not at all. */
  void write(ClusterFolder folder) throws IOException {
    Path beside = ClusterFolder.file(folder.root().resolve("cluster.json.new"));
    Files.write(beside, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    Files.move(
        beside,
        folder.state(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** What a folder holds; empty when no cluster was ever up there. */
  static Optional<ClusterState> read(ClusterFolder folder) throws IOException {
    if (!Files.exists(folder.state())) {
      return Optional.empty();
    }
    return Optional.of(JSON.readValue(folder.state().toFile(), ClusterState.class));
  }

  /** Whether the parent runs. */
  boolean up() {
    return parent.running().isPresent();
  }
}
