package org.fengsui.jobs.added;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.fengsui.alerts.engine.KeyEngine;
import org.fengsui.alerts.rules.Lookback;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.StateEntryTypes;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.intake.csv.CsvReader;
import org.fengsui.intake.csv.CsvRow;
import org.fengsui.intake.csv.CsvStreams;
import org.fengsui.intake.csv.CsvWriter;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.gate.Gate;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.intake.pack.Packs;
import org.fengsui.intake.streams.Streams;
import org.fengsui.intake.wire.Wire;
import org.fengsui.jobs.config.HistoryAfter;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.jobs.testing.ListSources;
import org.fengsui.jobs.testing.LiveRun;
import org.fengsui.jobs.topology.JobPlan;
import org.fengsui.jobs.topology.OperatorIds;
import org.fengsui.jobs.topology.PackParts;
import org.fengsui.jobs.types.StateEntryCodec;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * One registration each is enough for a stream and an indicator that the product does not have: the
 * gate, state, judgement, publication, messages, retention, CSV files and savepoints know them.
 */
class AddedDefinitionsTest {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final ScopeKey COUNTY = new ScopeKey("county", "640104");
  private static final long BROKER = Instant.parse("2027-01-01T00:00:00Z").toEpochMilli();
  private static final String RULE =
      """
      id: large-notice
      version: 1
      title: {zh: 大批招聘, en: Large notice}
      source: {zh: 示例, en: an example}
      indicator: vacancies.largest
      scope: {by: county}
      window: 30d
      levels:
        BLUE:
          enter: vacancies.largest >= 200
          cautions: {zh: 注意甲, en: Caution A}
          actions: {zh: 措施甲, en: Action A}
        YELLOW:
          enter: vacancies.largest >= 280
          cautions: {zh: 注意乙, en: Caution B}
          actions: {zh: 措施乙, en: Action B}
      """;

  private static Streams.Registration stream;
  private static Indicators.Registration indicator;

  @TempDir private Path folder;

  @BeforeAll
  static void register() {
    stream = Streams.register(new VacancyNotices());
    indicator = Indicators.register(new LargestNotice());
  }

  @AfterAll
  static void takeOut() {
    stream.close();
    indicator.close();
  }

  private static PackParts parts() {
    String ningxia = Path.of("..", "packs", "cn-ningxia").toAbsolutePath().normalize().toString();
    return new PackParts(
        () -> Packs.load(ningxia),
        Map.of("large-notice.yaml", RULE),
        true,
        MessageStatus.TEST,
        false);
  }

  private static VacancyNotice notice(String id, int revision, int day, long openings) {
    LocalDate date = DAY.plusDays(day);
    Instant known = Instant.parse(date + "T01:00:00Z").plusSeconds(revision);
    int posted = (int) DAY.plusDays(day).toEpochDay();
    return VacancyNotice.of(id, revision, "640104", posted, openings, known.toEpochMilli());
  }

  private static Incoming incoming(VacancyNotice notice, int offset) {
    byte[] bytes = Wire.encode(VacancyNotices.TOPIC, notice);
    return new Incoming(VacancyNotices.TOPIC, 0, offset, null, bytes, BROKER, null, -1);
  }

  /** Two notices; then the larger one is corrected to a small one. */
  private static List<Incoming> records(boolean all) {
    List<Incoming> records = new ArrayList<>();
    records.add(incoming(notice("A", 1, 0, 300), 0));
    records.add(incoming(notice("B", 1, 0, 250), 2));
    if (all) {
      records.add(incoming(notice("A", 2, 0, 100), 4));
    }
    return records;
  }

