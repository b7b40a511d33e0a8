package org.fengsui.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes the time of one run in this JVM: from the first record that a source reads to the last sink
 * that has seen its end, so that neither the start of a cluster nor its stop is counted.
 */
final class Stopwatch {
  private static final double NANOS_A_SECOND = 1e9;
  private static final double NANOS_A_MICRO = 1e3;
  private static final AtomicLong BEGUN = new AtomicLong();
  private static final AtomicLong ENDED = new AtomicLong();
  private static final AtomicLong CPU_BEGUN = new AtomicLong();
  private static final AtomicLong CPU_ENDED = new AtomicLong();
  private static volatile boolean running;

  private Stopwatch() {}

  /** Before a run. */
  static void reset() {
    BEGUN.set(0);
    ENDED.set(0);
    CPU_ENDED.set(0);
    running = false;
  }

  /** A record is read; only the first counts. */
  static void begin() {
    if (!running) {
      if (BEGUN.compareAndSet(0, System.nanoTime())) {
        CPU_BEGUN.set(cpuNanos());
      }
      running = true;
    }
  }

  /** A sink has seen its end; only the last counts. */
  static void end() {
    ENDED.accumulateAndGet(System.nanoTime(), Math::max);
    CPU_ENDED.accumulateAndGet(cpuNanos(), Math::max);
  }

  /** CPU time of this JVM so far, its compilers and collectors included; 0 where it is not told. */
  private static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getProcessCpuTime()
        : 0;
  }

  /** CPU time of the run a record, microseconds; says more than the clock on a busy machine. */
  static double cpuMicros(int records) {
    return (CPU_ENDED.get() - CPU_BEGUN.get()) / NANOS_A_MICRO / records;
  }

  /**
   * Seconds of the run.
   *
   * @throws IllegalStateException when nothing was read or no sink came to its end
   */
  static double seconds() {
    if (BEGUN.get() == 0 || ENDED.get() == 0) {
      throw new IllegalStateException("the run has not begun or not ended");
    }
    return (ENDED.get() - BEGUN.get()) / NANOS_A_SECOND;
  }
}
