package org.fengsui.jobs.topology;

import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.fengsui.jobs.operators.RuleHistory;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.jobs.types.RuleArrival;

/** Where the pipeline reads from: Kafka in production, lists in tests. */
public interface Sources {
  /** Records of an input topic, already asked of the gate. */
  Source<Arrival, ?, ?> records(String topic);

  /** Timestamps (known times) and watermarks of an input topic. */
  WatermarkStrategy<Arrival> recordTimes(String topic);

  /** Rule versions. */
  Source<RuleArrival, ?, ?> rules();

  /** The rule versions there are when a live job starts without state. */
  default RuleHistory ruleHistory() {
    return RuleHistory.NONE;
  }

  /** Timestamps (the broker's) and watermarks of the rule versions. */
  WatermarkStrategy<RuleArrival> ruleTimes();

  /** A source without records whose watermark is the wall clock, for live runs. */
  Optional<Source<Arrival, ?, ?>> clock();
}
