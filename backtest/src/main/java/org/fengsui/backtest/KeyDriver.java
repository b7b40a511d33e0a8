package org.fengsui.backtest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fengsui.alerts.engine.KeyEngine;
import org.fengsui.alerts.engine.Outcome;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;

/**
 * Keys in memory with their states and wake-ups, advanced instant by instant: at each, every
 * employer key with news first, then every other key, each once with all its facts.
 */
final class KeyDriver {
  private final KeyEngine engine;
  private final RuleSet rules;
  private final Map<ScopeKey, MapKeyState> states = new TreeMap<>();
  private final Map<ScopeKey, Long> wakeOf = new TreeMap<>();
  private final TreeMap<Long, Set<ScopeKey>> wakes = new TreeMap<>();
  private long ruleChange;
  private final List<EarlyWarning> warnings = new ArrayList<>();
  private final List<IndicatorValue> values = new ArrayList<>();

  KeyDriver(KeyEngine engine, RuleSet rules) {
    this.engine = engine;
    this.rules = rules;
    this.ruleChange = rules.nextChange(Long.MIN_VALUE);
  }

  /** Fires all wake-ups and rule changes before an instant. */
  void advanceBefore(long millis) {
    while (nextEvent() < millis) {
      at(nextEvent(), List.of());
    }
  }

  /** Fires all wake-ups and rule changes up to and at an instant. */
  void advanceTo(long millis) {
    while (nextEvent() <= millis) {
      at(nextEvent(), List.of());
    }
  }

  private long nextEvent() {
    long wake = wakes.isEmpty() ? Long.MAX_VALUE : wakes.firstKey();
    return Math.min(wake, ruleChange);
  }

  /** Applies all that became known at one instant, after the wake-ups due by then. */
  void at(long millis, Collection<KeyedFact> facts) {
    TreeMap<ScopeKey, List<KeyedFact>> employers = new TreeMap<>();
    TreeMap<ScopeKey, List<KeyedFact>> others = new TreeMap<>();
    facts.forEach(fact -> file(fact, employers, others));
    due(millis).forEach(key -> box(key, employers, others));
    while (!employers.isEmpty()) {
      Map.Entry<ScopeKey, List<KeyedFact>> next = employers.pollFirstEntry();
      advance(next.getKey(), millis, next.getValue())
          .forEach(derived -> file(derived, employers, others));
    }
    while (!others.isEmpty()) {
      Map.Entry<ScopeKey, List<KeyedFact>> next = others.pollFirstEntry();
      advance(next.getKey(), millis, next.getValue())
          .forEach(derived -> file(derived, employers, others));
    }
  }

  private Set<ScopeKey> due(long millis) {
    Set<ScopeKey> due = new TreeSet<>();
    Set<ScopeKey> awake = wakes.remove(millis);
    if (awake != null) {
      due.addAll(awake);
    }
    if (ruleChange == millis) {
      ruleChange = rules.nextChange(millis);
      due.addAll(states.keySet());
    }
    return due;
  }

  private static void file(
      KeyedFact fact,
      Map<ScopeKey, List<KeyedFact>> employers,
      Map<ScopeKey, List<KeyedFact>> others) {
    box(fact.to(), employers, others).add(fact);
  }

  private static List<KeyedFact> box(
      ScopeKey key,
      Map<ScopeKey, List<KeyedFact>> employers,
      Map<ScopeKey, List<KeyedFact>> others) {
    boolean employer = key.by().equals(ScopeKey.EMPLOYER);
    return (employer ? employers : others).computeIfAbsent(key, k -> new ArrayList<>());
  }

  private List<KeyedFact> advance(ScopeKey key, long millis, List<KeyedFact> facts) {
    facts.sort(KeyedFact.ORDER);
    MapKeyState state = states.computeIfAbsent(key, k -> new MapKeyState());
    Outcome outcome = engine.advance(key, state, millis, facts, rules);
    warnings.addAll(outcome.warnings());
    values.addAll(outcome.values());
    schedule(key, millis, outcome.nextWake());
    if (state.names().isEmpty()) {
      states.remove(key);
    }
    return outcome.derived();
  }

  private void schedule(ScopeKey key, long now, long next) {
    if (next <= now) {
      throw new IllegalStateException(
          "key " + key + " asks at " + now + " to be woken at " + next + ", which is not later");
    }
    Long before = wakeOf.remove(key);
    if (before != null && wakes.containsKey(before)) {
      wakes.get(before).remove(key);
      wakes.computeIfPresent(before, (at, keys) -> keys.isEmpty() ? null : keys);
    }
    if (next != Moment.NEVER) {
      wakeOf.put(key, next);
      wakes.computeIfAbsent(next, at -> new TreeSet<>()).add(key);
    }
  }

  /** Estimates the periods still open. */
  void finish(long millis) {
    states.forEach(
        (key, state) -> values.addAll(engine.finish(key, state, millis, rules).values()));
  }

  List<EarlyWarning> warnings() {
    return warnings;
  }

  List<IndicatorValue> values() {
    return values;
  }
}
