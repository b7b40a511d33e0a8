package org.fengsui.console.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.console.testing.Samples.XINGQING;

import java.time.Instant;
import java.util.List;
import org.fengsui.console.board.BoardReader;
import org.fengsui.console.board.HistoricalRecords;
import org.fengsui.console.board.JobPulse;
import org.fengsui.console.board.RefusedRecords;
import org.fengsui.console.incident.Act;
import org.fengsui.console.incident.Acts;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.incident.Incident;
import org.fengsui.console.incident.IncidentState;
import org.fengsui.console.testing.Samples;
import org.fengsui.schemas.AlertAction;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.HistoricalCount;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

/** Acts and history on the topics, on either database. */
abstract class ActFeedScenario extends FeedScenario {
  @Test
  void aSignedActOfAnotherConsoleStandsInTheTimelineOnce() {
    EarlyWarning alert = Samples.employer("E-act", XINGQING);
    send(alert);
    Incident incident = await(() -> incidentOf(alert), i -> i != null);
    AlertAction act = signed(alert, "NOTE", "called them");
    broker.send("", Topics.ALERT_ACTIONS, alert.getAlertId(), List.of(act, act));
    broker.send(
        "", Topics.ALERT_ACTIONS, alert.getAlertId(), List.of(signed(alert, "CONFIRM", null)));

    List<Act> acts = await(() -> console.bean(Acts.class).of(incident.id()), l -> l.size() > 1);
    assertThat(acts).extracting(Act::act).containsExactly("NOTE", "CONFIRM");
    assertThat(acts.get(0).detail()).isEqualTo("called them");
  }

  @Test
  void anUnsignedOrForgedActIsCountedAndNeverAppliedAndASignedClosingIs() {
    EarlyWarning alert = Samples.employer("E-forged", XINGQING);
    send(alert);
    Incident incident = await(() -> incidentOf(alert), i -> i != null);
    AlertAction good = signed(alert, "CLOSE", "checked");
    AlertAction unsigned = AlertAction.newBuilder(good).setSignature(null).build();
    AlertAction forged = AlertAction.newBuilder(good).setActor("minister").build();
    broker.send("", Topics.ALERT_ACTIONS, alert.getAlertId(), List.of(unsigned, forged));
    await(
        () -> console.bean(BoardReader.class).board().refused(),
        all -> refused(all, "unsigned-act") == 1 && refused(all, "forged-act") == 1);
    assertThat(console.bean(Acts.class).of(incident.id())).isEmpty();
    assertThat(incidentOf(alert).state()).isEqualTo(IncidentState.OPEN);

    broker.send("", Topics.ALERT_ACTIONS, alert.getAlertId(), List.of(good, unsigned));
    await(() -> incidentOf(alert), i -> i.state() == IncidentState.CLOSED);
    assertThat(console.bean(Acts.class).of(incident.id())).hasSize(1);
  }

  @Test
  void historyIsNotifiedOnceAHeartbeatSaysThatTheJobHasCaughtUp() {
    EarlyWarning old = Samples.flagged(Samples.employer("E-history", "640303"), "historical");
    JobStatus busy =
        JobStatus.newBuilder(Samples.heartbeat(Instant.now(), "ningxia-layoff-offices", true))
            .setCatchingUp(true)
            .setHistorical(List.of(new HistoricalCount(Topics.LAYOFF_REPORTS, 12L, 3L)))
            .build();
    broker.send("", Topics.JOB_STATUS, "job", List.of(busy));
    send(old);
    await(() -> console.bean(JobPulse.class).now(), JobPulse.Freshness::catchingUp);
    assertThat(console.bean(BoardReader.class).board().historical())
        .containsExactly(new HistoricalRecords(Topics.LAYOFF_REPORTS, 12, 3));
    await(() -> incidentOf(old), i -> i != null);
    assertThat(waits(old)).isTrue();

    JobStatus done = JobStatus.newBuilder(busy).setCatchingUp(false).build();
    broker.send("", Topics.JOB_STATUS, "job", List.of(done));
    await(() -> waits(old), waits -> !waits);
  }

  private boolean waits(EarlyWarning w) {
    return console.bean(Episodes.class).find(w.getAlertId()).orElseThrow().historySince() != null;
  }

  private static long refused(List<RefusedRecords> all, String reason) {
    return all.stream()
        .filter(r -> r.stream().equals(Topics.ALERT_ACTIONS) && r.reason().equals(reason))
        .mapToLong(RefusedRecords::refusals)
        .sum();
  }

  private AlertAction signed(EarlyWarning alert, String act, String note) {
    AlertAction plain =
        new AlertAction(alert.getAlertId(), act, "somebody", note, Instant.now(), null);
    return console.bean(ActKeys.class).sign(plain);
  }
}
