package org.fengsui.cli.job;

import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.fengsui.jobs.operators.RuleHistory;
import org.fengsui.jobs.topology.Sources;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.jobs.types.RuleArrival;

/**
 * Live sources whose only clock is the known time of their records. A story plays weeks in a
 * minute, all of them before the wall clock: that clock would jump over the story as soon as it
 * caught up with it.
 *
 * @param topics the sources
 */
record RecordClock(Sources topics) implements Sources {
  @Override
  public Source<Arrival, ?, ?> records(String topic) {
    return topics.records(topic);
  }

  @Override
  public WatermarkStrategy<Arrival> recordTimes(String topic) {
    return topics.recordTimes(topic);
  }

  @Override
  public Source<RuleArrival, ?, ?> rules() {
    return topics.rules();
  }

  @Override
  public RuleHistory ruleHistory() {
    return topics.ruleHistory();
  }

  @Override
  public WatermarkStrategy<RuleArrival> ruleTimes() {
    return topics.ruleTimes();
  }

  @Override
  public Optional<Source<Arrival, ?, ?>> clock() {
    return Optional.empty();
  }
}
