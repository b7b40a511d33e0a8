package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.junit.jupiter.api.Test;

/** Employers that pass a test, counted in their areas: {@code layoffs.enterprises}. */
final class EnterpriseIntervalsTest {
  private static final String RULE = "cn-ningxia/rules/layoff-cluster.yaml";
  private static final ScopeKey COUNTY = new ScopeKey("county", "640104");

  private final Map<String, KeyEngineHarness> employers = new TreeMap<>();
  private final KeyEngineHarness county = new KeyEngineHarness(COUNTY, RULE);
  private int received;

  private KeyEngineHarness employer(String id) {
    return employers.computeIfAbsent(id, e -> new KeyEngineHarness(ScopeKey.employer(e), RULE));
  }

  private static ReportFact report(String id, long persons, String day) {
    return KeyEngineHarness.report(id, day, persons, 10_000, day);
  }

  private void file(String id, String day, long persons) {
    KeyEngineHarness harness = employer(id);
    int before = harness.derived.size();
    harness.file(day, report("R-" + id, persons, day));
    pass(day, harness, before);
  }

  private void withdraw(String id, String day, ReportFact report) {
    KeyEngineHarness harness = employer(id);
    int before = harness.derived.size();
    harness.withdraw(day, 2, report);
    pass(day, harness, before);
  }

  /** What an employer tells its county. */
  private void pass(String day, KeyEngineHarness harness, int from) {
    List<KeyedFact> facts = new ArrayList<>();
    for (KeyedFact keyed : harness.derived.subList(from, harness.derived.size())) {
      if (keyed.to().equals(COUNTY)) {
        facts.add(keyed);
      }
    }
    received += facts.size();
    county.apply(day, facts);
  }

  private void three() {
    file("A", "2026-03-02", 60);
    file("B", "2026-03-03", 51);
    file("C", "2026-03-04", 70);
  }

  @Test
  void anEmployerSaysFromWhenUntilWhenItPasses() {
    KeyEngineHarness harness = employer("A").file("2026-03-02", report("R1", 60, "2026-03-02"));
    assertThat(harness.derived)
        .extracting(d -> ((Amount) d.fact()).day() + " " + ((Amount) d.fact()).amount())
        .containsExactly(
            KeyEngineHarness.day("2026-03-02") + " 1", KeyEngineHarness.day("2026-04-01") + " -1");
  }

  @Test
  void fiftyPersonsAreNotOverFifty() {
    assertThat(employer("A").file("2026-03-02", report("R1", 50, "2026-03-02")).derived).isEmpty();
  }

  @Test
  void threeEmployersInThirtyDaysWarnAndTheirEndResolves() {
    three();
    assertThat(county.story()).containsExactly("ALERT YELLOW 2026-03-04");
    assertThat(county.until("2026-04-08").story())
        .containsExactly("ALERT YELLOW 2026-03-04", "RESOLVE - 2026-04-08");
  }

  @Test
  void theWithdrawalOfOneOfThreeCancels() {
    three();
    withdraw("B", "2026-03-10", report("R-B", 51, "2026-03-03"));
    assertThat(county.story()).containsExactly("ALERT YELLOW 2026-03-04", "CANCEL - 2026-03-10");
  }

  @Test
  void theWithdrawalOfOneOfFiveLowersTheLevelAtOnce() {
    three();
    file("D", "2026-03-05", 100);
    file("E", "2026-03-06", 100);
    withdraw("E", "2026-03-09", report("R-E", 100, "2026-03-06"));
    assertThat(county.story())
        .containsExactly(
            "ALERT YELLOW 2026-03-04", "UPDATE ORANGE 2026-03-06", "UPDATE YELLOW 2026-03-09");
    assertThat(county.warnings.get(2).getEvidence().getFlags()).contains("corrected");
  }

  @Test
  void aSecondReportProlongsOneMembershipAndMakesNoSecondOne() {
    three();
    KeyEngineHarness again = employer("C");
    int before = again.derived.size();
    again.file("2026-03-20", report("R-C2", 70, "2026-03-20"));
    pass("2026-03-20", again, before);
    assertThat(county.story()).containsExactly("ALERT YELLOW 2026-03-04");
    assertThat(received).isGreaterThan(6);
    assertThat(county.until("2026-06-01").story()).endsWith("RESOLVE - 2026-04-08");
  }

  @Test
  void anEmployerThatMovesLeavesItsOldCounty() {
    three();
    ReportFact before = report("R-C", 70, "2026-03-04");
    ReportFact moved =
        new ReportFact(
            before.reportId(),
            before.name(),
            "",
            "640100",
            null,
            null,
            before.workforce(),
            before.stages(),
            before.knownDay(),
            false);
    KeyEngineHarness harness = employer("C");
    int from = harness.derived.size();
    harness.amend("2026-03-08", 2, before, moved);
    pass("2026-03-08", harness, from);
    assertThat(county.story()).endsWith("CANCEL - 2026-03-08");
  }
}
