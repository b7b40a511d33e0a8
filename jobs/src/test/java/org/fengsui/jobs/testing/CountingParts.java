package org.fengsui.jobs.testing;

import java.util.List;
import org.fengsui.alerts.engine.KeyEngine;
import org.fengsui.alerts.engine.Outcome;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.jobs.operators.KeyParts;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.Scope;

/**
 * Parts with an engine small enough to foretell: it sums amounts, tells each instant's sum as a
 * value, wakes a fixed time after the last fact, and forgets the key when it wakes.
 */
public final class CountingParts implements KeyParts {
  /** How long after a fact the key wakes, milliseconds. */
  public static final long NAP = 1_000;

  private static final long serialVersionUID = 1L;

  @Override
  public KeyEngine engine() {
    return new Engine();
  }

  @Override
  public RuleSet rules() {
    return RuleSet.EMPTY;
  }

  @Override
  public RuleParser ruleParser() {
    return new RuleParser();
  }

  private static final class Engine implements KeyEngine {
    @Override
    public Outcome advance(
        ScopeKey key, KeyState state, long millis, List<KeyedFact> facts, RuleSet rules) {
      if (facts.isEmpty()) {
        state.remove("sum");
        return outcome(key, "woken", millis, 0, Moment.NEVER);
      }
      Ledger ledger = state.readOr("sum", Ledger.TYPE, Ledger::new);
      for (KeyedFact fact : facts) {
        Amount amount = (Amount) fact.fact();
        ledger.add(0, amount.amount(), 1, 1, fact.knownAt());
      }
      state.write("sum", ledger);
      return outcome(key, "sum of " + facts.size(), millis, ledger.sum(0, 0), millis + NAP);
    }

    @Override
    public Outcome finish(ScopeKey key, KeyState state, long millis, RuleSet rules) {
      Ledger ledger = state.readOr("sum", Ledger.TYPE, Ledger::new);
      return outcome(key, "finish", millis, ledger.sum(0, 0), Moment.NEVER);
    }

    private static Outcome outcome(
        ScopeKey key, String what, long millis, long sum, long nextWake) {
      IndicatorValue value =
          IndicatorValue.newBuilder()
              .setIndicator(what)
              .setScope(new Scope(key.by(), key.key(), key.key()))
              .setWindow("1d")
              .setPeriod(java.time.LocalDate.EPOCH)
              .setPeriodLabel("1970-01-01")
              .setValue((double) sum)
              .setRevision(1)
              .setAsOf(java.time.Instant.ofEpochMilli(millis))
              .build();
      return new Outcome(List.of(), List.of(value), List.of(), nextWake);
    }
  }
}
