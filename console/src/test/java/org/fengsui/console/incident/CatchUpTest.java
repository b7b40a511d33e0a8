package org.fengsui.console.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fengsui.console.testing.DeskRoom;
import org.fengsui.console.testing.Samples;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

class CatchUpTest {
  private static final String YAML =
      """
      desk:
        roster:
          - {roster: yc, areas: ["640100"], step: 1, person: officer, addresses: {SMS: "1"}}
          - {roster: yc, areas: ["640100"], step: 2, person: chief, addresses: {SMS: "2"}}
      delivery:
        channels:
          - {id: sms, kind: SMS, url: "http://x", carries: [TEST]}
        routes:
          - {name: all, to: [{channel: sms, roster: yc}]}
      """;

  private DeskRoom room = new DeskRoom(YAML);
  private final EarlyWarning alert = Samples.flagged(Samples.employer("E", "640104"), "historical");
  private final EarlyWarning red = Samples.next(alert, MessageType.UPDATE, WarningLevel.RED);
  private final EarlyWarning gone = Samples.flagged(Samples.employer("F", "640105"), "historical");

  @Test
  void historyGoesToNoChannelAndSetsNoDeadlineButStandsOnTheBoard() {
    room.take(alert, red);
    room.pass(Duration.ofDays(2));
    assertThat(room.notices()).isEmpty();
    assertThat(room.deadlines.of(room.incident(alert).id())).isEmpty();
    assertThat(room.incident(alert).level()).isEqualTo(WarningLevel.RED);
  }

  @Test
  void onceCaughtUpEachWarningStillOpenIsNotifiedOnceAtItsPresentLevel() {
    room.take(alert, red, gone, Samples.next(gone, MessageType.RESOLVE, null));
    caughtUp();
    assertThat(room.notices()).containsExactly("ALERT-caught-up-1 sms/1 WAITING");
    assertThat(letters())
        .singleElement()
        .asString()
        .contains("\"kind\":\"ALERT\"", "\"level\":\"RED\"", "\"previousLevel\":null")
        .contains("Found while the system read earlier records", "系统补读历史数据时发现此预警");
    caughtUp();
    assertThat(room.notices()).hasSize(1);
  }

  @Test
  void itsClocksStartWithThatNotice() {
    room.take(red);
    room.pass(Duration.ofDays(900));
    caughtUp();
    assertThat(room.deadlines.of(room.incident(red).id()))
        .extracting(Deadline::dueAt)
        .allMatch(due -> due.isAfter(room.clock.instant()));
    room.deliver();
    room.pass(Duration.ofMinutes(10));
    assertThat(room.notices()).endsWith("ESCALATE-1 sms/2 WAITING");
  }

  @Test
  void aHeartbeatFromBeforeAMessageSaysNothingOfIt() {
    room.caughtUp = Optional.of(room.clock.instant());
    room.clock.pass(Duration.ofSeconds(1));
    room.take(red);
    room.pass(Duration.ofMinutes(5));
    assertThat(room.notices()).isEmpty();
    caughtUp();
    assertThat(room.notices()).hasSize(1);
  }

  @Test
  void aMessageMustHaveLainForAMomentBecauseTheNextMayEndIt() {
    room.take(red);
    room.caughtUp = Optional.of(room.clock.instant());
    room.tick();
    room.take(Samples.next(red, MessageType.RESOLVE, null));
    room.pass(CatchUpTicker.SETTLED);
    assertThat(room.notices()).isEmpty();
  }

  @Test
  void aConsoleThatStartsAfterwardsDoesTheSameFromItsTables() {
    room.take(alert, gone);
    room = room.restarted(YAML);
    caughtUp();
    assertThat(room.notices()).hasSize(2);
    room = room.restarted(YAML);
    caughtUp();
    assertThat(room.notices()).hasSize(2);
  }

  @Test
  void aMessageOfNowIsSentAsEverAndTakesThePlaceOfThatNotice() {
    room.take(alert);
    EarlyWarning now =
        EarlyWarning.newBuilder(red)
            .setEvidence(Samples.employer("E", "640104").getEvidence())
            .build();
    room.take(now);
    assertThat(room.notices()).containsExactly("UPDATE sms/1 WAITING");
    caughtUp();
    assertThat(room.notices()).hasSize(1);
  }

  @Test
  void whatWasNotifiedBeforeIsNotNotifiedAgainWhenAJobWithoutStateFindsItAgain() {
    EarlyWarning live = Samples.employer("E", "640104");
    room.take(live);
    room.deliver();
    room.take(Samples.again(Samples.flagged(live, "historical"), 2));
    caughtUp();
    assertThat(room.notices()).containsExactly("ALERT sms/1 SENT");
    EarlyWarning higher =
        EarlyWarning.newBuilder(Samples.again(Samples.flagged(live, "historical"), 3))
            .setLevel(WarningLevel.RED)
            .build();
    room.take(higher);
    caughtUp();
    assertThat(room.notices())
        .containsExactly("ALERT sms/1 SENT", "ALERT-caught-up-3 sms/1 WAITING");
  }

  private void caughtUp() {
    room.clock.pass(CatchUpTicker.SETTLED);
    room.caughtUp = Optional.of(room.clock.instant());
    room.tick();
  }

  private List<String> letters() {
    return room.store.sql().sql("SELECT body FROM outbox ORDER BY id").query(String.class).list();
  }
}
