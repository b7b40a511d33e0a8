package org.fengsui.cli.replay;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.Paint;

/** Measures where wall time goes, and says on a terminal what is being done. */
final class Phases {
  private final Console console;
  private final Map<String, Duration> times = new LinkedHashMap<>();

  Phases(Console console) {
    this.console = console;
  }

  /** Work that may fail. */
  @FunctionalInterface
  interface Work<T> {
    /** Does it. */
    T run() throws Exception;
  }

  /** Does the work of a phase; a phase named before goes on. */
  <T> T in(String phase, Work<T> work) throws Exception {
    if (console.terminal()) {
      String line = console.say("phase." + phase) + " ...";
      console.err().print("\r" + console.paint().in(Paint.Style.FAINT, line) + "\u001b[K");
      console.err().flush();
    }
    long from = System.nanoTime();
    try {
      return work.run();
    } finally {
      times.merge(phase, Duration.ofNanos(System.nanoTime() - from), Duration::plus);
      if (console.terminal()) {
        console.err().print("\r\u001b[K");
        console.err().flush();
      }
    }
  }

  /** Times so far, in the order in which phases began. */
  Map<String, Duration> times() {
    return Collections.unmodifiableMap(times);
  }
}
