package org.fengsui.jobs.rules;

import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.Text;

/** What people read about rule files at a start. */
final class RuleFileTexts {
  private RuleFileTexts() {}

  static Text sameVersion(String file, Rule rule) {
    return new Text(
        "%s：规则 %s 第 %d 版的内容与以前启动时不同；改动须提高 version，或恢复原来的内容。"
            .formatted(file, rule.id(), rule.version()),
        "%s: version %d of rule %s has another text than at an earlier start; a change needs a higher version, or bring the old text back."
            .formatted(file, rule.version(), rule.id()));
  }

  static Text notApproved(String file, Rule rule) {
    return new Text(
        "%s：规则 %s 第 %d 版改动了橙色或红色等级，须先在 threshold-rules 主题上由作者以外的人批准同一版本，作业才能启动。"
            .formatted(file, rule.id(), rule.version()),
        "%s: version %d of rule %s changes ORANGE or RED; the topic threshold-rules must hold this version with approved_by naming another person than author before the job can start with it."
            .formatted(file, rule.version(), rule.id()));
  }

  static Text newVersion(String file, Rule rule) {
    return new Text(
        "%s：规则 %s 第 %d 版自本次启动起生效。".formatted(file, rule.id(), rule.version()),
        "%s: version %d of rule %s holds from this start."
            .formatted(file, rule.version(), rule.id()));
  }

  static Text higherHolds(String file, Rule rule, int higher) {
    return new Text(
        "%s：规则 %s 的文件为第 %d 版，但第 %d 版仍然有效。".formatted(file, rule.id(), rule.version(), higher),
        "%s: the file has version %d of rule %s; version %d stays in force."
            .formatted(file, rule.version(), rule.id(), higher));
  }

  static Text gone(String id) {
    return new Text(
        "规则 %s 已不在文件中，但在暂停之前仍然有效。".formatted(id),
        "Rule %s is no longer among the files and stays in force until it is paused."
            .formatted(id));
  }
}
