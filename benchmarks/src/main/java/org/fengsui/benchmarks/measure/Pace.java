package org.fengsui.benchmarks.measure;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps the readers of one source together: a reader that is ahead waits for the slowest.
 * Partitions of a live topic do not drift apart either, while two threads on a busy machine would
 * by months, and late records cost more than others.
 */
final class Pace {
  /** Records that a reader may be ahead of the slowest. */
  private static final long AHEAD = 256;

  /** How often a reader says where it is; a power of two. */
  private static final long STEP = 64;

  private static final long NANOS = 20_000;
  private static final long DONE = Long.MAX_VALUE;
  private static final Map<String, AtomicLongArray> ALL = new ConcurrentHashMap<>();

  private Pace() {}

  /** A pace for a number of readers; the name travels with the source. */
  static String of(int readers) {
    String name = UUID.randomUUID().toString();
    ALL.put(name, new AtomicLongArray(readers));
    return name;
  }

  /** A reader has come to a record of its own; waits while it is too far ahead. */
  static void at(String name, int reader, long record) {
    AtomicLongArray places = ALL.get(name);
    if (record % STEP != 0 || places.length() == 1) {
      return;
    }
    places.set(reader, record);
    while (record > slowest(places) + AHEAD && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(NANOS);
    }
  }

  /** A reader has read its last record. */
  static void done(String name, int reader) {
    ALL.get(name).set(reader, DONE);
  }

  private static long slowest(AtomicLongArray places) {
    long least = DONE;
    for (int i = 0; i < places.length(); i++) {
      least = Math.min(least, places.get(i));
    }
    return least - (least == DONE ? AHEAD : 0);
  }
}