  private static LiveRun start(String name, boolean all, int parallelism, String savepoint)
      throws Exception {
    Configuration config = new Configuration();
    if (savepoint != null) {
      config.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    JobPlan plan = new JobPlan(parts(), Ordering.onArrival(), true);
    ListSources sources = new ListSources(name, parts(), records(all), 2);
    return LiveRun.start(plan, sources, List.of(), parallelism, config);
  }

  private static List<EarlyWarning> warnings(LiveRun run) {
    return run.taken(OperatorIds.FAST_LANE, EarlyWarning.class);
  }

  private static boolean heardBoth(LiveRun run) {
    return warnings(run).stream().anyMatch(w -> w.getLevel() == WarningLevel.YELLOW);
  }

  @Test
  void theJobJudgesThemAndASavepointBringsTheirPartOfStateBack() throws Exception {
    String savepoint;
    try (LiveRun run = start("added-first", false, 2, null)) {
      LiveRun.until(() -> heardBoth(run));
      LiveRun.settled(() -> warnings(run).size());
      savepoint = run.savepoint(folder.toUri().toString());
    }
    try (LiveRun run = start("added-then", true, 3, savepoint)) {
      LiveRun.until(() -> !warnings(run).isEmpty());
      EarlyWarning lower = warnings(run).get(0);
      assertThat(lower.getMsgType()).isEqualTo(MessageType.UPDATE);
      assertThat(lower.getLevel()).isEqualTo(WarningLevel.BLUE);
      assertThat(lower.getScope().getKey()).isEqualTo("640104");
      // that B had 250 stands nowhere but in the restored part
      assertThat(lower.getObserved()).containsEntry(LargestNotice.NAME, 250.0);
      assertThat(lower.getText().getZh()).contains("单次招聘公告最大人数250人");
      assertThat(lower.getText().getEn()).contains("largest single notice of vacancies 250");
      run.clock().show(Instant.parse("2026-03-20T00:00:00Z").toEpochMilli());
      LiveRun.until(() -> value(run) != null);
      assertThat(value(run).getValue()).isEqualTo(250.0);
    }
  }

  /** What the county publishes of the closed week without a rule. */
  private static IndicatorValue value(LiveRun run) {
    return run.taken(OperatorIds.VALUE_SINK, IndicatorValue.class).stream()
        .filter(v -> v.getIndicator().equals(LargestNotice.NAME) && v.getWindow().equals("1w"))
        .filter(v -> v.getScope().getKey().equals("640104"))
        .findFirst()
        .orElse(null);
  }

  @Test
  void theGateAdmitsAndRefusesByTheirCheck() {
    Gate gate = parts().gate();
    Accepted accepted = gate.admit(incoming(notice("A", 1, 0, 30), 0)).accepted();
    assertThat(accepted.recordId()).isEqualTo("A");
    assertThat(accepted.record()).isEqualTo(notice("A", 1, 0, 30));
    Gate.Verdict verdict = gate.admit(incoming(notice("A", 1, 0, -1), 1));
    assertThat(verdict.refused().getReason()).isEqualTo("impossible-count");
    assertThat(verdict.refused().getStream()).isEqualTo(VacancyNotices.TOPIC);
  }

  @Test
  void theirPartOfStateLeavesWhenNoRuleCanSeeIt() {
    KeyEngine engine = parts().engine();
    MapKeyState state = new MapKeyState();
    RuleSet rules = parts().rules();
    long known = Instant.parse(DAY + "T01:00:00Z").toEpochMilli();
    Accepted accepted = parts().gate().admit(incoming(notice("A", 1, 0, 300), 0)).accepted();
    List<KeyedFact> facts =
        parts().revisions().advance(null, accepted).facts().stream()
            .filter(fact -> fact.to().equals(COUNTY))
            .toList();
    long wake = engine.advance(COUNTY, state, known, facts, rules).nextWake();
    assertThat(facts).allMatch(fact -> fact.rank() == FactKind.OTHER);
    assertThat(state.names()).contains(NoticeDays.NAME);
    long year = known + Duration.ofDays(400).toMillis();
    while (wake < year) {
      wake = engine.advance(COUNTY, state, wake, List.of(), rules).nextWake();
    }
    assertThat(state.names()).doesNotContain(NoticeDays.NAME);
  }

  @Test
  void filesOfTheStreamAreWrittenAndRead() throws IOException {
    var vacancies = Streams.ofCsvName("vacancies");
    Path file = folder.resolve("vacancies.csv");
    try (CsvWriter writer = CsvStreams.writer(vacancies, file)) {
      writer.write(notice("A", 2, 3, 40));
    }
    try (CsvReader reader = CsvStreams.open(vacancies, file)) {
      CsvRow row = reader.next();
      assertThat(row.problem()).isNull();
      assertThat(row.record()).isEqualTo(notice("A", 2, 3, 40));
    }
    Files.writeString(file, "notice_id,region,posted,openings\nA,640104,yesterday,4\n");
    try (CsvReader reader = CsvStreams.open(vacancies, file)) {
      assertThat(reader.next().problem().reason().code()).isEqualTo("bad-date");
    }
  }

  @Test
  void rulesNameTheIndicatorInItsWindowUnitsOnly() {
    assertThat(new RuleParser().parse("r.yaml", RULE).problems()).isEmpty();
    String months = RULE.replace("window: 30d", "window: 1m");
    assertThat(new RuleParser().parse("r.yaml", months).problems()).isNotEmpty();
    String unknown = RULE.replace("vacancies.largest", "vacancies.longest");
    assertThat(new RuleParser().parse("r.yaml", unknown).problems().toString())
        .contains(LargestNotice.NAME);
  }

  @Test
  void whatListsAndDocumentsAreCheckedByHasThem() {
    assertThat(Streams.everyTopic()).contains(VacancyNotices.TOPIC);
    assertThat(Indicators.names()).contains(LargestNotice.NAME);
    assertThat(StateEntryTypes.all()).contains(NoticeDays.TYPE);
    assertThat(StateEntryCodec.types()).containsEntry(NoticeDays.TYPE.tag(), NoticeDays.TYPE);
    assertThat(HistoryAfter.byDefault(VacancyNotices.TOPIC)).isEqualTo(Duration.ofDays(30));
    int today = (int) DAY.toEpochDay();
    Lookback rules = new Lookback(parts().rules());
    assertThat(rules.open(FactKind.OTHER, today - 29, today, 0)).isTrue();
    assertThat(rules.open(FactKind.OTHER, today - 30, today, 0)).isFalse();
    assertThat(rules.open(FactKind.LAYOFF, today - 29, today, 0)).isFalse();
  }
}
