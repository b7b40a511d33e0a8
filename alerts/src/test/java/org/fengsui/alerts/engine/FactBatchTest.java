package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.junit.jupiter.api.Test;

/** Which facts make less of what was known of periods already judged. */
final class FactBatchTest {
  private static final int LAST = KeyEngineHarness.day("2026-02-28");
  private static final int FEBRUARY = (2026 - 1970) * 12 + 1;
  private static final Fact RESPONSE =
      new ResponseFact(
          FEBRUARY, "640104", "", "", 1, "EMPLOYED", List.of(), true, false, -1, false);
  private static final Fact PERSONS = GuardedKey.persons("2026-02-28", 5);

  private static FactBatch of(FactKind kind, boolean correction, Fact... facts) {
    ScopeKey county = new ScopeKey("county", "640104");
    long at = KeyEngineHarness.noon("2026-03-02");
    return new FactBatch(
        List.of(facts).stream()
            .map(fact -> new KeyedFact(county, at, kind, "R", 1, correction, fact))
            .toList());
  }

  @Test
  void aResponseOfAMonthThatWasJudgedRestatesIt() {
    FactBatch responses = of(FactKind.SURVEY, false, RESPONSE);
    assertThat(responses.restates(LAST - 1, false)).isFalse();
    assertThat(responses.restates(LAST, false)).isTrue();
    assertThat(responses.restates(LAST + 1, false)).isTrue();
  }

  @Test
  void aResponseIsFoundAmongOtherFacts() {
    assertThat(of(FactKind.SURVEY, false, PERSONS, RESPONSE).restates(LAST, false)).isTrue();
    assertThat(of(FactKind.SURVEY, false, PERSONS).restates(LAST, false)).isFalse();
  }

  @Test
  void aRowOfTheRegisterRestatesWindowsThatAreOpenAndABaseAll() {
    assertThat(of(FactKind.REGISTER, false, PERSONS).restates(LAST, true)).isTrue();
    assertThat(of(FactKind.REGISTER, false, PERSONS).restates(LAST, false)).isFalse();
    assertThat(of(FactKind.BASE, false, PERSONS).restates(LAST, false)).isTrue();
  }

  @Test
  void aCorrectionRestatesAndAFirstRecordDoesNot() {
    assertThat(of(FactKind.LAYOFF, true, PERSONS).restates(LAST, false)).isTrue();
    assertThat(of(FactKind.LAYOFF, false, PERSONS).restates(LAST, true)).isFalse();
  }
}
