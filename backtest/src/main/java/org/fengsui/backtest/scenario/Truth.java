package org.fengsui.backtest.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What really happens in a labelled shock.
 *
 * @param shockId id, stable over seeds
 * @param kind kind, e.g. staged-layoff, county-cluster
 * @param area area code that it happens in
 * @param employers ids of the employers concerned; empty when it is about none
 * @param source source concerned, or null
 * @param start first civil day on which people lose work (or the source falls silent)
 * @param end last such day
 * @param firstReportable known time of the first record that shows it
 * @param expected rules of the pack that must find it, any of them; empty: only a detector can
 */
public record Truth(
    String shockId,
    String kind,
    String area,
    List<String> employers,
    String source,
    LocalDate start,
    LocalDate end,
    Instant firstReportable,
    List<String> expected) {
  /** What the column {@code expected} says where no rule can find the shock. */
  public static final String DETECTOR_ONLY = "detector-only";

  /** Copies the lists. */
  public Truth {
    employers = List.copyOf(employers);
    expected = List.copyOf(expected);
  }

  /** Whether only a detector can find it. */
  public boolean detectorOnly() {
    return expected.isEmpty();
  }
}
