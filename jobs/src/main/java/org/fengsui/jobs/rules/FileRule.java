package org.fengsui.jobs.rules;

import java.io.Serializable;
import java.time.Instant;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleCodec;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.schemas.ThresholdRule;

/**
 * A rule version that came from a file.
 *
 * @param file name of the file, for messages
 * @param yaml its text
 * @param from since when it holds: the start that first read it; null: as its text says, or always
 */
public record FileRule(String file, String yaml, Instant from) implements Serializable {
  /**
   * The rule.
   *
   * @throws IllegalArgumentException naming file, line, key and reason of every fault
   */
  public Rule rule(RuleParser parser) {
    Rule read = parser.parse(file, yaml).orThrow();
    if (from == null) {
      return read;
    }
    ThresholdRule since =
        ThresholdRule.newBuilder(RuleCodec.encode(read, yaml)).setValidFrom(from).build();
    return RuleCodec.decode(since, parser).orThrow();
  }
}
