package org.fengsui.console.delivery;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.console.delivery.channel.Letter;
import org.fengsui.console.delivery.channel.NoticeKind;
import org.fengsui.console.incident.Incident;
import org.fengsui.console.incident.ReportStep;
import org.fengsui.console.incident.UpwardReport;
import org.fengsui.console.live.Change;

/** Tells the area above of a report: those on duty there, else those whom its routes name. */
public final class ReportNotices implements ReportStep {
  private final Letters letters;
  private final Router router;
  private final Dispatch dispatch;

  /** Over these parts. */
  public ReportNotices(Letters letters, Router router, Dispatch dispatch) {
    this.letters = letters;
    this.router = router;
    this.dispatch = dispatch;
  }

  @Override
  public void onReport(UpwardReport report, Incident incident, Change change) {
    Letter letter = letters.ofLast(incident.id(), NoticeKind.REPORT, report.text());
    List<Address> to =
        new ArrayList<>(router.onDuty(report.toArea(), 1, letter.status(), change.at()));
    if (to.isEmpty()) {
      Router.Matter matter =
          new Router.Matter(
              report.toArea(),
              incident.industry(),
              incident.level(),
              letter.ruleId(),
              letter.status());
      to.addAll(router.of(matter, change.at()));
      to.removeIf(a -> !router.forPeople(a.channel()));
    }
    // A level that rose asks for the first report again: its time tells the two apart.
    String kind = "REPORT-" + report.step() + "-" + report.at().getEpochSecond();
    dispatch.put(letter, kind, to, null, change);
  }
}
