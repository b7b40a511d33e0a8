package org.fengsui.console.delivery;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.console.delivery.channel.Letter;
import org.fengsui.console.delivery.channel.NoticeKind;
import org.fengsui.console.incident.Deadline;
import org.fengsui.console.incident.DeadlineStep;
import org.fengsui.console.incident.Incident;
import org.fengsui.console.incident.NoticeSubject;
import org.fengsui.console.live.Change;
import org.fengsui.console.text.Words;

/** Notices of deadlines that passed; none while somebody has silenced the incident. */
public final class DeadlineNotices implements DeadlineStep {
  private final Letters letters;
  private final Router router;
  private final Outbox outbox;
  private final Dispatch dispatch;
  private final Holds holds;

  /** Over these parts. */
  public DeadlineNotices(
      Letters letters, Router router, Outbox outbox, Dispatch dispatch, Holds holds) {
    this.letters = letters;
    this.router = router;
    this.outbox = outbox;
    this.dispatch = dispatch;
    this.holds = holds;
  }

  @Override
  public void onPassed(Deadline passed, Incident incident, Change change) {
    Letter letter = letters.ofLast(incident.id(), kind(passed), note(passed));
    NoticeSubject about =
        new NoticeSubject(
            letter.alertId(),
            incident.id(),
            letter.ruleId(),
            letter.region(),
            incident.employer(),
            incident.level());
    if (!holds.silenced(about, change.at())) {
      String kind = kind(passed).name() + "-" + passed.step();
      dispatch.put(letter, kind, recipients(passed, incident, letter, change), null, change);
    }
  }

  private List<Address> recipients(
      Deadline passed, Incident incident, Letter letter, Change change) {
    List<Address> onDuty =
        switch (passed.kind()) {
          case ESCALATE ->
              router.onDuty(incident.region(), passed.step() + 1, letter.status(), change.at());
          case REPORT_DUE -> router.onDuty(incident.region(), 1, letter.status(), change.at());
          default -> List.of();
        };
    if (!onDuty.isEmpty()) {
      return onDuty;
    }
    List<Address> told = new ArrayList<>(outbox.toldOfIncident(incident.id(), change.at()));
    told.removeIf(a -> !router.forPeople(a.channel()));
    return told;
  }

  private static NoticeKind kind(Deadline passed) {
    return switch (passed.kind()) {
      case ESCALATE -> NoticeKind.ESCALATE;
      case REPEAT -> NoticeKind.REPEAT;
      case REPORT_UP, REPORT_DUE -> NoticeKind.REPORT_DUE;
    };
  }

  private static Words note(Deadline passed) {
    return switch (passed.kind()) {
      case ESCALATE -> new Words("此前值班人员未确认，请立即处理", "Nobody has acknowledged it so far: act now");
      case REPEAT -> new Words("仍无人确认", "Still not acknowledged");
      case REPORT_UP, REPORT_DUE ->
          new Words(
              "向上级报告的时限已过，草稿在事件页面", "The report to the level above is overdue; its draft is ready");
    };
  }
}
