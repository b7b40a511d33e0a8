package org.fengsui.benchmarks.console;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** How long each resource took to its last byte, and what was refused, once counting began. */
final class Answers {
  private final Map<String, Times> times = new ConcurrentSkipListMap<>();
  private final Map<String, AtomicLong> bytes = new ConcurrentSkipListMap<>();
  private final Map<String, AtomicLong> refused = new ConcurrentSkipListMap<>();
  private final AtomicBoolean counting = new AtomicBoolean();

  /** Begins to count, or ends it. */
  void counting(boolean on) {
    counting.set(on);
  }

  /**
   * Notes an answer.
   *
   * @param resource what was asked for
   * @param status status, 0 when the connection failed
   * @param nanos time from the moment at which it was due
   * @param length bytes that travelled
   */
  void add(String resource, int status, long nanos, long length) {
    if (!counting.get()) {
      return;
    }
    if (status == 200 || status == 304) {
      times.computeIfAbsent(resource, r -> new Times()).add(nanos / 1e6);
      bytes.computeIfAbsent(resource, r -> new AtomicLong()).addAndGet(length);
    } else {
      refused
          .computeIfAbsent(resource + " status " + status, r -> new AtomicLong())
          .incrementAndGet();
    }
  }

  /** Answers counted. */
  long count() {
    return times.values().stream().mapToLong(Times::count).sum();
  }

  /** Prints a line a resource. */
  void print(PrintStream out) {
    times.forEach(
        (resource, t) ->
            out.printf(
                "%-34s %s  %6.1f kB%n",
                resource, t.line(), bytes.get(resource).get() / 1e3 / t.count()));
    out.println("refused or failed: " + (refused.isEmpty() ? "none" : new TreeMap<>(refused)));
  }
}
