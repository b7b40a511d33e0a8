package org.fengsui.jobs.operators;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengsui.alerts.rules.FourEyes;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleCodec;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.alerts.rules.Text;
import org.fengsui.schemas.ThresholdRule;

/**
 * Whether a rule version is accepted. It depends on nothing but the versions before it and on when
 * the broker took it, never on when it is read: read again from the topic it is judged alike.
 */
final class RuleJudge {
  /** Reads what arrives: knows the place. */
  private final RuleParser strict;

  /** Reads what was accepted once, by an earlier release perhaps: must not refuse it now. */
  private final RuleParser lenient = new RuleParser();

  private final RuleSet start;
  private final boolean live;
  private final boolean fourEyes;

  /**
   * A judge.
   *
   * @param parts the place, and the versions that the job starts with
   * @param live whether versions that hold from before their arrival are refused
   * @param fourEyes whether ORANGE and RED need a second person
   */
  RuleJudge(KeyParts parts, boolean live, boolean fourEyes) {
    this.start = parts.rules();
    this.strict = parts.ruleParser();
    this.live = live;
    this.fourEyes = fourEyes;
  }

  /**
   * Why a version is refused, or empty when it is accepted.
   *
   * @param accepted latest version of the rule accepted since the start, or null
   * @param arrivedAt the broker's time, milliseconds
   */
  Optional<Text> refusal(ThresholdRule version, ThresholdRule accepted, long arrivedAt) {
    RuleParser.Result read = RuleCodec.decode(version, strict);
    if (read.rule() == null) {
      return Optional.of(RuleRefusals.unreadable(read.problems()));
    }
    Rule next = read.rule();
    Rule before = inForce(next.id(), accepted);
    int last =
        Math.max(
            accepted == null ? 0 : accepted.getVersion(), before == null ? 0 : before.version());
    if (next.version() <= last) {
      return Optional.of(RuleRefusals.notNewer(next, last));
    }
    if (live && (next.validFrom() == null || next.validFrom().toEpochMilli() < arrivedAt)) {
      return Optional.of(RuleRefusals.tooLate(next, arrivedAt));
    }
    return fourEyes ? FourEyes.refusal(before, next) : Optional.empty();
  }

  private Rule inForce(String id, ThresholdRule accepted) {
    Rule since = accepted == null ? null : RuleCodec.decode(accepted, lenient).rule();
    // files of a later start may have gone past the topic
    return Stream.concat(
            start.all().stream().filter(r -> r.id().equals(id)), Stream.ofNullable(since))
        .max(Comparator.comparingInt(Rule::version))
        .orElse(null);
  }
}
