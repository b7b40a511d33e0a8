package org.fengsui.console.feed;

import java.util.List;
import org.fengsui.console.incident.Acts;
import org.fengsui.console.live.Change;
import org.fengsui.schemas.AlertAction;
import org.fengsui.schemas.Topics;

/** Acts on alerts that were done elsewhere; the console's own come back and are recognised. */
final class ActIntake implements TopicIntake<AlertAction> {
  private final Acts acts;

  ActIntake(Acts acts) {
    this.acts = acts;
  }

  @Override
  public String topic() {
    return Topics.ALERT_ACTIONS;
  }

  @Override
  public Class<AlertAction> type() {
    return AlertAction.class;
  }

  @Override
  public void take(List<AlertAction> records, Change change) {
    records.forEach(a -> acts.heard(a, change));
  }
}
