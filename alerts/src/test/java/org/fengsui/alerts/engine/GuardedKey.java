package org.fengsui.alerts.engine;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.MessageStatus;

/** One key under one rule, which says of each record whether the rule was judged by it. */
final class GuardedKey {
  private final CountingState state = new CountingState();
  private final KeyEngine engine =
      new RuleEngine(KeyEngineHarness.PLACE, MessageStatus.TEST, false, false);
  private final List<String> story = new ArrayList<>();
  private final ScopeKey key;
  private final RuleSet rules;
  private long wake = Moment.NEVER;

  private GuardedKey(ScopeKey key, String yaml) {
    this.key = key;
    this.rules = new RuleSet(List.of(new RuleParser().parse("r.yaml", yaml).orThrow()));
  }

  /** A county under a rule on the persons of 30 days; what {@code more} says comes at its end. */
  static GuardedKey county(String blue, String orange, String more) {
    ScopeKey county = new ScopeKey("county", "640104");
    return new GuardedKey(county, yaml("county", blue, orange, more));
  }

  /** An employer under such a rule. */
  static GuardedKey employer(String blue, String orange) {
    ScopeKey employer = new ScopeKey("employer", "91640000000000000X");
    return new GuardedKey(employer, yaml("employer", blue, orange, ""));
  }

  private static String yaml(String by, String blue, String orange, String more) {
    return """
    id: r
    version: 1
    title: {zh: 测试, en: Test}
    source: {zh: 测试, en: Test}
    indicator: layoffs.persons
    scope: {by: %s}
    window: 30d
    levels:
      BLUE:
        %s
        cautions: {zh: 注意, en: Beware}
        actions: {zh: 核实, en: Check}
      ORANGE:
        %s
        cautions: {zh: 注意, en: Beware}
        actions: {zh: 核实, en: Check}
    author: a
    owner: b
    %s
    """
        .formatted(by, blue, orange, more);
  }

  static Amount persons(String day, long persons) {
    int records = persons < 0 ? -1 : 1;
    return new Amount("layoffs.persons", "", KeyEngineHarness.day(day), persons, records, true);
  }

  /** Judgements by persons who lose their jobs on the day on which that becomes known. */
  long add(String date, long persons) {
    return add(date, FactKind.LAYOFF, false, persons(date, persons));
  }

  /** Judgements by the facts of one record; wake-ups before it do not count. */
  long add(String date, FactKind kind, boolean correction, Fact... facts) {
    long at = KeyEngineHarness.noon(date);
    List<KeyedFact> keyed = new ArrayList<>();
    for (Fact fact : facts) {
      keyed.add(new KeyedFact(key, at, kind, "R", 1, correction, fact));
    }
    until(at);
    long before = engine.work().judgements;
    state.reset();
    advance(at, keyed);
    return engine.work().judgements - before;
  }

  private void until(long millis) {
    while (wake < millis) {
      advance(wake, List.of());
    }
  }

  private void advance(long at, List<KeyedFact> facts) {
    Outcome outcome = engine.advance(key, state, at, facts, rules);
    outcome.warnings().forEach(w -> story.add(w.getMsgType() + " " + w.getLevel()));
    wake = outcome.nextWake();
  }

  /** Lets time pass to the noon of a day. */
  GuardedKey pass(String date) {
    until(KeyEngineHarness.noon(date));
    return this;
  }

  /** How often the latest record asked for an entry of the state. */
  int reads() {
    return state.reads;
  }

  /** Messages so far, as "type level". */
  List<String> story() {
    return story;
  }
}
