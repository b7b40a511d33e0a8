package org.fengsui.intake.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.fact.SourceSeenFact;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.time.Moment;
import org.fengsui.intake.pack.Pack;

/**
 * Reports that a source was active: to the source's own key, and to every area that an expected
 * source covers.
 *
 * <p>Of the records of one civil day only the first is reported. An earlier one of the same day
 * that arrives later is reported too, so that the earliest is always among what was reported, in
 * whatever order records arrive and however many trackers share the work. What it remembers may be
 * lost at any time: reporting twice does no harm.
 */
public final class SourceActivityTracker {
  private static final int DAYS_REMEMBERED = 64;

  private final Jurisdiction place;
  private final Map<String, TreeMap<Integer, Long>> seen = new HashMap<>();

  /** A tracker that has seen nothing yet. */
  public SourceActivityTracker(Pack pack) {
    this.place = pack.jurisdiction();
  }

  /**
   * Takes note of a record.
   *
   * @param stream topic of the record
   * @param source its source; "" is the stream's default, which nobody waits for
   * @param knownAt its known time in milliseconds
   * @return what is to be reported; empty when the day was seen before
   */
  public List<KeyedFact> record(String stream, String source, long knownAt) {
    if (source.isEmpty() || !isNews(stream + '/' + source, knownAt)) {
      return List.of();
    }
    List<KeyedFact> reports = new ArrayList<>();
    SourceSeenFact fact = new SourceSeenFact(stream, source);
    reports.add(keyed(new ScopeKey(ScopeKey.SOURCE, source), knownAt, fact));
    for (ExpectedSource expected : place.sources()) {
      if (expected.id().equals(source) && expected.stream().equals(stream)) {
        for (Area area : covered(expected)) {
          reports.add(keyed(new ScopeKey(area.level(), area.code()), knownAt, fact));
        }
      }
    }
    return reports;
  }

  private boolean isNews(String name, long knownAt) {
    TreeMap<Integer, Long> days = seen.computeIfAbsent(name, n -> new TreeMap<>());
    Long before = days.get(Moment.epochDay(knownAt, place.zone()));
    if (before != null && before <= knownAt) {
      return false;
    }
    days.put(Moment.epochDay(knownAt, place.zone()), knownAt);
    if (days.size() > DAYS_REMEMBERED) {
      days.pollFirstEntry();
    }
    return true;
  }

  private List<Area> covered(ExpectedSource source) {
    return source.areas().isEmpty()
        ? List.copyOf(place.areas().all())
        : source.areas().stream().map(place.areas()::find).toList();
  }

  private static KeyedFact keyed(ScopeKey to, long knownAt, SourceSeenFact fact) {
    return new KeyedFact(to, knownAt, FactKind.HEARD, fact.source(), 1, false, fact);
  }
}
