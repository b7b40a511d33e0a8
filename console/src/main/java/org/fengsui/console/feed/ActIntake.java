package org.fengsui.console.feed;

import java.util.List;
import java.util.Optional;
import org.fengsui.console.incident.Acts;
import org.fengsui.console.incident.Closings;
import org.fengsui.console.live.Change;
import org.fengsui.schemas.AlertAction;
import org.fengsui.schemas.Topics;

/**
 * Acts on alerts that were done elsewhere; the console's own come back and are recognised. Whoever
 * can write to the topic can write an act of anybody: only what a trusted key signed is taken in.
 */
final class ActIntake implements TopicIntake<AlertAction> {
  private static final String UNSIGNED = "unsigned-act";
  private static final String FORGED = "forged-act";

  private final Acts acts;
  private final Closings closings;
  private final ActKeys keys;

  ActIntake(Acts acts, Closings closings, ActKeys keys) {
    this.acts = acts;
    this.closings = closings;
    this.keys = keys;
  }

  @Override
  public String topic() {
    return Topics.ALERT_ACTIONS;
  }

  @Override
  public Class<AlertAction> type() {
    return AlertAction.class;
  }

  /** Refuses what nobody trusted has signed, except acts that are in the timeline already. */
  @Override
  public Optional<String> refused(AlertAction act) {
    if (keys.trusts(act) || acts.known(act)) {
      return Optional.empty();
    }
    return Optional.of(act.getSignature() == null ? UNSIGNED : FORGED);
  }

  @Override
  public void take(List<AlertAction> records, Change change) {
    for (AlertAction act : records) {
      acts.heard(act, change)
          .filter(fresh -> fresh.act().equals(Closings.ACT))
          .ifPresent(fresh -> closings.close(fresh, change));
      if (closings.early(act)) {
        closings.waitFor(act);
      }
    }
  }
}
