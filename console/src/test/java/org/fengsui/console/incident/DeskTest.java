package org.fengsui.console.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fengsui.console.testing.DeskRoom;
import org.fengsui.console.testing.Samples;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

class DeskTest {
  private static final String YAML =
      """
      desk:
        roster:
          - {roster: yc, areas: ["640100"], step: 1, person: officer, addresses: {SMS: "1"}}
          - {roster: yc, areas: ["640100"], step: 2, person: chief, addresses: {SMS: "2"}}
          - {roster: yc, areas: ["640100"], step: 3, person: director, addresses: {SMS: "3"}}
          - {roster: nx, areas: ["640000"], person: region, addresses: {SMS: "9"}}
      delivery:
        channels:
          - {id: sms, kind: SMS, url: "http://x", carries: [TEST]}
          - {id: hook, kind: WEBHOOK, url: "http://x", carries: [TEST]}
        routes:
          - {name: all, to: [{channel: sms, roster: yc}, {channel: hook}]}
      """;

  private final DeskRoom room = new DeskRoom(YAML);
  private final EarlyWarning red =
      EarlyWarning.newBuilder(Samples.employer("E", "640104")).setLevel(WarningLevel.RED).build();

  @Test
  void whenNobodyAcknowledgesTheRosterIsToldStepByStepAndRepetitionsComeInBetween() {
    room.take(red);
    room.deliver();
    room.pass(Duration.ofMinutes(9));
    assertThat(room.notices()).hasSize(2);
    room.pass(Duration.ofMinutes(1));
    assertThat(room.notices()).endsWith("ESCALATE-1 sms/2 WAITING");
    room.deliver();
    room.pass(Duration.ofMinutes(5));
    assertThat(room.notices()).endsWith("REPEAT-1 sms/1 WAITING", "REPEAT-1 sms/2 WAITING");
    room.deliver();
    room.pass(Duration.ofMinutes(5));
    assertThat(room.notices()).endsWith("ESCALATE-2 sms/3 WAITING");
    room.deliver();
    room.pass(Duration.ofMinutes(60));
    assertThat(room.notices().stream().filter(n -> n.startsWith("ESCALATE"))).hasSize(2);
    assertThat(acts()).containsSubsequence("ESCALATE", "REPEAT", "ESCALATE");
  }

  @Test
  void anAcknowledgementEndsEscalationAndRepetitionAndTheFirstOneCounts() {
    room.take(red);
    room.act(red, (i, c) -> room.desk.acknowledge(i, "li", c));
    room.act(red, (i, c) -> room.desk.acknowledge(i, "wang", c));
    room.pass(Duration.ofMinutes(119));
    assertThat(room.notices()).hasSize(2);
    assertThat(room.incident(red).ackBy()).isEqualTo("li");
    assertThat(room.incident(red).ackAt()).isEqualTo(DeskRoom.OPENING);
    assertThat(acts()).containsExactly("ACKNOWLEDGE");
  }

  @Test
  void anAcknowledgementOfLessLapsesWhenTheLevelRises() {
    EarlyWarning yellow = Samples.employer("E", "640104");
    room.take(yellow);
    room.act(yellow, (i, c) -> room.desk.acknowledge(i, "li", c));
    room.take(Samples.next(yellow, MessageType.UPDATE, WarningLevel.RED));
    assertThat(room.incident(yellow).ackBy()).isNull();
    room.deliver();
    room.pass(Duration.ofMinutes(10));
    assertThat(room.notices()).endsWith("ESCALATE-1 sms/2 WAITING");
  }

  @Test
  void aLevelThatFallsOrStaysKeepsTheAcknowledgement() {
    room.take(red);
    room.act(red, (i, c) -> room.desk.acknowledge(i, "li", c));
    room.take(Samples.next(red, MessageType.UPDATE, WarningLevel.ORANGE));
    assertThat(room.incident(red).ackBy()).isEqualTo("li");
  }

  @Test
  void withTheIncidentTheClocksEnd() {
    room.take(red, Samples.next(red, MessageType.RESOLVE, null));
    room.deliver();
    room.pass(Duration.ofDays(3));
    assertThat(room.notices().stream().filter(n -> !n.contains("hook")))
        .containsExactly("ALERT sms/1 SENT", "RESOLVE sms/1 SENT");
    assertThat(room.deadlines.of(room.incident(red).id())).isEmpty();
  }

  @Test
  void aConsoleThatWasAwayDoesWhatWasDueOnce() {
    room.take(red);
    room.deliver();
    room.clock.pass(Duration.ofHours(1));
    room.tick();
    room.tick();
    assertThat(room.notices().stream().filter(n -> n.startsWith("ESCALATE"))).hasSize(1);
    assertThat(room.notices().stream().filter(n -> n.startsWith("REPEAT"))).hasSize(2 - 1);
  }

  @Test
  void anOverdueReportIsRemindedOfOnceThoughTheIncidentIsAcknowledged() {
    room.take(red);
    room.deliver();
    room.act(red, (i, c) -> room.desk.acknowledge(i, "li", c));
    room.pass(Duration.ofHours(2));
    room.pass(Duration.ofHours(9));
    assertThat(room.notices()).endsWith("REPORT_DUE-1 sms/1 WAITING");
    assertThat(room.notices().stream().filter(n -> n.startsWith("REPORT"))).hasSize(1);
  }

