package org.fengsui.console.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.console.feed.Refusals.Refusal;
import org.fengsui.console.live.Change;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.Topics;

/** Counts of the job's dead letters; never what they hold. */
final class DeadLetterIntake implements TopicIntake<DeadLetter> {
  private final Refusals refusals;

  DeadLetterIntake(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public String topic() {
    return Topics.DEAD_LETTERS;
  }

  @Override
  public Class<DeadLetter> type() {
    return DeadLetter.class;
  }

  @Override
  public void take(List<DeadLetter> records, Change change) {
    Map<Refusal, Long> counts = new HashMap<>();
    records.forEach(d -> counts.merge(new Refusal(d.getStream(), d.getReason()), 1L, Long::sum));
    refusals.add(counts, change.at());
  }
}
