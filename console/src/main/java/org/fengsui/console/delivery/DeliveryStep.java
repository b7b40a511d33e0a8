package org.fengsui.console.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengsui.console.delivery.channel.Letter;
import org.fengsui.console.incident.Closing;
import org.fengsui.console.incident.Incident;
import org.fengsui.console.incident.MessageFlags;
import org.fengsui.console.incident.NoticeSubject;
import org.fengsui.console.incident.StoredWarning;
import org.fengsui.console.incident.WarningStep;
import org.fengsui.console.live.Change;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;

/**
 * Notices of a message, in its transaction. What changes or ends an episode reaches whoever was
 * told of it, besides those whom the routes name for the level it has now.
 */
public final class DeliveryStep implements WarningStep {
  private final Letters letters;
  private final Router router;
  private final Outbox outbox;
  private final Dispatch dispatch;
  private final Holds holds;

  /** Over these parts. */
  public DeliveryStep(
      Letters letters, Router router, Outbox outbox, Dispatch dispatch, Holds holds) {
    this.letters = letters;
    this.router = router;
    this.outbox = outbox;
    this.dispatch = dispatch;
    this.holds = holds;
  }

  @Override
  public void onWarning(StoredWarning warning, Incident incident, Change change) {
    EarlyWarning w = warning.message();
    if (warning.staysClosed() || MessageFlags.historical(w)) {
      drop(w);
      return;
    }
    Letter letter = StandingNotes.noted(letters.of(w, warning.region(), incident.id()), warning);
    String kind = letter.kind().name() + (warning.replaced() ? "-attempt-" + w.getAttempt() : "");
    drop(w);
    if (ends(w)) {
      List<Address> to = outbox.toldOf(w.getAlertId(), change.at());
      dispatch.put(letter, kind, to, null, change);
      return;
    }
    route(warning, incident, letter, kind, change);
  }

  /** The one notice of a warning that was found while the job caught up. */
  @Override
  public void onCaughtUp(StoredWarning last, Incident incident, Change change) {
    EarlyWarning w = last.message();
    Letter letter = StandingNotes.caughtUp(letters.of(w, last.region(), incident.id()));
    route(last, incident, letter, "ALERT-caught-up-" + w.getAttempt(), change);
  }

  /** Whoever got a notice of a warning gets one that a person closed it. */
  @Override
  public void onClosed(StoredWarning last, Closing closing, Incident incident, Change change) {
    EarlyWarning w = last.message();
    outbox.dropHeld(w.getAlertId());
    Letter letter = StandingNotes.closed(letters.of(w, last.region(), incident.id()), closing);
    String kind = letter.kind().name() + "-" + closing.at().getEpochSecond();
    dispatch.put(letter, kind, outbox.toldOf(w.getAlertId(), change.at()), null, change);
  }

  private void drop(EarlyWarning w) {
    if (ends(w)) {
      outbox.dropHeld(w.getAlertId());
    }
  }

  private void route(
      StoredWarning warning, Incident incident, Letter letter, String kind, Change change) {
    EarlyWarning w = warning.message();
    List<Address> to = new ArrayList<>(outbox.toldOf(w.getAlertId(), change.at()));
    for (Address routed : router.of(matter(w, warning.region(), incident), change.at())) {
      if (to.stream().noneMatch(routed::same)) {
        to.add(routed);
      }
    }
    Optional<String> held =
        to.isEmpty() ? Optional.empty() : holds.reason(subject(w, warning), change.at());
    dispatch.put(letter, kind, to, held.orElse(null), change);
  }

  private static boolean ends(EarlyWarning w) {
    return w.getMsgType() == MessageType.RESOLVE || w.getMsgType() == MessageType.CANCEL;
  }

  private static Router.Matter matter(EarlyWarning w, String region, Incident incident) {
    String industry =
        w.getScope().getBy().contains("industry")
            ? w.getScope().getKey().substring(w.getScope().getKey().indexOf('|') + 1)
            : incident.industry();
    return new Router.Matter(region, industry, w.getLevel(), w.getRuleId(), w.getStatus());
  }

  private static NoticeSubject subject(EarlyWarning w, StoredWarning warning) {
    return new NoticeSubject(
        w.getAlertId(),
        warning.incidentId(),
        w.getRuleId(),
        warning.region(),
        w.getEmployer() == null ? "" : w.getEmployer(),
        w.getLevel());
  }
}
