package org.fengsui.backtest.scenario;

import java.util.List;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.Jurisdiction;

/** Which source of the pack a record comes from, so that the pack's expectations are met. */
public final class Sources {
  private final Jurisdiction place;

  /** Sources of a jurisdiction. */
  public Sources(Jurisdiction place) {
    this.place = place;
  }

  /** The source that feeds a stream for an area, or null (the stream's default). */
  public String of(Feed feed, String area) {
    return place.sources().stream()
        .filter(s -> s.stream().equals(feed.topic()) && covers(s, area))
        .map(ExpectedSource::id)
        .findFirst()
        .orElse(null);
  }

  /** The source of monthly payroll rows, or null. */
  public String payroll() {
    return place.monthlyPayrollSources().stream().sorted().findFirst().orElse(null);
  }

  /** Expected sources of a stream. */
  public List<ExpectedSource> expected(Feed feed) {
    return place.sources().stream().filter(s -> s.stream().equals(feed.topic())).toList();
  }

  /** All areas of the jurisdiction. */
  public List<Area> areas() {
    return List.copyOf(place.areas().all());
  }

  private boolean covers(ExpectedSource source, String area) {
    return source.areas().isEmpty()
        || place.areas().pathOf(area).stream().anyMatch(a -> source.areas().contains(a.code()));
  }
}
