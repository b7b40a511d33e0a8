package org.fengsui.console.feed;

import java.util.List;
import org.fengsui.console.live.Change;
import org.fengsui.console.rules.RuleVersions;
import org.fengsui.schemas.ThresholdRule;
import org.fengsui.schemas.Topics;

/** Rule versions, whatever the job says to them. */
final class RuleIntake implements TopicIntake<ThresholdRule> {
  private final RuleVersions versions;

  RuleIntake(RuleVersions versions) {
    this.versions = versions;
  }

  @Override
  public String topic() {
    return Topics.THRESHOLD_RULES;
  }

  @Override
  public Class<ThresholdRule> type() {
    return ThresholdRule.class;
  }

  @Override
  public void take(List<ThresholdRule> records, Change change) {
    records.forEach(versions::heard);
  }
}
