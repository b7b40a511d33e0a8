package org.fengsui.benchmarks;

/** The records of the runs in this JVM, outside of any job graph. */
final class Preloaded {
  private static volatile byte[][] records = {};

  private Preloaded() {}

  static void set(byte[][] all) {
    records = all;
  }

  static byte[] get(int index) {
    return records[index];
  }
}
