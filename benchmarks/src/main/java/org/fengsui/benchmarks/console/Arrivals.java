package org.fengsui.benchmarks.console;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each alert of the measurement stood on the topic (the broker's clock) and when it was seen.
 * One machine, so one clock. Safe for several threads.
 */
final class Arrivals {
  private final Map<String, Long> appended = new ConcurrentHashMap<>();
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  private record Seen(int times, long last) {}

  /** An alert stands on the topic. */
  void appended(String alertId, long millis) {
    appended.put(alertId, millis);
  }

  /** Somebody sees an alert; one that was not appended in the measurement is left out. */
  void seen(String alertId, long millis) {
    seen.merge(
        alertId, new Seen(1, millis), (a, b) -> new Seen(a.times + 1, Math.max(a.last, b.last)));
  }

  /** Begins anew. */
  void forget() {
    appended.clear();
    seen.clear();
  }

  /** Whether each alert was seen so many times. */
  boolean complete(int times) {
    return appended.keySet().stream()
        .allMatch(id -> seen.getOrDefault(id, new Seen(0, 0)).times >= times);
  }

  /** Time of each alert from the topic to the last of those who saw it. */
  Times toTheLast() {
    Times times = new Times();
    appended.forEach(
        (id, at) -> {
          Seen s = seen.get(id);
          if (s != null) {
            times.add((double) (s.last - at));
          }
        });
    return times;
  }

  /** Prints the times, and how many alerts fewer than all saw. */
  void print(String name, int times, PrintStream out) {
    long missing =
        appended.keySet().stream()
            .filter(id -> seen.getOrDefault(id, new Seen(0, 0)).times < times)
            .count();
    out.printf("%-34s %s  %d of them not seen by all%n", name, toTheLast().line(), missing);
  }
}
