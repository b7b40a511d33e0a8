package org.fengsui.alerts.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.period.SourceLastSeen;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator.Clock;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;

/** Which of the sources that a rule rests on in an area have reported. */
final class ExpectedReports {
  private final Jurisdiction place;
  private final boolean anyRetires;

  ExpectedReports(Jurisdiction place) {
    this.place = place;
    this.anyRetires =
        place.sources().stream().anyMatch(source -> source.retired() != ExpectedSource.NEVER);
  }

  /**
   * Share of the sources that the pack expects for the key's area and the rule's measures that have
   * reported for its window: after a closed period, or within their interval before today. NaN:
   * none is expected, or, at an employer, it is not known.
   *
   * @param period last day of the closed period, or today
   */
  double completeness(ScopeKey key, RuleInstance instance, KeyState state, int period) {
    List<ExpectedSource> expected = place.sourcesOf(area(key), families(instance), period);
    SourceLastSeen seen = state.read(SourceLastSeen.NAME, SourceLastSeen.TYPE);
    if (expected.isEmpty() || key.by().equals(ScopeKey.EMPLOYER)) {
      return Double.NaN;
    }
    int reported = 0;
    for (ExpectedSource source : expected) {
      long at = seen == null ? SourceLastSeen.NEVER : seen.lastWithin(source.id());
      boolean open = instance.clock() == Clock.OPEN;
      int least = open ? period - source.intervalDays() : period + 1;
      boolean heard = at != SourceLastSeen.NEVER && Moment.epochDay(at, place.zone()) >= least;
      reported += heard ? 1 : 0;
    }
    return (double) reported / expected.size();
  }

  /** Whether a source that a rule rests on at a key has been silent for twice its interval. */
  boolean silent(ScopeKey key, RuleInstance instance, KeyState state, int today) {
    SourceLastSeen seen = state.read(SourceLastSeen.NAME, SourceLastSeen.TYPE);
    if (seen == null) {
      return false;
    }
    for (ExpectedSource source : place.sourcesOf(area(key), families(instance), today)) {
      long at = seen.lastWithin(source.id());
      boolean ever = at != SourceLastSeen.NEVER;
      if (ever && today - Moment.epochDay(at, place.zone()) >= 2 * source.intervalDays()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether every source that a rule rested on at a key has been retired since an episode began,
   * and none has taken its place.
   */
  boolean retired(ScopeKey key, RuleInstance instance, int onset, int today) {
    if (!anyRetires) {
      return false;
    }
    Set<String> families = families(instance);
    String area = area(key);
    return place.sourcesOf(area, families, today).isEmpty()
        && !place.sourcesOf(area, families, onset).isEmpty();
  }

  private static String area(ScopeKey key) {
    int bar = key.key().indexOf('|');
    return bar < 0 ? key.key() : key.key().substring(0, bar);
  }

  private static Set<String> families(RuleInstance instance) {
    Set<String> families = new HashSet<>();
    instance.asks().keySet().forEach(measure -> families.add(Jurisdiction.family(measure)));
    return families;
  }
}
