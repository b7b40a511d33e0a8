package org.fengsui.jobs.operators;

import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperatorFactory;
import org.fengsui.indicators.fact.Delivery;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.ThresholdRule;

/** Makes the {@link KeyEngineOperator} of one stage. */
public final class KeyEngineFactory extends AbstractStreamOperatorFactory<EarlyWarning>
    implements TwoInputStreamOperatorFactory<Delivery, ThresholdRule, EarlyWarning> {
  private static final long serialVersionUID = 1L;

  private final CoreParts parts;
  private final Ordering ordering;
  private final Stage stage;

  /** A factory for the keys of a stage. */
  public KeyEngineFactory(CoreParts parts, Ordering ordering, Stage stage) {
    this.parts = parts;
    this.ordering = ordering;
    this.stage = stage;
  }

  @Override
  @SuppressWarnings("unchecked") // the interface lets the caller choose a type it cannot know
  public <T extends StreamOperator<EarlyWarning>> T createStreamOperator(
      StreamOperatorParameters<EarlyWarning> parameters) {
    return (T) new KeyEngineOperator(parameters, parts, ordering, stage);
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader loader) {
    return KeyEngineOperator.class;
  }
}
