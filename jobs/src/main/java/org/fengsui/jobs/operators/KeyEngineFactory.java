package org.fengsui.jobs.operators;

import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperatorFactory;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.ThresholdRule;

/** Makes the {@link KeyEngineOperator} of one stage. */
public final class KeyEngineFactory extends AbstractStreamOperatorFactory<EarlyWarning>
    implements TwoInputStreamOperatorFactory<KeyedFact, ThresholdRule, EarlyWarning> {
  private static final long serialVersionUID = 1L;

  private final KeyParts parts;
  private final Ordering ordering;
  private final Stage stage;
  private final RulesAtStart rules;
  private final HistoryPolicy history;
  private final int mostHeld;

  /** A factory for the keys of a stage, which know the rules of the parts when they start. */
  public KeyEngineFactory(KeyParts parts, Ordering ordering, Stage stage) {
    this(
        parts,
        ordering,
        stage,
        new RulesAtStart(parts, RuleHistory.NONE, true),
        HistoryPolicy.NONE,
        KeyStateCache.MOST);
  }

  private KeyEngineFactory(
      KeyParts parts,
      Ordering ordering,
      Stage stage,
      RulesAtStart rules,
      HistoryPolicy history,
      int mostHeld) {
    this.parts = parts;
    this.ordering = ordering;
    this.stage = stage;
    this.rules = rules;
    this.history = history;
    this.mostHeld = mostHeld;
  }

  /** The same keys, which when they start without state also know the versions of a topic. */
  public KeyEngineFactory withRules(RuleHistory versions, boolean fourEyes) {
    RulesAtStart atStart = new RulesAtStart(parts, versions, fourEyes);
    return new KeyEngineFactory(parts, ordering, stage, atStart, history, mostHeld);
  }

  /** The same keys, which catch up with the backlog when they start without state. */
  public KeyEngineFactory withHistory(HistoryPolicy policy) {
    return new KeyEngineFactory(parts, ordering, stage, rules, policy, mostHeld);
  }

  /** The same keys, of which so many entries are held in memory at most. */
  KeyEngineFactory holding(int most) {
    return new KeyEngineFactory(parts, ordering, stage, rules, history, most);
  }

  @Override
  @SuppressWarnings({
    "unchecked",
    "TypeParameterUnusedInFormals"
  }) // the interface lets the caller choose a type it cannot know
  public <T extends StreamOperator<EarlyWarning>> T createStreamOperator(
      StreamOperatorParameters<EarlyWarning> parameters) {
    return (T) new KeyEngineOperator(parameters, parts, ordering, stage, rules, history, mostHeld);
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader loader) {
    return KeyEngineOperator.class;
  }
}
