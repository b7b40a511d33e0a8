package org.fengsui.benchmarks.measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bytes allocated by all threads of this JVM between two instants. JDK 17 keeps the sum by thread
 * and forgets it with the thread: the counters of all live threads are read at the beginning and at
 * the end, and a thread that does the work of a task is read by itself just before it ends ({@link
 * TaskMetrics}). Threads that end otherwise in between are missed; no contestant has any.
 */
final class Allocation {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Map<Long, Long> BEFORE = new ConcurrentHashMap<>();
  private static final Map<Long, Long> LATEST = new ConcurrentHashMap<>();

  private Allocation() {}

  /** Counts from here. */
  static void begin() {
    BEFORE.clear();
    LATEST.clear();
    read(BEFORE);
  }

  /** Counts until here, or until a later call. */
  static void until() {
    read(LATEST);
  }

  /** The current thread is about to end. */
  static void leaving() {
    LATEST.merge(
        Thread.currentThread().getId(), THREADS.getCurrentThreadAllocatedBytes(), Math::max);
  }

  private static void read(Map<Long, Long> into) {
    long[] ids = THREADS.getAllThreadIds();
    long[] bytes = THREADS.getThreadAllocatedBytes(ids);
    for (int i = 0; i < ids.length; i++) {
      into.merge(ids[i], Math.max(0, bytes[i]), Math::max);
    }
  }

  /** Bytes allocated from the beginning to the end. */
  static long bytes() {
    long sum = 0;
    for (Map.Entry<Long, Long> thread : LATEST.entrySet()) {
      sum += thread.getValue() - BEFORE.getOrDefault(thread.getKey(), 0L);
    }
    return sum;
  }
}
