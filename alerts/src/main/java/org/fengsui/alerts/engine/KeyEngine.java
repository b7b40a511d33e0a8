package org.fengsui.alerts.engine;

import java.util.List;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.schemas.IndicatorValue;

/**
 * Applies what became known about one key at one instant, evaluates the rules once, and says what
 * follows. Pure: state and time are arguments. Stream operators, backtests and rule tests all call
 * it.
 */
public interface KeyEngine {
  /**
   * Advances a key to an instant.
   *
   * @param key the key
   * @param state its state; changed in place
   * @param millis the instant: the known time of {@code facts}, or that of a wake-up
   * @param facts facts known at the instant, in {@link KeyedFact#ORDER}; empty for a wake-up
   * @param rules all rule versions known
   */
  Outcome advance(ScopeKey key, KeyState state, long millis, List<KeyedFact> facts, RuleSet rules);

  /**
   * Estimates the periods still open at the end of a replay, flagged provisional. Causes no message
   * and leaves state as it is.
   *
   * @param millis last known time of the replay
   */
  Outcome finish(ScopeKey key, KeyState state, long millis, RuleSet rules);

  /** What this engine has done since it was made; zeros of one that does not count. */
  default WorkCounters work() {
    return new WorkCounters();
  }

  /**
   * Today's running values of a key, flagged open, for live boards; empty where the engine
   * publishes none. Leaves state as it is.
   *
   * @param millis event time of the key
   */
  default List<IndicatorValue> running(ScopeKey key, KeyState state, long millis, RuleSet rules) {
    return List.of();
  }
}
