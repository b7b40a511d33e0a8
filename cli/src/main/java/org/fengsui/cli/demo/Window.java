package org.fengsui.cli.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import org.fengsui.cli.console.ConsoleProcess;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.StopSignal;

/**
 * The way from the terminal to the demo's console: says where it is and how to sign in. Without a
 * console, or with one that does not start, the demo goes on in the terminal.
 */
final class Window implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LINES = 5;

  private final Console terminal;
  private final DemoConsole console;

  private Window(Console terminal, DemoConsole console) {
    this.terminal = terminal;
    this.console = console;
  }

  /** Starts the console when this build has one. */
  static Window open(Console terminal, String bootstrap, int port) throws IOException {
    if (!ConsoleProcess.installed()) {
      return new Window(terminal, null);
    }
    terminal.err().println(terminal.say("demo.console"));
    if (!DemoConsole.free(port)) {
      terminal.err().println(terminal.say("demo.port", String.valueOf(port)));
    }
    return new Window(terminal, DemoConsole.start(bootstrap, port));
  }

  /**
   * Waits until the console answers, then says where it is, so that nobody who looks there misses
   * the story.
   *
   * @return what was said, or ""
   */
  String await(StopSignal stop) throws InterruptedException, IOException {
    if (console == null) {
      return "";
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (console.alive() && !ready() && System.nanoTime() < end && !stop.await(POLL)) {}
    if (ready()) {
      String text = terminal.say("demo.window", console.url(), password());
      terminal.out().println(text);
      return text;
    }
    if (!stop.asked()) {
      terminal.err().println(terminal.say("demo.console.failed", lastLines()));
    }
    return "";
  }

  private boolean ready() {
    return console.answers() && console.password().isPresent();
  }

  private String password() {
    return console.password().orElse("");
  }

  private String lastLines() throws IOException {
    var lines = console.said().lines().toList();
    return lines.stream()
        .skip(Math.max(0, lines.size() - LINES))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  @Override
  public void close() {
    if (console != null) {
      console.close();
    }
  }
}
