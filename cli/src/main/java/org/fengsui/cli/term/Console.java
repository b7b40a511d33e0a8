package org.fengsui.cli.term;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command speaks: its two streams, its language, and what the terminal can do.
 *
 * @param out results
 * @param err errors and progress
 * @param language language of messages
 * @param terminal whether {@code out} is a terminal that understands control sequences
 * @param columns columns of the terminal, at least 64
 */
public record Console(
    PrintWriter out, PrintWriter err, Language language, boolean terminal, int columns) {
  private static final TerminalSize DEFAULT_SIZE = new TerminalSize(100, 40);

  /** Streams in UTF-8 whatever the platform says: names are Chinese. */
  public static Console system() {
    Map<String, String> environment = System.getenv();
    return new Console(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        Language.of(environment),
        isTerminal(environment),
        size(environment).columns());
  }

  /** How large the terminal is now: as it says itself, else as COLUMNS and LINES say. */
  public static TerminalSize size() {
    return size(System.getenv());
  }

  /** Java 17 gives a console only when input and output are both a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal(Map<String, String> environment) {
    return System.console() != null && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    PrintStream stream =
        new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static TerminalSize size(Map<String, String> environment) {
    return TerminalSize.ask()
        .orElseGet(
            () ->
                new TerminalSize(
                    number(environment.get("COLUMNS"), DEFAULT_SIZE.columns()),
                    number(environment.get("LINES"), DEFAULT_SIZE.rows())));
  }

  private static int number(String text, int otherwise) {
    return text == null || !text.matches("\\d{1,4}") ? otherwise : Integer.parseInt(text);
  }

  /** Colours on a terminal, none elsewhere and where NO_COLOR is set. */
  public Paint paint() {
    return terminal && System.getenv("NO_COLOR") == null ? Paint.ANSI : Paint.PLAIN;
  }

  /** A message in the console's language. */
  public String say(String key, Object... arguments) {
    return language.say(key, arguments);
  }
}
