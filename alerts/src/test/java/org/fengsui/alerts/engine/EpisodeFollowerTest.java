package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.schemas.IndicatorValue;
import org.junit.jupiter.api.Test;

/** The curve of an alert: from the window before its onset, then day by day while it is open. */
class EpisodeFollowerTest {
  private static final ScopeKey EMPLOYER = ScopeKey.employer("E1");
  private static final String RULE = "cn-ningxia/rules/layoff-employer.yaml";
  private static final int WINDOW = 30;

  private static KeyEngineHarness twoReports() {
    return KeyEngineHarness.live(EMPLOYER, RULE)
        .file("2026-02-20", KeyEngineHarness.report("R1", "2026-02-20", 15, 1_000, "2026-02-20"))
        .file("2026-03-02", KeyEngineHarness.report("R2", "2026-03-02", 10, 1_000, "2026-03-02"));
  }

  private static List<String> lines(KeyEngineHarness harness) {
    return harness.values.stream()
        .map(v -> v.getPeriodLabel() + " " + v.getValue().longValue())
        .toList();
  }

  @Test
  void whenAnAlertOpensItsSeriesIsSaidFromTheFirstDayOverZero() {
    KeyEngineHarness harness = twoReports();
    assertThat(harness.story()).containsExactly("ALERT BLUE 2026-03-02");
    assertThat(lines(harness))
        .hasSize(9)
        .startsWith("2026-02-20 15", "2026-02-21 15")
        .endsWith("2026-02-28 15");
    IndicatorValue first = harness.values.get(0);
    assertThat(first.getIndicator()).isEqualTo("layoffs.persons");
    assertThat(first.getScope().getBy()).isEqualTo(ScopeKey.EMPLOYER);
    assertThat(first.getScope().getName()).isEqualTo("某某公司");
    assertThat(first.getFlags()).isEmpty();
  }

  @Test
  void whileItIsOpenEveryDayThatClosesIsSaidOnceAndAsANaiveSumHasIt() {
    KeyEngineHarness harness = twoReports().until("2026-06-01");
    assertThat(harness.story()).hasSize(2).last().asString().startsWith("RESOLVE");
    TreeMap<LocalDate, Long> said = new TreeMap<>();
    for (IndicatorValue value : harness.values) {
      assertThat(said.put(value.getPeriod(), value.getValue().longValue())).isNull();
    }
    List<LocalDate> days = new ArrayList<>(said.keySet());
    assertThat(days)
        .hasSize((int) (days.get(days.size() - 1).toEpochDay() - days.get(0).toEpochDay()) + 1);
    said.forEach((day, sum) -> assertThat(sum).as(day.toString()).isEqualTo(naive(day)));
    LocalDate end = harness.warnings.get(1).getAsOf().atZone(KeyEngineHarness.ZONE).toLocalDate();
    assertThat(said.lastKey()).isBefore(end);
    assertThat(said).as("bounded").hasSizeLessThanOrEqualTo(2 * WINDOW + 10);
  }

  private static long naive(LocalDate day) {
    long sum = 0;
    for (int back = 0; back < WINDOW; back++) {
      LocalDate each = day.minusDays(back);
      sum += each.equals(LocalDate.of(2026, 2, 20)) ? 15 : 0;
      sum += each.equals(LocalDate.of(2026, 3, 2)) ? 10 : 0;
    }
    return sum;
  }

  @Test
  void aKeyWithoutAnOpenEpisodeSaysNothing() {
    KeyEngineHarness harness =
        KeyEngineHarness.live(EMPLOYER, RULE)
            .file(
                "2026-02-20", KeyEngineHarness.report("R1", "2026-02-20", 15, 1_000, "2026-02-20"))
            .until("2026-04-20");
    assertThat(harness.values).isEmpty();
  }

  @Test
  void afterTheEndNoWakeUpAndNoMemoryOfTheSeriesIsLeft() {
    KeyEngineHarness harness = twoReports().until("2026-06-01");
    int said = harness.values.size();
    Schedule schedule = harness.state.read(Schedule.NAME, Schedule.TYPE);
    assertThat(schedule.due(EpisodeFollower.FOLLOW, KeyEngineHarness.noon("2030-01-01"))).isFalse();
    harness.until("2026-09-01");
    assertThat(harness.values).hasSize(said);
  }

  @Test
  void aReplaySaysNoSeriesOfEmployers() {
    KeyEngineHarness harness =
        new KeyEngineHarness(EMPLOYER, RULE)
            .file(
                "2026-03-02", KeyEngineHarness.report("R1", "2026-03-02", 25, 1_000, "2026-03-02"))
            .until("2026-04-20");
    assertThat(harness.warnings).isNotEmpty();
    assertThat(harness.values).isEmpty();
  }

  @Test
  void whatAnAreaPublishesInAnyCaseIsNotSaidTwice() {
    KeyEngineHarness harness =
        KeyEngineHarness.live(
            new ScopeKey("county", "640104"), "cn-ningxia/rules/layoff-area.yaml");
    var fact = new Amount("layoffs.persons", "", KeyEngineHarness.day("2026-03-02"), 50, 1, true);
    harness.apply("2026-03-02", FactKind.LAYOFF, "R1", 1, false, fact);
    harness.until("2026-03-20");
    assertThat(harness.warnings).isNotEmpty();
    assertThat(
            harness.values.stream()
                .filter(v -> !v.getFlags().contains("open"))
                .map(IndicatorValue::getPeriod))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }
}
