package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.MessageStatus;
import org.junit.jupiter.api.Test;

/**
 * What one record asks of the state of its key, counted: it must not grow with the length of
 * windows, with rules that the record cannot change, or with what the key has been through.
 */
final class WorkPerRecordTest {
  private static final ScopeKey COUNTY = new ScopeKey("county", "640104");

  private static Rule rule(String id, String indicator, int days, int above) {
    String yaml =
        """
        id: %s
        version: 1
        title: {zh: 测试, en: Test}
        source: {zh: 测试, en: Test}
        indicator: %s
        scope: {by: county}
        window: %dd
        levels:
          BLUE:
            enter: %s >= %d
            cautions: {zh: 注意, en: Beware}
            actions: {zh: 核实, en: Verify}
        author: a
        owner: b
        """
            .formatted(id, indicator, days, indicator, above);
    return new RuleParser().parse(id + ".yaml", yaml).orThrow();
  }

  /** A key under rules, with a state that counts. */
  private static final class Key {
    private final CountingState state = new CountingState();
    private final KeyEngine engine =
        new RuleEngine(KeyEngineHarness.PLACE, MessageStatus.TEST, false, false);
    private final RuleSet rules;
    private final List<String> types = new ArrayList<>();
    private long wake = Moment.NEVER;

    Key(List<Rule> rules) {
      this.rules = new RuleSet(rules);
    }

    Key add(String date, String effective, long persons, boolean correction) {
      int day = KeyEngineHarness.day(effective);
      int records = persons < 0 ? -1 : 1;
      return add(
          date,
          FactKind.LAYOFF,
          correction,
          new Amount("layoffs.persons", "", day, persons, records, true));
    }

    Key claim(String date, String effective) {
      int day = KeyEngineHarness.day(effective);
      return add(date, FactKind.CLAIM, false, new Amount("claims.initial", "", day, 1, 1, true));
    }

    private Key add(String date, FactKind kind, boolean correction, Amount fact) {
      long at = KeyEngineHarness.noon(date);
      while (wake < at) {
        advance(wake, List.of());
      }
      state.reset();
      advance(at, List.of(new KeyedFact(COUNTY, at, kind, "R", 1, correction, fact)));
      return this;
    }

    private void advance(long at, List<KeyedFact> facts) {
      Outcome outcome = engine.advance(COUNTY, state, at, facts, rules);
      outcome.warnings().forEach(w -> types.add(w.getMsgType().name()));
      wake = outcome.nextWake();
    }

    /** Asks of the state by the latest record. */
    List<Integer> asked() {
      return List.of(state.reads, state.writes, state.lists);
    }
  }

  private static List<Integer> lateRecord(int days, int otherRules) {
    List<Rule> rules = new ArrayList<>(List.of(rule("r", "layoffs.persons", days, 1_000)));
    for (int i = 0; i < otherRules; i++) {
      rules.add(rule("other" + i, "claims.initial", 7, 1_000));
    }
    Key key = new Key(rules).add("2026-03-02", "2026-03-02", 3, false);
    key.add("2026-06-02", "2026-06-01", 3, false).add("2026-06-03", "2026-06-03", 3, false);
    return key.add("2026-06-03", "2026-05-04", 3, false).asked();
  }

  @Test
  void aLateRecordAsksTheSameWhateverTheLengthOfTheWindow() {
    assertThat(lateRecord(365, 0)).isEqualTo(lateRecord(7, 0));
    assertThat(lateRecord(7, 0).get(0)).isLessThan(40);
  }

  @Test
  void aRecordAsksNothingForRulesThatItCannotChange() {
    assertThat(lateRecord(30, 40)).isEqualTo(lateRecord(30, 0));
  }

  /** Asks of the state by an old claim at a key that has nothing to say of its series. */
  private static List<Integer> oldClaim(String since) {
    Key key = new Key(List.of(rule("r", "claims.initial.prior_years_percent", 30, 200)));
    return key.claim("2026-06-02", since)
        .claim("2026-06-02", "2025-12-01")
        .claim("2026-06-02", "2025-12-02")
        .asked();
  }

  @Test
  void anOldRecordAsksTheSameHoweverLongTheHistory() {
    assertThat(oldClaim("2006-06-01")).isEqualTo(oldClaim("2022-06-01"));
  }

  @Test
  void manyRecordsOfADayAskTheSameEach() {
    Key key = new Key(List.of(rule("r", "layoffs.persons", 30, 1_000)));
    key.add("2026-03-02", "2026-03-02", 1, false).add("2026-03-05", "2026-03-03", 1, false);
    List<Integer> first = key.add("2026-03-05", "2026-03-03", 1, false).asked();
    for (int i = 0; i < 200; i++) {
      assertThat(key.add("2026-03-05", "2026-03-03", 1, false).asked()).isEqualTo(first);
    }
  }

  @Test
  void aCorrectionListsNoEntriesAndStillFindsEarlierEpisodes() {
    Key key = new Key(List.of(rule("r", "layoffs.persons", 30, 20)));
    key.add("2026-01-05", "2026-01-05", 25, false);
    key.add("2026-04-05", "2026-04-05", 25, false);
    key.add("2026-05-25", "2026-04-05", -25, true);
    assertThat(key.types).containsExactly("ALERT", "RESOLVE", "ALERT", "RESOLVE", "CANCEL");
    key.add("2026-05-25", "2026-01-05", -25, true);
    assertThat(key.state.lists).isZero();
    assertThat(key.types).endsWith("CANCEL", "CANCEL");
  }
}
