package org.fengsui.benchmarks.measure;

import java.util.Map;

/**
 * What one run of one contestant cost.
 *
 * @param seconds from the first record read to the end of the last sink
 * @param cpuMicros CPU time of this JVM a record, microseconds, compilers and collectors included
 * @param bytes allocated a record, over all threads
 * @param networkRecords records that crossed from task to task, a record read
 * @param networkBytes their bytes, a record read
 * @param counts further figures by name, such as messages; empty where there are none
 */
public record Run(
    double seconds,
    double cpuMicros,
    double bytes,
    double networkRecords,
    double networkBytes,
    Map<String, Double> counts) {

  /** The same run with further figures. */
  public Run with(Map<String, Double> further) {
    return new Run(seconds, cpuMicros, bytes, networkRecords, networkBytes, further);
  }
}
