package org.fengsui.console.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fengsui.console.incident.Silence;
import org.fengsui.console.testing.DeskRoom;
import org.fengsui.console.testing.Samples;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private static final String YAML =
      """
      delivery:
        surge: {most: 3, within: 10m}
        channels:
          - {id: hook, kind: WEBHOOK, url: "http://x", carries: [ACTUAL, TEST]}
          - {id: red, kind: WEBHOOK, url: "http://x", carries: [ACTUAL, TEST]}
          - {id: real, kind: WEBHOOK, url: "http://x"}
        routes:
          - {name: all, to: [{channel: hook}, {channel: real}]}
          - {name: red, levels: [RED], to: [{channel: red}]}
      """;
  private static final String PEOPLE =
      """
      delivery:
        surge: {most: 3, within: 10m}
        channels: [{id: sms, kind: SMS, url: "http://x", carries: [TEST]}]
        routes: [{name: all, to: [{channel: sms, recipient: "1"}]}]
      """;

  private final DeskRoom room = new DeskRoom(YAML);
  private final EarlyWarning alert = Samples.employer("E", "640104");

  @Test
  void whatEndsAnEpisodeReachesWhoeverWasToldOfItAndNobodyElse() {
    EarlyWarning red = Samples.next(alert, MessageType.UPDATE, WarningLevel.RED);
    EarlyWarning orange = Samples.next(red, MessageType.UPDATE, WarningLevel.ORANGE);
    room.take(alert, red, orange, Samples.next(orange, MessageType.CANCEL, null));
    assertThat(room.notices())
        .containsExactly(
            "ALERT hook WAITING",
            "UPDATE hook WAITING",
            "UPDATE red WAITING",
            "UPDATE hook WAITING",
            "UPDATE red WAITING",
            "CANCEL hook WAITING",
            "CANCEL red WAITING");
  }

  @Test
  void aTestReachesNoChannelThatIsNotMarkedForIt() {
    EarlyWarning actual =
        EarlyWarning.newBuilder(Samples.employer("F", "640104"))
            .setStatus(MessageStatus.ACTUAL)
            .build();
    room.take(alert, actual);
    assertThat(room.notices())
        .containsExactly("ALERT hook WAITING", "ALERT hook WAITING", "ALERT real WAITING");
  }

  @Test
  void aMessageThatIsSaidAgainIsNotSentAgainButAnotherContentIs() {
    EarlyWarning other =
        EarlyWarning.newBuilder(Samples.again(alert, 3)).setLevel(WarningLevel.ORANGE).build();
    room.take(alert, alert, Samples.again(alert, 2), other, other);
    assertThat(room.notices())
        .containsExactly("ALERT hook WAITING", "ALERT-attempt-3 hook WAITING");
  }

  @Test
  void whatARegionSaysItsCountyDoesNotSayAgainUntilTheRegionHasEnded() {
    EarlyWarning region =
        EarlyWarning.newBuilder(Samples.area("region", "640000"))
            .setLevel(WarningLevel.ORANGE)
            .build();
    EarlyWarning county = Samples.area("county", "640104");
    room.take(region, county);
    assertThat(room.notices()).containsExactly("ALERT hook WAITING", "ALERT hook HELD");
    room.tick();
    assertThat(room.notices()).last().isEqualTo("ALERT hook HELD");
    room.take(Samples.next(region, MessageType.RESOLVE, null));
    room.tick();
    assertThat(room.notices())
        .containsExactly("ALERT hook WAITING", "ALERT hook WAITING", "RESOLVE hook WAITING");
  }

  @Test
  void whatHoldsIsRightAtOnceAfterARestartBecauseTheTablesSayIt() {
    EarlyWarning region =
        EarlyWarning.newBuilder(Samples.area("region", "640000"))
            .setLevel(WarningLevel.ORANGE)
            .build();
    EarlyWarning before = Samples.area("county", "640104");
    EarlyWarning after = Samples.area("county", "640302");
    room.take(region, before);
    DeskRoom restarted = room.restarted(YAML);
    restarted.tick();
    restarted.take(after);
    assertThat(room.notices())
        .containsExactly("ALERT hook WAITING", "ALERT hook HELD", "ALERT hook HELD");
    restarted.take(Samples.next(region, MessageType.RESOLVE, null));
    room.restarted(YAML).tick();
    assertThat(room.notices()).doesNotContain("ALERT hook HELD");
  }

  @Test
  void redHoldsLowerOnesOfItsIncidentAndItsEndLetsThemGo() {
    EarlyWarning red = EarlyWarning.newBuilder(alert).setLevel(WarningLevel.RED).build();
    EarlyWarning county = Samples.area("county", "640104");
    room.take(red, county);
    assertThat(room.notices()).last().isEqualTo("ALERT hook HELD");
    room.take(Samples.next(red, MessageType.UPDATE, WarningLevel.YELLOW));
    room.tick();
    assertThat(room.notices()).contains("ALERT hook WAITING").doesNotContain("ALERT hook HELD");
  }

  @Test
  void ofWhatWasHeldOnlyTheLastWordGoesAndWhatHasEndedIsDropped() {
    silence(Duration.ofHours(1));
    EarlyWarning ended = Samples.employer("F", "640104");
    room.take(
        alert,
        ended,
        Samples.next(alert, MessageType.UPDATE, WarningLevel.ORANGE),
        Samples.next(ended, MessageType.RESOLVE, null));
    room.tick();
    assertThat(room.notices())
        .containsExactly("ALERT hook DROPPED", "ALERT hook DROPPED", "UPDATE hook HELD");
    room.pass(Duration.ofHours(1));
    assertThat(room.notices()).last().isEqualTo("UPDATE hook WAITING");
  }

  @Test
  void whatARecipientWasNotToldOfIsNotResolvedToHim() {
    silence(Duration.ofHours(1));
    room.take(alert);
    room.pass(Duration.ofMinutes(1));
    room.take(Samples.next(alert, MessageType.RESOLVE, null));
    assertThat(room.notices()).containsExactly("ALERT hook DROPPED");
  }

  @Test
  void aSurgeToPeopleIsOneNoticeAndRedGoesByItself() {
    DeskRoom people = new DeskRoom(PEOPLE);
    for (int i = 0; i < 6; i++) {
      people.take(Samples.employer("S" + i, "640104"));
    }
    assertThat(people.notices())
        .containsExactly(
            "ALERT sms/1 WAITING",
            "ALERT sms/1 WAITING",
            "ALERT sms/1 WAITING",
            "SURGE sms/1 WAITING",
            "ALERT sms/1 GROUPED",
            "ALERT sms/1 GROUPED",
            "ALERT sms/1 GROUPED");
    EarlyWarning red =
        EarlyWarning.newBuilder(Samples.employer("R", "640302")).setLevel(WarningLevel.RED).build();
    people.take(red);
    assertThat(people.notices()).last().isEqualTo("ALERT sms/1 WAITING");
    List<java.sql.Timestamp> due =
        people
            .store
            .sql()
            .sql("SELECT next_at FROM outbox WHERE kind = 'SURGE'")
            .query(java.sql.Timestamp.class)
            .list();
    assertThat(due.get(0).toInstant()).isEqualTo(DeskRoom.OPENING);
  }

  @Test
  void whatCameTooLateForTheNoticeOfASurgeGoesByItself() {
    DeskRoom people = new DeskRoom(PEOPLE);
    for (int i = 0; i < 5; i++) {
      people.take(Samples.employer("S" + i, "640104"));
    }
    people.deliver();
    people.tick();
    assertThat(people.notices().stream().filter(n -> n.endsWith("WAITING"))).hasSize(2);
    assertThat(people.notices().stream().filter(n -> n.endsWith("GROUPED"))).isEmpty();
  }

  @Test
  void aSurgeToAProgramIsToldOneByOne() {
    for (int i = 0; i < 6; i++) {
      room.take(Samples.employer("S" + i, "640104"));
    }
    assertThat(room.notices()).hasSize(6).containsOnly("ALERT hook WAITING");
  }

  private void silence(Duration time) {
    room.store
        .changes()
        .run(
            c ->
                room.silences.add(
                    new Silence(
                        0, "li", "drill", c.at(), c.at(), c.at().plus(time), "", "", null, null),
                    c));
  }
}
