package org.fengsui.benchmarks.input;

/** How the pipeline puts records in order. */
public enum Order {
  /** Each is applied and judged when it arrives: the live fast lane. */
  ARRIVAL,
  /** Records wait for the watermark and are judged by known time: replay and the exact lane. */
  EXACT
}
