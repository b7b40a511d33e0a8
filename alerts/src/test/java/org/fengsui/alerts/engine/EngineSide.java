package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.alerts.messages.JsonLines;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.time.Moment;

/** One engine and key with a state of its own, to be held against another that judges otherwise. */
final class EngineSide {
  private static final JsonLines LINES = new JsonLines(KeyEngineHarness.ZONE);

  /** Messages and facts for other keys so far. */
  final List<String> messages = new ArrayList<>();

  final MapKeyState state = new MapKeyState();
  private final KeyEngine engine;
  private final ScopeKey key;
  private final RuleSet rules;
  private long wake = Moment.NEVER;

  EngineSide(KeyEngine engine, ScopeKey key, RuleSet rules) {
    this.engine = engine;
    this.key = key;
    this.rules = rules;
  }

  /** Wakes the key whenever it wants to be, up to an instant and at it. */
  void pass(long millis) {
    while (wake <= millis) {
      step(wake, List.of());
    }
  }

  /** Advances it to an instant with the facts known then. */
  void step(long millis, List<KeyedFact> facts) {
    Outcome outcome = engine.advance(key, state, millis, facts, rules);
    outcome.warnings().forEach(w -> messages.add(LINES.line(w)));
    outcome.derived().forEach(d -> messages.add(d.toString()));
    wake = outcome.nextWake();
    assertThat(wake).as("the next wake-up lies ahead").isGreaterThan(millis);
  }
}
