package org.fengsui.jobs.testing;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.jobs.operators.KeyEngineFactory;
import org.fengsui.jobs.operators.Tags;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.ThresholdRule;

/** The keys of a stage in the hand of a test. Its mailbox runs only when the test says so. */
@SuppressWarnings("try") // Flink's harness declares that closing may be interrupted
public final class KeyHarness extends AbstractStreamOperatorTestHarness<EarlyWarning> {
  /** Key groups. */
  public static final int GROUPS = 8;

  /** One of several subtasks, not yet open. */
  public KeyHarness(KeyEngineFactory keys, int parallelism, int subtask) throws Exception {
    super(keys, GROUPS, parallelism, subtask);
    KeySelector<KeyedFact, ScopeKey> key = KeyedFact::to;
    config.setStatePartitioner(0, key);
    config.setStateKeySerializer(
        JobTypes.SCOPE_KEY.createSerializer(executionConfig.getSerializerConfig()));
    config.serializeAllConfigs();
    setup(JobTypes.WARNING.createSerializer(executionConfig.getSerializerConfig()));
  }

  /** The only subtask, open and without state. */
  public static KeyHarness begin(KeyEngineFactory keys) throws Exception {
    KeyHarness harness = new KeyHarness(keys, 1, 0);
    harness.open();
    return harness;
  }

  @SuppressWarnings("unchecked") // the factory makes no other operator
  private TwoInputStreamOperator<KeyedFact, ThresholdRule, EarlyWarning> keys() {
    return (TwoInputStreamOperator<KeyedFact, ThresholdRule, EarlyWarning>) getOperator();
  }

  /** Sends a fact to its key. */
  public void send(KeyedFact fact) throws Exception {
    StreamRecord<KeyedFact> record = new StreamRecord<>(fact, fact.knownAt());
    keys().setKeyContextElement1(record);
    keys().processElement1(record);
  }

  /** Sends a rule version; which keys it wakes the mailbox decides. */
  public void rule(ThresholdRule version) throws Exception {
    keys().processElement2(new StreamRecord<>(version));
  }

  /** Runs at most so many letters of the mailbox; returns how many there were. */
  public int letters(int most) throws Exception {
    int run = 0;
    while (run < most && getTaskMailbox().hasMail()) {
      getTaskMailbox().take(0).run();
      run++;
    }
    return run;
  }

  /** Moves event time on both inputs. */
  public void pass(long millis) throws Exception {
    keys().processWatermark1(new Watermark(millis));
    keys().processWatermark2(new Watermark(millis));
  }

  /** Messages so far. */
  public List<EarlyWarning> warnings() {
    List<EarlyWarning> all = new ArrayList<>();
    for (Object record : getOutput()) {
      if (record instanceof StreamRecord<?> message) {
        all.add((EarlyWarning) message.getValue());
      }
    }
    return all;
  }

  /** Values so far. */
  public List<IndicatorValue> values() {
    var records = getSideOutput(Tags.VALUES);
    return records == null ? List.of() : records.stream().map(StreamRecord::getValue).toList();
  }
}
