package org.fengsui.benchmarks.fuzz;

/** Entry of the fuzzer Jazzer; the property {@code fengsui.fuzz} names the target. */
public final class Fuzz {
  private static final Target TARGET = Target.valueOf(System.getProperty("fengsui.fuzz", "WIRE"));

  private Fuzz() {}

  /** Runs the target on bytes that the fuzzer made. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    TARGET.run(bytes);
  }
}
