package org.fengsui.console.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fengsui.console.access.Account;
import org.fengsui.console.access.Role;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.board.Embargo;
import org.fengsui.console.board.Series;
import org.fengsui.console.incident.Silence;
import org.fengsui.console.testing.DeskRoom;
import org.fengsui.console.testing.Ningxia;
import org.fengsui.console.testing.Samples;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What rests on a published figure leaves the office at the hour of its release, not before. */
class EmbargoTest {
  private static final String YAML =
      """
      delivery:
        surge: {most: 1, within: 10m}
        channels:
          - {id: desk, kind: WEBHOOK, url: "http://x", carries: [TEST], inside: true}
          - {id: hook, kind: WEBHOOK, url: "http://x", carries: [TEST]}
          - {id: sms, kind: SMS, url: "http://x", carries: [TEST]}
        routes:
          - {name: all, to: [{channel: desk}, {channel: hook}, {channel: sms, recipient: "1"}]}
      """;
  private static final Duration UNTIL = Duration.ofHours(5);

  private final DeskRoom room = new DeskRoom(YAML);
  private final Instant release = DeskRoom.OPENING.plus(UNTIL);
  private final EarlyWarning alert =
      EarlyWarning.newBuilder(Samples.area("prefecture", "640400")).setReleaseAt(release).build();
  private final DeliveryLog log =
      new DeliveryLog(
          room.store.sql(),
          new TransactionTemplate(new JdbcTransactionManager(room.store.scans())));

  private List<String> due(String channel) {
    return log.due(channel, room.clock.instant(), 10).stream().map(OutboxRow::kind).toList();
  }

  @Test
  void channelsOutsideTheOfficeWaitForTheHour() {
    room.take(alert);
    assertThat(due("desk")).containsExactly("ALERT");
    assertThat(due("hook")).isEmpty();
    assertThat(due("sms")).isEmpty();
    room.pass(UNTIL.minusSeconds(1));
    assertThat(due("hook")).isEmpty();
    room.pass(Duration.ofSeconds(1));
    assertThat(due("hook")).containsExactly("ALERT");
    assertThat(due("sms")).containsExactly("ALERT");
  }

  @Test
  void whatFollowsWaitsBehindItAndNoNoticeOfASurgeTellsIt() {
    room.take(Samples.employer("E", "640104"), Samples.employer("F", "640104"), alert);
    room.take(
        EarlyWarning.newBuilder(Samples.next(alert, MessageType.UPDATE, WarningLevel.RED))
            .setReleaseAt(release)
            .build());
    assertThat(of(alert, "sms")).isEmpty();
    assertThat(log.list("GROUPED", "", "", List.of(), 10, 0))
        .noneMatch(row -> row.alertId().equals(alert.getAlertId()));
    room.pass(UNTIL);
    assertThat(of(alert, "hook")).containsExactly("ALERT");
  }

  private List<String> of(EarlyWarning w, String channel) {
    return log.due(channel, room.clock.instant(), 10).stream()
        .filter(row -> row.alertId().equals(w.getAlertId()))
        .map(OutboxRow::kind)
        .toList();
  }

  @Test
  void aNoticeThatWasHeldAndIsFreedStillWaitsForTheHour() {
    room.store
        .changes()
        .run(
            c ->
                room.silences.add(
                    new Silence(
                        0,
                        "li",
                        "x",
                        c.at(),
                        c.at(),
                        c.at().plus(Duration.ofHours(1)),
                        "",
                        "640400",
                        null,
                        null),
                    c));
    room.take(alert);
    room.pass(Duration.ofHours(2));
    assertThat(due("desk")).containsExactly("ALERT");
    assertThat(due("hook")).isEmpty();
    room.pass(Duration.ofHours(3));
    assertThat(due("hook")).containsExactly("ALERT");
  }

  @Test
  void figuresAreShownToPublishersAndApproversOnly() {
    Instant now = DeskRoom.OPENING;
    Series series =
        new Series(
            "rate.level",
            "region",
            "640000",
            "",
            "1m",
            "registered_unemployment_rate",
            "",
            List.of(point(2, null), point(3, release)));
    for (Role role : Role.values()) {
      Visitor visitor =
          new Visitor(new Account("a", "A", Set.of(role), List.of(), "zh", false), Ningxia.PLACE);
      boolean sees = role == Role.PUBLISHER || role == Role.APPROVER;
      assertThat(visitor.seesRestricted()).as("%s", role).isEqualTo(sees);
      List<Series> shown = new Embargo(visitor.seesRestricted(), now).of(List.of(series));
      assertThat(shown.get(0).points()).as("%s", role).hasSize(sees ? 2 : 1);
    }
    assertThat(new Embargo(false, release).of(List.of(series)).get(0).points()).hasSize(2);
    Series early =
        new Series("rate.level", "region", "640000", "", "1m", "x", "", List.of(point(3, release)));
    assertThat(new Embargo(false, now).of(List.of(early))).isEmpty();
  }

  private static Series.Point point(int month, Instant releaseAt) {
    LocalDate end = LocalDate.of(2026, month, 28);
    return new Series.Point(
        end, end.toString().substring(0, 7), 4.1, null, null, false, false, null, releaseAt);
  }
}
