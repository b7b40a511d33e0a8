package org.fengsui.console.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengsui.console.delivery.channel.Letter;
import org.fengsui.console.incident.Incident;
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
    Letter letter = letters.of(w, warning.region(), incident.id());
    String kind = letter.kind().name() + (warning.replaced() ? "-attempt-" + w.getAttempt() : "");
    List<Address> to = new ArrayList<>(outbox.toldOf(w.getAlertId(), change.at()));
    if (ends(w)) {
      outbox.dropHeld(w.getAlertId());
      dispatch.put(letter, kind, to, null, change);
      return;
    }
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
