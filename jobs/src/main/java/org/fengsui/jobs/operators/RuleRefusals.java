package org.fengsui.jobs.operators;

import java.time.Instant;
import java.util.List;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleProblem;
import org.fengsui.alerts.rules.Text;

/** Why a rule version is refused, in words for its author. */
final class RuleRefusals {
  private static final int SHOWN = 20;

  private RuleRefusals() {}

  /** The first faults; a receipt must stay a message that every producer can send. */
  static Text unreadable(List<RuleProblem> problems) {
    int more = Math.max(0, problems.size() - SHOWN);
    return new Text(
        "规则有误，仍用原版本：\n" + lines(problems, "zh") + (more > 0 ? "\n……另有 " + more + " 处" : ""),
        "the rule is faulty, the version in force stays:\n"
            + lines(problems, "en")
            + (more > 0 ? "\n... and " + more + " more" : ""));
  }

  private static String lines(List<RuleProblem> problems, String language) {
    return String.join("\n", problems.stream().limit(SHOWN).map(p -> p.in(language)).toList());
  }

  static Text notNewer(Rule next, int last) {
    return new Text(
        "规则 %s 已有第 %d 版，新版本号必须更大，不能是 %d".formatted(next.id(), last, next.version()),
        "rule %s has version %d already: a new version needs a higher number than that, not %d"
            .formatted(next.id(), last, next.version()));
  }

  static Text tooLate(Rule next, long arrivedAt) {
    Instant arrived = Instant.ofEpochMilli(arrivedAt);
    return new Text(
        "规则 %s 第 %d 版到达时刻为 %s，生效时刻 valid_from 须给出且不早于此"
            .formatted(next.id(), next.version(), arrived),
        "version %d of rule %s arrived at %s: valid_from must be given and not be earlier"
            .formatted(next.version(), next.id(), arrived));
  }
}
