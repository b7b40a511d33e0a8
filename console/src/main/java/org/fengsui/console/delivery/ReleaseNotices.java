package org.fengsui.console.delivery;

import java.util.List;
import org.fengsui.console.delivery.channel.Letter;
import org.fengsui.console.live.Change;
import org.fengsui.console.release.ReleaseItem;
import org.fengsui.console.release.ReleaseStep;

/** Sends what a publisher approved to the channels that carry nothing else. */
final class ReleaseNotices implements ReleaseStep {
  private final ReleaseLetters letters;
  private final Router router;
  private final Outbox outbox;
  private final Dispatch dispatch;

  ReleaseNotices(ReleaseLetters letters, Router router, Outbox outbox, Dispatch dispatch) {
    this.outbox = outbox;
    this.letters = letters;
    this.router = router;
    this.dispatch = dispatch;
  }

  @Override
  public void onApproved(ReleaseItem item, Change change) {
    if (item.incidentId() != null) {
      Letter letter = letters.of(item);
      dispatch.put(letter, "RELEASE", router.released(letter.status(), change.at()), null, change);
    }
  }

  @Override
  public void onWithdrawn(ReleaseItem item, Change change) {
    if (item.incidentId() != null) {
      Letter letter = letters.withdrawal(item);
      List<Address> told = outbox.toldOf(letter.alertId(), change.at());
      dispatch.put(letter, "WITHDRAWAL", told, null, change);
    }
  }
}
