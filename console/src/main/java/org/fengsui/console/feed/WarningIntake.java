package org.fengsui.console.feed;

import java.util.List;
import org.fengsui.console.incident.IncidentBook;
import org.fengsui.console.live.Change;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Topics;

/** The notification topic into the book of incidents. */
final class WarningIntake implements TopicIntake<EarlyWarning> {
  private final IncidentBook book;

  WarningIntake(IncidentBook book) {
    this.book = book;
  }

  @Override
  public String topic() {
    return Topics.EARLY_WARNING_ALERTS;
  }

  @Override
  public Class<EarlyWarning> type() {
    return EarlyWarning.class;
  }

  @Override
  public void take(List<EarlyWarning> records, Change change) {
    records.forEach(w -> book.take(w, change));
  }
}
