package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.MessageStatus;
import org.junit.jupiter.api.Test;

/** What a report asks of the state of its employer, counted: not more after many than after few. */
final class WorkOfEmployersTest {
  private static final ScopeKey EMPLOYER = ScopeKey.employer("91640100MA75WXYZ12");
  private static final int FIRST = KeyEngineHarness.day("2026-01-01");

  private static final String RULE =
      """
      id: r
      version: 1
      title: {zh: 测试, en: Test}
      source: {zh: 测试, en: Test}
      indicator: layoffs.persons
      scope: {by: employer}
      window: 30d
      levels:
        BLUE:
          enter: {all: [layoffs.persons >= %d, layoffs.share >= 1]}
          cautions: {zh: 注意, en: Beware}
          actions: {zh: 核实, en: Verify}
      author: a
      owner: b
      """;

  private final CountingState state = new CountingState();
  private final KeyEngine engine =
      new RuleEngine(KeyEngineHarness.PLACE, MessageStatus.TEST, false, true);
  private int listed;

  /** Reports of one employer, one a day; returns what the last asked of the state. */
  private List<Integer> afterReports(int reports, int line) {
    RuleSet rules =
        new RuleSet(List.of(new RuleParser().parse("r", RULE.formatted(line)).orThrow()));
    long wake = Moment.NEVER;
    for (int i = 0; i < reports; i++) {
      long at = KeyEngineHarness.noon("2026-01-01") + i * 86_400_000L;
      while (wake < at) {
        state.reset();
        wake = engine.advance(EMPLOYER, state, wake, List.of(), rules).nextWake();
        listed += state.lists;
      }
      state.reset();
      wake = engine.advance(EMPLOYER, state, at, List.of(report(at, i)), rules).nextWake();
    }
    return List.of(state.reads, state.writes, state.lists);
  }

  private static KeyedFact report(long at, int number) {
    List<ReportFact.Stage> stages =
        List.of(new ReportFact.Stage(FIRST + number, 1, FIRST + number));
    String id = "R" + number;
    ReportFact fact =
        new ReportFact(id, "公司", "", "640104", "C", null, 500, stages, FIRST + number, false);
    return new KeyedFact(EMPLOYER, at, FactKind.LAYOFF, id, 1, false, fact);
  }

  @Test
  void aReportAsksTheSameAfterHundredsAsAfterTens() {
    List<Integer> tens = new WorkOfEmployersTest().afterReports(50, 1_000);
    assertThat(new WorkOfEmployersTest().afterReports(400, 1_000)).isEqualTo(tens);
    assertThat(tens.get(2)).as("names listed").isZero();
  }

  @Test
  void anEmployerWithAnOpenEpisodeIsListedByHousekeepingAlone() {
    assertThat(new WorkOfEmployersTest().afterReports(400, 10).get(2)).isZero();
    WorkOfEmployersTest followed = new WorkOfEmployersTest();
    followed.afterReports(200, 10);
    // the opening lists episodes once, housekeeping a few times a month
    assertThat(followed.listed).isLessThan(60);
  }
}
