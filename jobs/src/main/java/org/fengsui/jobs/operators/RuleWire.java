package org.fengsui.jobs.operators;

import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.intake.gate.DeadLetters;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.intake.stream.Problem;
import org.fengsui.intake.stream.Reason;
import org.fengsui.jobs.types.RuleArrival;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.SingleObjectCodec;
import org.fengsui.schemas.ThresholdRule;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.UndecodableException;

/**
 * Reads the bytes of rule versions. Whatever the bytes, the outcome is a version or a dead letter
 * that every producer can send. Not safe for several threads.
 */
final class RuleWire {
  /** Bytes of a version at the most: a rule of the greatest length in Chinese, and its people. */
  private static final int LONGEST = 4 * RuleParser.LONGEST;

  private final SingleObjectCodec<ThresholdRule> codec = Codecs.thresholdRules();

  /**
   * Exactly one of the two is given.
   *
   * @param version the version, or null
   * @param refused the dead letter, or null
   */
  record Verdict(ThresholdRule version, DeadLetter refused) {}

  /** The version of an arrival, or its dead letter. */
  Verdict read(RuleArrival arrival) {
    byte[] value = arrival.value();
    if (value != null && value.length > LONGEST) {
      return refused(
          arrival,
          Problem.whole(
              Reason.TOO_LONG, "超过 " + LONGEST + " 字节", "is longer than " + LONGEST + " bytes"));
    }
    try {
      ThresholdRule version = codec.decode(value);
      if (!RuleParser.ID.matcher(version.getRuleId()).matches()) {
        return refused(
            arrival, Problem.whole(Reason.BAD_RULE_ID, "的规则编号不合规", "has an id that no rule has"));
      }
      return new Verdict(version, null);
    } catch (UndecodableException e) {
      return new Verdict(null, DeadLetters.of(incoming(arrival), e));
    }
  }

  private static Verdict refused(RuleArrival arrival, Problem problem) {
    return new Verdict(null, DeadLetters.of(incoming(arrival), problem, null));
  }

  private static Incoming incoming(RuleArrival arrival) {
    return new Incoming(
        Topics.THRESHOLD_RULES,
        arrival.partition(),
        arrival.offset(),
        null,
        arrival.value(),
        arrival.brokerMillis(),
        null,
        -1);
  }
}
