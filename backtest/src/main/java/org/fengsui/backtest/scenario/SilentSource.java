package org.fengsui.backtest.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengsui.indicators.place.ExpectedSource;

/** Builds the shock of a source that falls silent and later sends everything at once. */
final class SilentSource {
  private SilentSource() {}

  /**
   * The silence of a source.
   *
   * @param from first silent epoch day
   * @param to last one
   */
  static Shock of(String id, ExpectedSource source, int from, int to) {
    long start = ReportingDelay.at(from, 0);
    long end = ReportingDelay.at(to + 1, 0);
    String area = source.areas().isEmpty() ? "640000" : source.areas().get(0);
    int known = from - 1 + 2 * source.intervalDays();
    Truth truth =
        new Truth(
            id,
            "silent-source",
            area,
            List.of(),
            source.id(),
            LocalDate.ofEpochDay(from),
            LocalDate.ofEpochDay(to),
            Instant.ofEpochMilli(ReportingDelay.at(known, 0)),
            List.of("silent-source"));
    return new Shock(truth, List.of(), List.of(), (e, d) -> 1, e -> blocked(e, source, start, end));
  }

  private static long blocked(Emission emission, ExpectedSource source, long start, long end) {
    long knownAt = emission.knownAt();
    if (!emission.feed().topic().equals(source.stream()) || knownAt < start || knownAt >= end) {
      return knownAt;
    }
    if (!source.id().equals(RecordEdits.get(emission.record(), "source"))) {
      return knownAt;
    }
    return end + (knownAt - start) % 3_600_000L;
  }
}
