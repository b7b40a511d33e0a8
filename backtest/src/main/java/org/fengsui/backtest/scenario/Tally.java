package org.fengsui.backtest.scenario;

import java.util.EnumMap;
import java.util.Map;

/** Counts what a scenario wrote, by stream: the other half of every account of rows read. */
public final class Tally {
  /** What a row is. */
  public enum Kind {
    /** A first revision that is valid. */
    FIRST,
    /** A copy of a revision that was sent before. */
    DUPLICATE,
    /** A higher revision. */
    AMENDMENT,
    /** A withdrawal. */
    WITHDRAWAL,
    /** A row that the gate must refuse. */
    BAD
  }

  private final Map<Feed, Map<Kind, Long>> counts = new EnumMap<>(Feed.class);

  /** Counts one row. */
  public void count(Feed feed, Kind kind) {
    counts.computeIfAbsent(feed, f -> new EnumMap<>(Kind.class)).merge(kind, 1L, Long::sum);
  }

  /** Rows of a stream and kind. */
  public long of(Feed feed, Kind kind) {
    return counts.getOrDefault(feed, Map.of()).getOrDefault(kind, 0L);
  }

  /** All rows of a stream. */
  public long rows(Feed feed) {
    return counts.getOrDefault(feed, Map.of()).values().stream().mapToLong(Long::longValue).sum();
  }
}
