package org.fengsui.jobs.kafka;

import java.util.ArrayDeque;
import java.util.Map;

/**
 * Wall time that the clock may show: an instant is released once everything that was in the topics
 * at that instant has been read and checkpointed. So after an outage the clock waits for the unread
 * records, and in quiet hours it trails by one checkpoint interval.
 */
final class ReleasedTime {
  /** Instants waiting at the most; while readers lag, every second of them would pile up. */
  private static final int WAITING = 600;

  private final ArrayDeque<Tick> waiting = new ArrayDeque<>();
  private long released = Long.MIN_VALUE;

  private record Tick(long millis, Map<String, Long> written) {}

  /** Notes the positions at an instant; returns the latest instant released so far. */
  long look(Backlog.Positions positions) {
    if (waiting.size() == WAITING) {
      waiting.removeLast();
    }
    waiting.add(new Tick(positions.atMillis(), positions.written()));
    while (!waiting.isEmpty() && passed(waiting.element().written(), positions.read())) {
      released = Math.max(released, waiting.remove().millis());
    }
    return released;
  }

  /** Whether all that was written has been read. */
  static boolean passed(Map<String, Long> written, Map<String, Long> read) {
    return written.entrySet().stream()
        .allMatch(e -> e.getValue() == 0 || read.getOrDefault(e.getKey(), 0L) >= e.getValue());
  }
}
