package org.fengsui.console.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengsui.console.access.AuditLog;
import org.fengsui.console.settings.ChannelKind;
import org.fengsui.console.testing.DeskRoom;
import org.fengsui.console.testing.Samples;
import org.fengsui.schemas.EarlyWarning;
import org.junit.jupiter.api.Test;

class PlannedShiftsTest {
  private static final String YAML =
      """
      desk:
        roster:
          - {roster: duty, step: 1, person: weekly, addresses: {SMS: "1"}}
          - {roster: duty, step: 2, person: chief, addresses: {SMS: "2"}}
      delivery:
        channels: [{id: sms, kind: SMS, url: "http://x", carries: [TEST]}]
        routes: [{name: all, to: [{channel: sms, roster: duty}]}]
      """;

  private final DeskRoom room = new DeskRoom(YAML);
  private final EarlyWarning alert = Samples.employer("E", "640104");

  @Test
  void aNoticeGoesToWhomPeoplePlannedAndEscalatesToWhomTheyPlanned() {
    plan(1, "stand-in", "7", Duration.ofHours(12));
    plan(2, "director", "8", Duration.ofHours(12));
    room.take(alert);
    assertThat(room.notices()).containsExactly("ALERT sms/7 WAITING");
    room.pass(Duration.ofHours(4));
    assertThat(room.notices()).endsWith("ESCALATE-1 sms/8 WAITING");
  }

  @Test
  void onceAShiftIsOverTheWeeklyRosterIsToldAgain() {
    plan(1, "stand-in", "7", Duration.ofHours(1));
    room.pass(Duration.ofHours(1));
    room.take(alert);
    assertThat(room.notices()).containsExactly("ALERT sms/1 WAITING");
  }

  @Test
  void aShiftThatIsTakenBackCountsNoMore() {
    plan(1, "stand-in", "7", Duration.ofHours(12));
    PlannedShift shift = room.shifts.all().get(0);
    room.store.changes().run(c -> room.shifts.remove(shift, "chief", c));
    assertThat(room.shifts.all()).isEmpty();
    assertThat(room.shifts.find(shift.id())).isEmpty();
    room.take(alert);
    assertThat(room.notices()).containsExactly("ALERT sms/1 WAITING");
  }

  @Test
  void shiftsOutliveARestartWithAllThatWasPlanned() {
    plan(1, "stand-in", "7=8", Duration.ofHours(12));
    DeskRoom again = room.restarted(YAML);
    assertThat(again.shifts.all()).isEqualTo(room.shifts.all());
    PlannedShift shift = again.shifts.all().get(0);
    assertThat(shift.addresses())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(ChannelKind.SMS, "7=8", ChannelKind.EMAIL, "a@b"));
    assertThat(shift.areas()).containsExactly("640100", "640200");
    assertThat(shift.toString()).doesNotContain("a@b");
  }

  @Test
  void eachShiftPlannedAndTakenBackIsInTheAuditLogWithoutAddresses() {
    plan(1, "stand-in", "7", Duration.ofHours(12));
    room.store.changes().run(c -> room.shifts.remove(room.shifts.all().get(0), "chief", c));
    List<AuditLog.Entry> entries = room.audit.all();
    assertThat(entries)
        .extracting(AuditLog.Entry::act)
        .containsExactly("DUTY_PLANNED", "DUTY_REMOVED");
    assertThat(entries).extracting(AuditLog.Entry::actor).containsExactly("ma", "chief");
    assertThat(entries)
        .allMatch(e -> e.detail().contains("stand-in") && !e.detail().contains("a@b"));
  }

  @Test
  void aShiftWhoseTransactionFailsWasNeverThere() {
    assertThat(room.shifts.all()).isEmpty();
    org.assertj.core.api.Assertions.assertThatThrownBy(
        () ->
            room.store
                .changes()
                .run(
                    c -> {
                      room.shifts.add(shift(1, "x", "7", Duration.ofHours(1)), c);
                      throw new IllegalStateException("no");
                    }));
    assertThat(room.shifts.all()).isEmpty();
  }

  private void plan(int step, String person, String sms, Duration time) {
    room.store.changes().run(c -> room.shifts.add(shift(step, person, sms, time), c));
  }

  private PlannedShift shift(int step, String person, String sms, Duration time) {
    Instant now = room.clock.instant();
    return new PlannedShift(
        0,
        "duty",
        List.of("640100", "640200"),
        step,
        person,
        Map.of(ChannelKind.SMS, sms, ChannelKind.EMAIL, "a@b"),
        now,
        now.plus(time),
        "ma");
  }
}
