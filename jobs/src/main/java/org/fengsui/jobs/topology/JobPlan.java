package org.fengsui.jobs.topology;

import org.fengsui.jobs.operators.CoreParts;
import org.fengsui.jobs.operators.HistoryPolicy;
import org.fengsui.jobs.operators.KeyEngineFactory;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.jobs.operators.RuleHistory;
import org.fengsui.jobs.operators.Stage;

/**
 * What the topology needs to know beyond its sources and sinks.
 *
 * @param parts makes the pure parts
 * @param ordering how records are put in order, and where a replay ends
 * @param fourEyes whether rule versions that touch ORANGE or RED need a second person
 * @param history which records are history
 */
public record JobPlan(CoreParts parts, Ordering ordering, boolean fourEyes, HistoryPolicy history) {
  /** A plan without history: a replay, or a job whose only clock is that of its records. */
  public JobPlan(CoreParts parts, Ordering ordering, boolean fourEyes) {
    this(parts, ordering, fourEyes, HistoryPolicy.NONE);
  }

  /** Makes the keys of a stage; {@code versions} are their rules when they start without state. */
  KeyEngineFactory keys(Stage stage, RuleHistory versions) {
    return new KeyEngineFactory(parts, ordering, stage)
        .withRules(versions, fourEyes)
        .withHistory(history);
  }
}