  @Test
  void aReportGoesFromTheCountyToThePrefectureToTheRegionEachInItsTime() {
    room.take(red);
    ReportDesk.Standing first = room.reportDesk.standing(room.incident(red), room.clock.instant());
    assertThat(List.of(first.fromArea(), first.toArea())).containsExactly("640104", "640100");
    assertThat(first.dueAt()).isEqualTo(DeskRoom.OPENING.plus(Duration.ofHours(2)));
    assertThat(first.draft().zh()).contains("兴庆区", "RED", "正文");
    assertThat(first.draft().en()).contains("Xingqing District", "RED", "Text");

    room.clock.pass(Duration.ofHours(1));
    report();
    ReportDesk.Standing second = room.reportDesk.standing(room.incident(red), room.clock.instant());
    assertThat(List.of(second.fromArea(), second.toArea())).containsExactly("640100", "640000");
    assertThat(second.dueAt()).isEqualTo(DeskRoom.OPENING.plus(Duration.ofHours(3)));
    report();
    assertThat(room.notices().get(room.notices().size() - 1)).contains("sms/9 WAITING");
    assertThat(room.reports.of(room.incident(red).id())).hasSize(2);
    room.act(
        red, (i, c) -> assertThat(room.reportDesk.send(i, "li", new Words("x", "x"), c)).isFalse());
    room.deliver();
    room.act(red, (i, c) -> room.desk.acknowledge(i, "li", c));
    room.pass(Duration.ofDays(1));
    assertThat(room.notices()).noneMatch(n -> n.startsWith("REPORT_DUE"));
  }

  @Test
  void thePlanIsThatOfTheWarningUntilPeopleSetALevelOfResponse() {
    EarlyWarning yellow = Samples.employer("E", "640104");
    room.take(yellow);
    assertThat(levels(yellow)).containsOnly(WarningLevel.YELLOW);
    room.act(yellow, (i, c) -> assertThat(room.desk.tick(i, "li", 1, true, c)).isTrue());
    room.act(yellow, (i, c) -> room.desk.respond(i, "li", WarningLevel.ORANGE, c));
    assertThat(room.incident(yellow).responseLevel()).isEqualTo("ORANGE");
    assertThat(room.incident(yellow).level()).isEqualTo(WarningLevel.YELLOW);
    List<PlanStep> orange = room.steps.of(room.incident(yellow).id());
    assertThat(orange.get(0).doneBy()).isEqualTo("li");
    room.take(Samples.next(yellow, MessageType.UPDATE, WarningLevel.RED));
    assertThat(room.steps.of(room.incident(yellow).id())).isEqualTo(orange);
    room.act(yellow, (i, c) -> assertThat(room.desk.tick(i, "li", 99, true, c)).isFalse());
  }

  @Test
  void thePlanFollowsAWarningThatRises() {
    EarlyWarning yellow = Samples.employer("E", "640104");
    room.take(yellow, Samples.next(yellow, MessageType.UPDATE, WarningLevel.RED));
    assertThat(levels(yellow)).containsOnly(WarningLevel.RED);
  }

  @Test
  void everyActIsInTheTimelineAndTheAuditLogAndIsToBeToldToTheTopic() {
    room.take(red);
    room.act(red, (i, c) -> room.desk.assign(i, "li", "wang", c));
    room.act(red, (i, c) -> room.desk.note(i, "li", "called", c));
    room.act(red, (i, c) -> room.desk.handOver(i, "li", "zhao", "watch the gate", c));
    room.act(red, (i, c) -> room.desk.verify(i, "li", Verification.FALSE_ALARM, "typo", c));
    assertThat(acts()).containsExactly("ASSIGN", "NOTE", "HAND_OVER", "FALSE_ALARM");
    assertThat(room.audit.all()).extracting(e -> e.act()).isEqualTo(acts());
    assertThat(room.audit.firstBroken()).isEmpty();
    assertThat(room.incident(red).assignee()).isEqualTo("zhao");
    assertThat(room.incident(red).verification()).isEqualTo("FALSE_ALARM");
    assertThat(
            room.store
                .sql()
                .sql("SELECT COUNT(*) FROM incident_act WHERE told = FALSE AND alert_id <> ''")
                .query(Long.class)
                .single())
        .isEqualTo(4);
  }

  @Test
  void aVerificationIsToldOfEachEpisode() {
    EarlyWarning county = Samples.area("county", "640104");
    room.take(red, county);
    room.act(red, (i, c) -> room.desk.verify(i, "li", Verification.CONFIRMED, "", c));
    assertThat(room.acts.of(room.incident(red).id()))
        .extracting(Act::alertId)
        .containsExactlyInAnyOrder(red.getAlertId(), county.getAlertId());
  }

  private void report() {
    room.act(
        red,
        (i, c) -> assertThat(room.reportDesk.send(i, "li", new Words("报告", "Report"), c)).isTrue());
  }

  private List<WarningLevel> levels(EarlyWarning w) {
    return room.steps.of(room.incident(w).id()).stream().map(PlanStep::level).toList();
  }

  private List<String> acts() {
    return room.acts.of(room.incident(red).id()).stream().map(Act::act).toList();
  }
}
