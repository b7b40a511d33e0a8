package org.fengsui.jobs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengsui.jobs.recovery.StartRequest;

/**
 * A file by which a person lets the next start of a container begin without state, once: an option
 * of the container's command would do so at every restart.
 */
final class FreshMark {
  /** Name of the file in the checkpoint folder. */
  static final String FILE = "START-FRESH";

  private final Path file;
  private boolean taken;

  FreshMark(Path folder) {
    file = folder.resolve(FILE);
  }

  /** The request that the file makes, or that of the arguments where there is no file. */
  StartRequest or(StartArguments given) {
    taken = Files.exists(file);
    return taken ? new StartRequest(true, null) : given.request();
  }

  /** Removes the file once the job is submitted: a later start goes on from its checkpoints. */
  void used() throws IOException {
    if (taken) {
      Files.deleteIfExists(file);
    }
  }
}
