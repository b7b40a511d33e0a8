package org.fengsui.backtest.scenario;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Holds records until the clock reaches their known time, so that every file is in the order of
 * known time although facts are drawn by reference date. Holds no more than the longest reporting
 * delay asks for.
 */
public final class Outbox {
  private record Waiting(Emission emission, long sequence) {}

  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(
          Comparator.comparingLong((Waiting w) -> w.emission().knownAt())
              .thenComparing(w -> w.emission().feed())
              .thenComparingLong(Waiting::sequence));
  private long sequence;
  private int peak;

  /** Adds a record. */
  public void add(Emission emission) {
    waiting.add(new Waiting(emission, sequence++));
    peak = Math.max(peak, waiting.size());
  }

  /** Hands over everything known before an instant, in the order of known time. */
  public void drainBefore(long millis, Consumer<Emission> sink) {
    while (!waiting.isEmpty() && waiting.peek().emission().knownAt() < millis) {
      sink.accept(waiting.poll().emission());
    }
  }

  /** Most records ever held at once. */
  public int peak() {
    return peak;
  }
}
