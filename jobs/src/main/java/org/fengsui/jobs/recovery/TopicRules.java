package org.fengsui.jobs.recovery;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.jobs.kafka.KafkaPlace;
import org.fengsui.schemas.ThresholdRule;
import org.fengsui.schemas.Topics;

/** The rule versions on the topic threshold-rules. */
final class TopicRules {
  private TopicRules() {}

  /** All that can be decoded, in the order of each partition. */
  static List<ThresholdRule> read(KafkaPlace kafka) {
    List<ThresholdRule> all = new ArrayList<>();
    new Lanes(kafka).read(Topics.THRESHOLD_RULES, ThresholdRule.class, all::add);
    return all;
  }
}
