package org.fengsui.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes time, CPU time and allocated bytes of one run in this JVM: from the first record that a
 * source reads to the last sink that has seen its end, so that neither the start of a cluster nor
 * its stop is counted.
 */
public final class Stopwatch {
  private static final double NANOS_A_SECOND = 1e9;
  private static final double NANOS_A_MICRO = 1e3;
  private static final AtomicBoolean BEGUN = new AtomicBoolean();
  private static final AtomicLong ENDED = new AtomicLong();
  private static final AtomicLong CPU_ENDED = new AtomicLong();
  private static volatile long began;
  private static volatile long cpuBegan;
  private static volatile boolean running;

  private Stopwatch() {}

  /** Before a run. */
  public static void reset() {
    BEGUN.set(false);
    ENDED.set(0);
    CPU_ENDED.set(0);
    running = false;
    TaskMetrics.reset();
  }

  /** A record is read; only the first counts. */
  public static void begin() {
    if (!running && BEGUN.compareAndSet(false, true)) {
      Allocation.begin();
      cpuBegan = cpuNanos();
      began = System.nanoTime();
      running = true;
    }
  }

  /** A sink has seen its end; only the last counts. */
  public static void end() {
    ENDED.accumulateAndGet(System.nanoTime(), Math::max);
    CPU_ENDED.accumulateAndGet(cpuNanos(), Math::max);
    Allocation.until();
  }

  /**
   * CPU time of this JVM so far, its compilers and collectors included; 0 where it is not known.
   */
  private static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getProcessCpuTime()
        : 0;
  }

  /**
   * What the run cost.
   *
   * @param records how many were read, 1 or more
   * @throws IllegalStateException when nothing was read or no sink came to its end
   */
  public static Run read(int records) {
    if (!running || ENDED.get() == 0) {
      throw new IllegalStateException("the run has not begun or not ended");
    }
    return new Run(
        (ENDED.get() - began) / NANOS_A_SECOND,
        (CPU_ENDED.get() - cpuBegan) / NANOS_A_MICRO / records,
        (double) Allocation.bytes() / records,
        (double) TaskMetrics.records() / records,
        (double) TaskMetrics.bytes() / records,
        Map.of());
  }
}
