package org.fengsui.cli.term;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How large the terminal is.
 *
 * @param columns columns, {@value #LEAST_COLUMNS} or more
 * @param rows rows, {@value #LEAST_ROWS} or more
 */
public record TerminalSize(int columns, int rows) {
  /** The narrowest terminal that is drawn for. */
  public static final int LEAST_COLUMNS = 64;

  /** The lowest terminal that is drawn for. */
  public static final int LEAST_ROWS = 18;

  private static final File TERMINAL = new File("/dev/tty");
  private static final long PATIENCE_MILLIS = 1_000;

  /** Sizes below the least count as the least. */
  public TerminalSize {
    columns = Math.max(LEAST_COLUMNS, columns);
    rows = Math.max(LEAST_ROWS, rows);
  }

  /**
   * Asks the terminal of this process; it may have changed since the last time. Java does not know,
   * {@code stty} can.
   *
   * @return empty where there is no terminal or no {@code stty}
   */
  public static Optional<TerminalSize> ask() {
    if (!TERMINAL.canRead()) {
      return Optional.empty();
    }
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(TERMINAL)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      byte[] said = stty.getInputStream().readAllBytes();
      boolean ended = stty.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      return ended ? parse(new String(said, StandardCharsets.US_ASCII)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Reads rows and columns as {@code stty size} writes them; empty when they are not there. */
  static Optional<TerminalSize> parse(String said) {
    String[] parts = said.strip().split(" ", -1);
    if (parts.length != 2
        || !parts[0].matches("[1-9]\\d{0,3}|0")
        || !parts[1].matches("\\d{1,4}")) {
      return Optional.empty();
    }
    int rows = Integer.parseInt(parts[0]);
    int columns = Integer.parseInt(parts[1]);
    return rows == 0 || columns == 0
        ? Optional.empty()
        : Optional.of(new TerminalSize(columns, rows));
  }
}
