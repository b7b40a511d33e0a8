package org.fengsui.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.fengsui.cli.embedded.PrivateFolder;
import org.slf4j.LoggerFactory;

/** Where details go that do not belong on the console: a file that its owner alone can read. */
final class Log {
  private static final String PROPERTY = "fengsui.log";

  private Log() {}

  /** Chooses the log file and makes it; before anything is logged. */
  static void open() {
    Path file = file(System.getenv());
    try {
      if (System.getProperty(PROPERTY) == null) {
        PrivateFolder.make(file.getParent());
        System.setProperty(PROPERTY, file.toString());
      }
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
    } catch (IOException | UnsupportedOperationException e) {
      // the logging library makes the file where it can, and the command goes on where it cannot
      System.setProperty(PROPERTY, file.toString());
    }
  }

  /**
   * The log file: as {@code -Dfengsui.log} says, else in the user's own folder for state.
   *
   * @param environment of the process
   */
  static Path file(Map<String, String> environment) {
    String given = System.getProperty(PROPERTY);
    if (given != null) {
      return Path.of(given);
    }
    String state = environment.get("XDG_STATE_HOME");
    Path folder =
        state != null && !state.isBlank()
            ? Path.of(state)
            : Path.of(System.getProperty("user.home"), ".local", "state");
    return folder.resolve("fengsui").resolve("fengsui.log");
  }

  /** Keeps what went wrong, with the command that was given. */
  static void unexpected(Throwable e, List<String> arguments) {
    LoggerFactory.getLogger(Log.class).error("fengsui {}", String.join(" ", arguments), e);
  }
}
