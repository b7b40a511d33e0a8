package org.fengsui.console.feed;

import java.util.List;
import org.fengsui.console.live.Change;
import org.fengsui.console.rules.RuleVersions;
import org.fengsui.schemas.RuleReceipt;
import org.fengsui.schemas.Topics;

/** What the job answers to rule versions. */
final class ReceiptIntake implements TopicIntake<RuleReceipt> {
  private final RuleVersions versions;

  ReceiptIntake(RuleVersions versions) {
    this.versions = versions;
  }

  @Override
  public String topic() {
    return Topics.RULE_RECEIPTS;
  }

  @Override
  public Class<RuleReceipt> type() {
    return RuleReceipt.class;
  }

  @Override
  public void take(List<RuleReceipt> records, Change change) {
    records.forEach(versions::heard);
  }
}
