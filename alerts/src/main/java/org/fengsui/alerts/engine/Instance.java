package org.fengsui.alerts.engine;

import java.util.List;
import org.fengsui.alerts.episodes.EpisodeMachine;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.time.Window;

/**
 * A rule at one part and group of a key.
 *
 * @param rule the rule
 * @param by kind of scope that warnings name
 * @param part part of the key, see {@code Query}
 * @param group key group, or ""
 * @param levels levels at that kind of scope
 * @param clock which day the rule is judged for
 * @param machine life of its episodes
 * @param active false when the rule is paused or does not watch this key
 */
record Instance(
    Rule rule,
    String by,
    String part,
    String group,
    List<RuleLevel> levels,
    Indicator.Clock clock,
    EpisodeMachine machine,
    boolean active) {

  /** Window at this kind of scope. */
  Window window() {
    return rule.windowAt(by);
  }

  /** The question for a measure of the rule at this part and group. */
  Query query(String measure) {
    return new Query(measure, part, group, window(), rule.options());
  }

  /** The rule's main indicator as it is read at this kind of scope. */
  Indicator indicator() {
    return Indicators.find(rule.indicator(), by);
  }

  /** Series whose periods close for the rule. */
  String series() {
    return indicator().series(query(rule.indicator()));
  }

  /** Identity within the key. */
  String id() {
    return rule.id() + '/' + by + '/' + part + '/' + group;
  }

  /** Name of the slice of its last episode. */
  String episodeName() {
    return "episode/" + id();
  }

  /** Name of the slice of an earlier, ended episode. */
  String pastName(int onset) {
    return "past/" + id() + '/' + onset;
  }
}
