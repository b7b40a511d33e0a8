package org.fengsui.jobs.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Arrival times of the causes of messages whose transaction is not committed yet. */
final class UncommittedArrivals {
  private final NavigableMap<Long, List<Long>> flushed = new TreeMap<>();
  private List<Long> written = new ArrayList<>();

  /** Adds the arrival, in milliseconds, of a message that was written. */
  void add(long arrivedAt) {
    written.add(arrivedAt);
  }

  /** All that was written belongs to a checkpoint that has begun. */
  void flushed(long checkpoint) {
    if (!written.isEmpty()) {
      flushed.put(checkpoint, written);
      written = new ArrayList<>();
    }
  }

  /** Takes out what a complete checkpoint commits, that of abandoned earlier ones included. */
  List<Long> committed(long checkpoint) {
    Map<Long, List<Long>> done = flushed.headMap(checkpoint, true);
    List<Long> arrivals = done.values().stream().flatMap(List::stream).toList();
    done.clear();
    return arrivals;
  }
}
