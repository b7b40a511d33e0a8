package org.fengsui.benchmarks.measure;

import java.io.PrintStream;
import java.util.Map;

/** Something that {@code benchmarks/run} can measure. */
public interface Benchmark {
  /** The word it is called by. */
  String name();

  /** What it measures, in one line. */
  String purpose();

  /** Its settings and their defaults. */
  Map<String, String> defaults();

  /**
   * Measures and prints.
   *
   * @throws Exception when a job fails, or a run has measured something else
   */
  Result run(Options options, PrintStream out) throws Exception;

  /**
   * What came out.
   *
   * @param figures by name, as {@code --json} writes them
   * @param further what the page shows beside them
   */
  record Result(Map<String, Object> figures, Map<String, Object> further) {}
}
