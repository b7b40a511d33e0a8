package org.fengsui.intake.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.fact.Delivery;
import org.fengsui.indicators.fact.HeardFact;
import org.fengsui.indicators.fact.Rank;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.time.Moment;
import org.fengsui.intake.pack.Pack;

/**
 * Tells that a source was heard: the source's own key, and every area that an expected source
 * covers.
 *
 * <p>Of the records of one civil day only the first is told. An earlier one of the same day that
 * arrives later is told too, so that the earliest is always among what was told, in whatever order
 * records arrive and however many ears share the work. What it remembers may be lost at any time:
 * telling twice does no harm.
 */
public final class SourceEar {
  private static final int DAYS_REMEMBERED = 64;

  private final Jurisdiction place;
  private final Map<String, TreeMap<Integer, Long>> heard = new HashMap<>();

  /** An ear that has heard nothing yet. */
  public SourceEar(Pack pack) {
    this.place = pack.jurisdiction();
  }

  /**
   * Hears a record.
   *
   * @param stream topic of the record
   * @param source its source; "" is the stream's default, which nobody waits for
   * @param knownAt its known time in milliseconds
   * @return what is to be told; empty when the day was heard before
   */
  public List<Delivery> hear(String stream, String source, long knownAt) {
    if (source.isEmpty() || !isNews(stream + '/' + source, knownAt)) {
      return List.of();
    }
    List<Delivery> told = new ArrayList<>();
    HeardFact fact = new HeardFact(stream, source);
    told.add(delivery(new ScopeKey(ScopeKey.SOURCE, source), knownAt, fact));
    for (ExpectedSource expected : place.sources()) {
      if (expected.id().equals(source) && expected.stream().equals(stream)) {
        for (Area area : covered(expected)) {
          told.add(delivery(new ScopeKey(area.level(), area.code()), knownAt, fact));
        }
      }
    }
    return told;
  }

  private boolean isNews(String name, long knownAt) {
    TreeMap<Integer, Long> days = heard.computeIfAbsent(name, n -> new TreeMap<>());
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

  private static Delivery delivery(ScopeKey to, long knownAt, HeardFact fact) {
    return new Delivery(to, knownAt, Rank.HEARD, fact.source(), 1, false, fact);
  }
}
