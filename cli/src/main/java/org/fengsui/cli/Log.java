package org.fengsui.cli;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where details go that do not belong on the console. */
final class Log {
  private static final Logger LOG = LoggerFactory.getLogger(Log.class);

  private Log() {}

  /** The log file: as {@code -Dfengsui.log} says, else in the system's temporary directory. */
  static Path file() {
    String given = System.getProperty("fengsui.log");
    return given != null
        ? Path.of(given)
        : Path.of(
            System.getProperty("java.io.tmpdir"),
            "fengsui-" + System.getProperty("user.name") + ".log");
  }

  /** Keeps what went wrong, with the command that was given. */
  static void unexpected(Throwable e, List<String> arguments) {
    LOG.error("fengsui {}", String.join(" ", arguments), e);
  }
}
