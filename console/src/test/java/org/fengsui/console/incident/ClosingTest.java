package org.fengsui.console.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fengsui.console.testing.DeskRoom;
import org.fengsui.console.testing.Samples;
import org.fengsui.schemas.AlertAction;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

class ClosingTest {
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

  private final DeskRoom room = new DeskRoom(YAML);
  private final EarlyWarning alert = Samples.employer("E", "640104");
  private final EarlyWarning orphan =
      Samples.flagged(Samples.next(alert, MessageType.UPDATE, WarningLevel.YELLOW), "orphaned");

  @Test
  void aClosedWarningCountsAsEndedAndItsDeadlinesEndWithIt() {
    room.take(alert);
    room.deliver();
    close(alert, "filed by mistake");
    assertThat(room.incident(alert).state()).isEqualTo(IncidentState.CLOSED);
    assertThat(room.incident(alert).level()).isNull();
    assertThat(room.episodes.open()).isEmpty();
    Episode closed = episode(alert);
    assertThat(closed.state()).isEqualTo(EpisodeState.CLOSED);
    assertThat(closed.closing())
        .isEqualTo(
            new Closing("li", DeskRoom.OPENING, WarningLevel.YELLOW, 1, "filed by mistake", null));
    room.pass(Duration.ofDays(3));
    assertThat(room.notices())
        .containsExactly(
            "ALERT sms/1 SENT", "CLOSE-" + DeskRoom.OPENING.getEpochSecond() + " sms/1 WAITING");
    assertThat(room.audit.all()).extracting(e -> e.act()).containsExactly("CLOSE");
    assertThat(acts()).containsExactly("CLOSE");
  }

  @Test
  void whatEndedOrWasClosedIsNotClosedAgain() {
    room.take(alert);
    assertThat(close(alert, "first")).isTrue();
    assertThat(close(alert, "second")).isFalse();
    assertThat(episode(alert).closing().reason()).isEqualTo("first");
    assertThat(acts()).containsExactly("CLOSE");
  }

  @Test
  void anOrphanIsSentAsTheUpdateItIsAndCountedUntilItIsClosed() {
    room.take(alert);
    room.deliver();
    room.take(orphan);
    assertThat(room.notices()).endsWith("UPDATE sms/1 WAITING");
    assertThat(letters()).last().asString().contains("did not find this warning again");
    assertThat(room.incident(alert).orphans()).isEqualTo(1);
    assertThat(orphans()).extracting(Incident::id).containsExactly(room.incident(alert).id());
    close(orphan, "checked, nothing there");
    assertThat(room.incident(alert).orphans()).isZero();
    assertThat(orphans()).isEmpty();
  }

  @Test
  void theJobSayingTheSameOrLessAfterwardsChangesNothingAndReachesNobody() {
    room.take(alert);
    room.deliver();
    close(alert, "checked");
    int notices = room.notices().size();
    EarlyWarning same = Samples.next(alert, MessageType.UPDATE, WarningLevel.YELLOW);
    EarlyWarning less = Samples.next(same, MessageType.UPDATE, WarningLevel.BLUE);
    room.take(same, less);
    assertThat(room.incident(alert).state()).isEqualTo(IncidentState.CLOSED);
    assertThat(episode(alert).closing().raisedAgainAt()).isNull();
    room.take(Samples.next(less, MessageType.RESOLVE, null));
    assertThat(episode(alert).state()).isEqualTo(EpisodeState.RESOLVED);
    room.pass(Duration.ofDays(1));
    assertThat(room.notices()).hasSize(notices);
    assertThat(room.warnings.of(room.incident(alert).id())).hasSize(4);
  }

  @Test
  void theJobRaisingItAboveThatLevelOpensItAgainAndSaysThatAPersonHadClosedIt() {
    room.take(alert);
    room.deliver();
    close(alert, "checked");
    room.deliver();
    EarlyWarning higher = Samples.next(alert, MessageType.UPDATE, WarningLevel.ORANGE);
    room.take(higher);
    assertThat(room.incident(alert).level()).isEqualTo(WarningLevel.ORANGE);
    assertThat(episode(alert).closing().raisedAgainAt()).isEqualTo(DeskRoom.OPENING);
    assertThat(room.notices()).endsWith("UPDATE sms/1 WAITING");
    assertThat(letters()).last().asString().contains("A person had closed this warning");
    assertThat(room.deadlines.of(room.incident(alert).id())).isNotEmpty();
    room.take(Samples.next(higher, MessageType.UPDATE, WarningLevel.RED));
    assertThat(letters()).last().asString().doesNotContain("had closed");
    close(alert, "again");
    assertThat(episode(alert).closing().level()).isEqualTo(WarningLevel.RED);
  }

  @Test
  void anEndByTheJobEndsTheClosingSoThatAReopeningIsAnOrdinaryOne() {
    room.take(alert);
    close(alert, "checked");
    EarlyWarning resolve = Samples.next(alert, MessageType.RESOLVE, null);
    room.take(resolve, Samples.next(resolve, MessageType.ALERT, WarningLevel.BLUE));
    assertThat(episode(alert).state()).isEqualTo(EpisodeState.OPEN);
    assertThat(episode(alert).closing()).isNull();
  }

  @Test
  void ofSeveralWarningsOfAnIncidentTheOthersStayOpen() {
    EarlyWarning county = Samples.area("county", "640104");
    EarlyWarning red = EarlyWarning.newBuilder(county).setLevel(WarningLevel.RED).build();
    room.take(alert, red);
    close(red, "checked");
    assertThat(room.incident(alert).level()).isEqualTo(WarningLevel.YELLOW);
    assertThat(room.incident(alert).state()).isEqualTo(IncidentState.OPEN);
    assertThat(room.deadlines.of(room.incident(alert).id())).isNotEmpty();
  }

  @Test
  void aClosingThatComesBeforeItsWarningWaitsForIt() {
    AlertAction act =
        new AlertAction(
            alert.getAlertId(), Closings.ACT, "other", "elsewhere", DeskRoom.OPENING, null);
    assertThat(room.closings.early(act)).isTrue();
    room.store.changes().run(c -> room.closings.waitFor(act));
    assertThat(room.closings.early(act)).isFalse();
    room.take(alert);
    assertThat(episode(alert).closing().by()).isEqualTo("other");
    assertThat(room.incident(alert).state()).isEqualTo(IncidentState.CLOSED);
    assertThat(acts()).containsExactly("CLOSE");
    assertThat(room.closings.early(act)).isFalse();
  }

  private boolean close(EarlyWarning w, String reason) {
    return room.store.changes().apply(c -> room.closeDesk.close(episode(w), "li", reason, c));
  }

  private Episode episode(EarlyWarning w) {
    return room.episodes.find(w.getAlertId()).orElseThrow();
  }

  private List<Incident> orphans() {
    return room.incidents.search(
        new IncidentFilter("OPEN", "", List.of(), "", "", "", "true", 0, 9));
  }

  private List<String> acts() {
    return room.acts.of(room.incident(alert).id()).stream().map(Act::act).toList();
  }

  private List<String> letters() {
    return room.store.sql().sql("SELECT body FROM outbox ORDER BY id").query(String.class).list();
  }
}
