package org.fengsui.jobs.operators;

import java.io.Serializable;

/**
 * How a key's records are put in order (docs/semantics.md, section 2).
 *
 * @param buffered true: records wait until the watermark has passed their known time, so that all
 *     of one instant are applied together and in full order; false: applied on arrival
 * @param endMillis last instant, milliseconds; later timers and records are left alone. A bounded
 *     source ends with the largest watermark, which must not resolve everything
 */
public record Ordering(boolean buffered, long endMillis) implements Serializable {
  /** Without an end. */
  public static final long NEVER = Long.MAX_VALUE;

  /** History: full order up to the last known time, or the instant asked for. */
  public static Ordering replay(long endMillis) {
    return new Ordering(true, endMillis);
  }

  /** Live without waiting: each record is applied and evaluated when it arrives. */
  public static Ordering onArrival() {
    return new Ordering(false, NEVER);
  }

  /** Live in full order; the watermark trails by the ordering delay. */
  public static Ordering delayed() {
    return new Ordering(true, NEVER);
  }

  /** Whether there is an end, after which open periods are estimated once. */
  public boolean bounded() {
    return endMillis != NEVER;
  }
}
