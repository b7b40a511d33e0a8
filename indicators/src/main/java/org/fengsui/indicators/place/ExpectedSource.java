package org.fengsui.indicators.place;

import java.util.List;
import java.util.Set;
import org.fengsui.indicators.time.PeriodUnit;

/**
 * A source that the pack expects records from.
 *
 * @param id source as written in records
 * @param stream topic of the stream, e.g. layoff-reports
 * @param interval how often it reports: every DAY, WEEK or MONTH
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param areas codes of the areas it covers; empty: the whole jurisdiction
 * @param series series that it feeds, e.g. claims.initial
 * @param retired first epoch day on which it is not expected any more; {@link #NEVER}: none is
 *     known
 */
public record ExpectedSource(
    String id,
    String stream,
    PeriodUnit interval,
    String nameZh,
    String nameEn,
    List<String> areas,
    Set<String> series,
    int retired) {
  /** It is expected for good. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** A source that is expected for good. */
  public ExpectedSource(
      String id,
      String stream,
      PeriodUnit interval,
      String nameZh,
      String nameEn,
      List<String> areas,
      Set<String> series) {
    this(id, stream, interval, nameZh, nameEn, areas, series, NEVER);
  }

  /** Copies the collections. */
  public ExpectedSource {
    areas = List.copyOf(areas);
    series = Set.copyOf(series);
  }

  /** Days between two records of the source at the most: 1, 7 or 31. */
  public int intervalDays() {
    return switch (interval) {
      case DAY -> 1;
      case WEEK -> 7;
      case MONTH -> 31;
    };
  }
}
