package org.fengsui.console.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.console.testing.Samples.NOON;
import static org.fengsui.console.testing.Samples.XINGQING;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.fengsui.console.board.Board;
import org.fengsui.console.board.BoardReader;
import org.fengsui.console.board.JobPulse;
import org.fengsui.console.board.Standing;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.incident.Incident;
import org.fengsui.console.incident.IncidentFilter;
import org.fengsui.console.incident.IncidentState;
import org.fengsui.console.incident.Incidents;
import org.fengsui.console.incident.Warnings;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.testing.RunningConsole;
import org.fengsui.console.testing.Samples;
import org.fengsui.console.testing.TestBroker;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the feed does, on either database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class FeedScenario {
  TestBroker broker;
  RunningConsole console;

  abstract DatabaseSettings database(Path folder) throws Exception;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    broker = TestBroker.start(folder);
    broker.createTopics(Topics.ALL);
    console =
        RunningConsole.start(RunningConsole.settings(broker.bootstrap(), "", database(folder)));
  }

  @AfterAll
  void stop() {
    console.close();
    broker.close();
  }

  @Test
  void anAlertOpensAnIncidentAndAResolveClosesIt() {
    EarlyWarning alert = Samples.employer("E-open", XINGQING);
    send(alert);
    Incident open = await(() -> incidentOf(alert), i -> i != null);

    assertThat(open.state()).isEqualTo(IncidentState.OPEN);
    assertThat(open.level()).isEqualTo(WarningLevel.YELLOW);
    assertThat(open.region()).isEqualTo(XINGQING);
    assertThat(open.title().zh()).isEqualTo("规模裁员");

    EarlyWarning update = Samples.next(alert, MessageType.UPDATE, WarningLevel.RED);
    EarlyWarning resolve = Samples.next(update, MessageType.RESOLVE, null);
    send(update, resolve);
    Incident closed = await(() -> incidentOf(alert), i -> i.state() == IncidentState.CLOSED);

    assertThat(closed.level()).isNull();
    assertThat(closed.highestLevel()).isEqualTo(WarningLevel.RED);
    assertThat(closed.lastAsOf()).isEqualTo(resolve.getAsOf());
    assertThat(bodies(closed)).hasSize(3);
  }

  @Test
  void aDuplicateChangesNothing() {
    EarlyWarning alert = Samples.employer("E-twice", XINGQING);
    send(alert, alert, Samples.again(alert, 1), alert);
    EarlyWarning last = Samples.next(alert, MessageType.UPDATE, WarningLevel.ORANGE);
    send(last);
    Incident incident =
        await(() -> incidentOf(alert), i -> i != null && i.level() == WarningLevel.ORANGE);

    assertThat(bodies(incident)).hasSize(2);
    assertThat(eventsOf(alert)).isEqualTo(2);
  }

  @Test
  void theSameContentOfALaterAttemptIsNotToldAgain() {
    EarlyWarning alert = Samples.employer("E-attempt", XINGQING);
    send(alert, Samples.again(alert, 3), Samples.again(alert, 2));
    await(() -> attemptOf(alert), a -> a == 3);
    assertThat(eventsOf(alert)).isEqualTo(1);
  }

  @Test
  void anotherContentOfALaterAttemptReplacesTheFirstButNotOfAnEarlierOne() {
    EarlyWarning alert = Samples.again(Samples.employer("E-replaced", XINGQING), 2);
    EarlyWarning red =
        EarlyWarning.newBuilder(Samples.again(alert, 3)).setLevel(WarningLevel.RED).build();
    EarlyWarning late =
        EarlyWarning.newBuilder(Samples.again(alert, 1)).setLevel(WarningLevel.BLUE).build();
    send(alert, red, late);
    Incident incident =
        await(() -> incidentOf(alert), i -> i != null && i.level() == WarningLevel.RED);

    assertThat(bodies(incident)).hasSize(1);
    assertThat(bodies(incident).get(0)).contains("\"level\":\"RED\"");
    assertThat(eventsOf(alert)).isEqualTo(2);
  }

  @Test
  void aCountyAndItsEmployerAreOneIncidentAndItsPrefectureIsShownOnTheNext() {
    EarlyWarning employer = Samples.employer("E-group", "640521");
    EarlyWarning county = Samples.area("county", "640521");
    EarlyWarning prefecture = Samples.area("prefecture", "640500");
    EarlyWarning other = Samples.employer("E-other", "640522");
    send(employer);
    await(() -> incidentOf(employer), i -> i != null);
    send(county);
    await(() -> incidentOf(county), i -> i != null);
    send(prefecture);
    await(() -> incidentOf(prefecture), i -> i != null);
    send(other);
    Incident second = await(() -> incidentOf(other), i -> i != null);

    assertThat(incidentOf(county).id()).isEqualTo(incidentOf(employer).id());
    assertThat(incidentOf(prefecture).id()).isEqualTo(incidentOf(employer).id());
    assertThat(second.id()).isNotEqualTo(incidentOf(employer).id());
    assertThat(console.bean(Episodes.class).shownOn(second.id()))
        .extracting(e -> e.alertId())
        .containsExactly(prefecture.getAlertId());
    assertThat(bodies(second)).hasSize(2);
  }

  @Test
  void bytesThatAreNoRecordAreCountedAndTheNextIsRead() {
    broker.sendBytes(Topics.EARLY_WARNING_ALERTS, "k", "junk".getBytes(StandardCharsets.UTF_8));
    EarlyWarning good = Samples.employer("E-after-junk", XINGQING);
    send(good);
    await(() -> incidentOf(good), i -> i != null);
    await(
        () -> console.bean(Refusals.class).all(),
        all ->
            all.stream()
                .anyMatch(
                    c ->
                        c.stream().equals(Topics.EARLY_WARNING_ALERTS)
                            && c.reason().equals("no-marker")
                            && c.refusals() == 1));
  }

  @Test
  void deadLettersAreCountedByStreamAndReason() {
    DeadLetter letter =
        DeadLetter.newBuilder()
            .setStream(Topics.LAYOFF_REPORTS)
            .setPartition(0)
            .setOffset(1)
            .setReason("unknown-region")
            .setMessage(new Bilingual("无此区划", "no such region"))
            .build();
    broker.send("", Topics.DEAD_LETTERS, "k", List.of(letter, letter, letter));
    await(
        () -> console.bean(Refusals.class).all(),
        all ->
            all.stream().anyMatch(c -> c.reason().equals("unknown-region") && c.refusals() == 3));
  }

  @Test
  void ofAnIndicatorLineTheLastValueCounts() {
    LocalDate day = LocalDate.of(2026, 3, 22);
    IndicatorValue first = Samples.persons("county", "640221", day, 10);
    IndicatorValue last = Samples.persons("county", "640221", day, 25);
    broker.send("", Topics.INDICATORS, "640221", List.of(first, last));
    Board.Tile tile =
        await(
            () -> tile("640221"),
            t -> Double.valueOf(25).equals(t.figures().get("layoffs.persons/30d")));
    assertThat(tile.x()).isNotNull();
    broker.send("", Topics.INDICATORS, "640221", List.of(first));
    await(() -> tile("640221"), t -> t.figures().get("layoffs.persons/30d") == 10);
  }

  @Test
  void aHeartbeatMakesTheBoardFreshAndASilentSourceItsAreasUnknown() {
    Instant now = Instant.now();
    broker.send(
        "",
        Topics.JOB_STATUS,
        "job",
        List.of(Samples.heartbeat(now, "ningxia-layoff-offices", true)));
    JobPulse.Freshness freshness = await(() -> console.bean(JobPulse.class).now(), f -> !f.stale());

    assertThat(freshness.watermark()).isEqualTo(NOON);
    assertThat(freshness.problem()).isNull();
    Board.Tile tile = await(() -> tile("640424"), t -> t.standing() != Standing.LEVEL);
    assertThat(tile.standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(tile.silentSources()).contains("ningxia-layoff-offices");
  }

  @Test
  void theListFindsWordsAndTakesThemAsText() {
    EarlyWarning alert = Samples.employer("E-find_100%", XINGQING);
    send(alert);
    await(() -> incidentOf(alert), i -> i != null);

    assertThat(found("e-FIND_100%")).hasSize(1);
    assertThat(found("e-find_100%!")).isEmpty();
    assertThat(found("e-find?100_")).isEmpty();
    assertThat(found("' OR '1'='1")).isEmpty();
  }

  private List<Incident> found(String text) {
    return console
        .bean(Incidents.class)
        .search(
            new IncidentFilter(
                "OPEN", "YELLOW", List.of(XINGQING), "layoff-employer", text, "", "", 0, 9));
  }

  final void send(EarlyWarning... warnings) {
    broker.send("", Topics.EARLY_WARNING_ALERTS, "one", List.of(warnings));
  }

  private Board.Tile tile(String code) {
    return console.bean(BoardReader.class).board().tiles().stream()
        .filter(t -> t.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  final Incident incidentOf(EarlyWarning w) {
    return console
        .bean(Episodes.class)
        .find(w.getAlertId())
        .flatMap(e -> console.bean(Incidents.class).find(e.incidentId()))
        .orElse(null);
  }

  private int attemptOf(EarlyWarning w) {
    return console
        .bean(Warnings.class)
        .find(w.getAlertId(), w.getSequence())
        .map(EarlyWarning::getAttempt)
        .orElse(0);
  }

  private List<String> bodies(Incident incident) {
    return console.bean(Warnings.class).of(incident.id());
  }

  private long eventsOf(EarlyWarning w) {
    return console
        .sql()
        .sql("SELECT COUNT(*) FROM live_event WHERE kind = 'WARNING' AND body LIKE ?")
        .param("%" + w.getAlertId() + "%")
        .query(Long.class)
        .single();
  }

  static <T> T await(Callable<T> read, java.util.function.Predicate<T> wanted) {
    return org.awaitility.Awaitility.await().atMost(Duration.ofMinutes(1)).until(read, wanted);
  }
}
