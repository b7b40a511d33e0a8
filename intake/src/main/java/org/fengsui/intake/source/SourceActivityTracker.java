package org.fengsui.intake.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.fact.SourceSeenFact;
import org.fengsui.indicators.period.SourceLastSeen;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.time.Moment;
import org.fengsui.intake.pack.Pack;

/**
 * Reports that a source was active: to the source's own key, and to every area in which an expected
 * source's records count.
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
  private final Map<ExpectedSource, Set<Area>> covered = new HashMap<>();

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
        SourceSeenFact part = new SourceSeenFact(stream, SourceLastSeen.within(source));
        for (Area area : covered(expected)) {
          ScopeKey key = new ScopeKey(area.level(), area.code());
          reports.add(keyed(key, knownAt, contains(area, expected) ? part : fact));
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

  /** The areas in which a source's records count: its own, those within and those around them. */
  private Set<Area> covered(ExpectedSource source) {
    if (source.areas().isEmpty()) {
      return Set.copyOf(place.areas().all());
    }
    return covered.computeIfAbsent(
        source,
        s -> {
          Set<Area> found = new LinkedHashSet<>();
          for (Area area : place.areas().all()) {
            for (String own : s.areas()) {
              if (within(area, own) || within(place.areas().find(own), area.code())) {
                found.add(area);
              }
            }
          }
          return found;
        });
  }

  /** Whether an area is larger than those of a source. */
  private boolean contains(Area area, ExpectedSource source) {
    return source.areas().stream()
        .anyMatch(own -> !own.equals(area.code()) && within(place.areas().find(own), area.code()));
  }

  private boolean within(Area inner, String outer) {
    return place.areas().pathOf(inner.code()).stream().anyMatch(a -> a.code().equals(outer));
  }

  private static KeyedFact keyed(ScopeKey to, long knownAt, SourceSeenFact fact) {
    return new KeyedFact(to, knownAt, FactKind.HEARD, fact.source(), 1, false, fact);
  }
}
