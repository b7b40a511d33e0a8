package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.Origin;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.schemas.IndicatorValue;
import org.junit.jupiter.api.Test;

/** Weeks and months that historical records move are published once a minute, not once a record. */
final class HistoricalValuesTest {
  private static final ScopeKey REGION = new ScopeKey("region", "640000");
  private static final String NOW = "2026-06-10";

  private final KeyEngineHarness key = new KeyEngineHarness(REGION);

  private static ResponseFact response(String month, int person) {
    YearMonth of = YearMonth.parse(month);
    return new ResponseFact(
        (of.getYear() - 1970) * 12 + of.getMonthValue() - 1,
        "640104",
        "urban",
        "psu" + person % 4,
        10_000 + person,
        person % 5 == 0 ? "UNEMPLOYED" : "EMPLOYED",
        List.of(),
        true,
        false,
        -1,
        false);
  }

  private void apply(Origin origin, String id, FactKind kind, Fact fact) {
    KeyedFact one =
        new KeyedFact(REGION, KeyEngineHarness.noon("2024-03-01"), kind, id, 1, false, fact);
    key.apply(NOW, List.of(one.came(origin, KeyedFact.NO_ARRIVAL)));
  }

  private void responses(Origin origin, String month, int from, int to) {
    for (int person = from; person < to; person++) {
      apply(origin, month + "/" + person, FactKind.SURVEY, response(month, person));
    }
  }

  /** Highest revision and value by indicator and period. */
  private Map<String, Double> latest() {
    Map<String, IndicatorValue> found = new TreeMap<>();
    for (IndicatorValue value : key.values) {
      found.merge(
          value.getIndicator() + ' ' + value.getPeriodLabel(),
          value,
          (a, b) -> a.getRevision() > b.getRevision() ? a : b);
    }
    Map<String, Double> values = new TreeMap<>();
    found.forEach((k, v) -> values.put(k, v.getValue()));
    return values;
  }

  @Test
  void aThousandResponsesAreOneEstimateOfEachMonth() {
    responses(Origin.HISTORICAL, "2024-03", 0, 1_000);
    responses(Origin.HISTORICAL, "2024-04", 0, 500);
    assertThat(key.values).isEmpty();
    key.until("2026-06-11");
    assertThat(key.values).hasSize(6).allMatch(v -> v.getRevision() == 1);
  }

  @Test
  void theyAreWaitedForAMinuteAtMost() {
    responses(Origin.HISTORICAL, "2024-03", 0, 10);
    assertThat(key.wake()).isEqualTo(KeyEngineHarness.noon(NOW) + 60_000);
  }

  @Test
  void aResponseOfNowIsNotWaitedForAndTakesThoseGatheredWithIt() {
    responses(Origin.HISTORICAL, "2024-03", 0, 10);
    responses(Origin.LIVE, "2024-05", 0, 2);
    assertThat(key.values)
        .extracting(IndicatorValue::getPeriodLabel)
        .contains("2024-03", "2024-05");
  }

  @Test
  void whatIsPublishedInTheEndIsWhatIsPublishedOneByOne() {
    responses(Origin.HISTORICAL, "2024-03", 0, 40);
    responses(Origin.HISTORICAL, "2024-05", 0, 40);
    responses(Origin.HISTORICAL, "2024-03", 40, 80);
    key.until("2026-06-11");
    Map<String, Double> gathered = latest();
    HistoricalValuesTest each = new HistoricalValuesTest();
    each.responses(Origin.LIVE, "2024-03", 0, 40);
    each.responses(Origin.LIVE, "2024-05", 0, 40);
    each.responses(Origin.LIVE, "2024-03", 40, 80);
    each.key.until("2026-06-11");
    assertThat(gathered).isNotEmpty().isEqualTo(each.latest());
  }

  @Test
  void weeksOfClaimsAreGatheredToo() {
    List<Fact> claims = new ArrayList<>();
    for (int day = 0; day < 14; day++) {
      int at = KeyEngineHarness.day("2024-03-04") + day;
      claims.add(new Amount("claims.initial", "", at, 10, 1, true));
    }
    for (int i = 0; i < claims.size(); i++) {
      apply(Origin.HISTORICAL, "claim" + i, FactKind.CLAIM, claims.get(i));
    }
    assertThat(key.values).isEmpty();
    key.until("2026-06-11");
    assertThat(key.values)
        .extracting(v -> v.getPeriodLabel() + ' ' + v.getValue())
        .contains("2024-03-10 70.0", "2024-03-17 70.0");
  }
}
