package org.fengsui.jobs.cluster;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.fengsui.jobs.recovery.StartRequest;

/**
 * Arguments of the job's main class in a JobManager.
 *
 * @param config the settings file
 * @param request from what the job starts
 * @param waits whether a refused start waits for a person instead of ending the process: a
 *     container that ends would be started again, and again
 */
record StartArguments(Path config, StartRequest request, boolean waits) {
  private static final String USAGE =
      "请给出配置文件：--config 文件 [--fresh | --from 路径] [--wait]"
          + " / name the settings file: --config FILE [--fresh | --from PATH] [--wait]";

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException when they are other ones
   */
  static StartArguments parse(String[] arguments) {
    Deque<String> left = new ArrayDeque<>(List.of(arguments));
    Path config = null;
    Path from = null;
    boolean fresh = false;
    boolean waits = false;
    while (!left.isEmpty()) {
      switch (left.poll()) {
        case "--config" -> config = value(left);
        case "--from" -> from = value(left);
        case "--fresh" -> fresh = true;
        case "--wait" -> waits = true;
        default -> throw new IllegalArgumentException(USAGE);
      }
    }
    if (config == null || (fresh && from != null)) {
      throw new IllegalArgumentException(USAGE);
    }
    return new StartArguments(config, new StartRequest(fresh, from), waits);
  }

  private static Path value(Deque<String> left) {
    if (left.isEmpty()) {
      throw new IllegalArgumentException(USAGE);
    }
    return Path.of(left.poll());
  }
}
