package org.fengsui.alerts.engine;

import java.util.List;
import org.fengsui.alerts.episodes.EpisodeMachine;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.time.Moment;
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

  /** Names of the slices of last episodes begin so. */
  static final String EPISODE = "episode/";

  /** Identity of the instance that a slice of a last episode belongs to. */
  static String idOf(String episodeName) {
    return episodeName.substring(EPISODE.length());
  }

  /** Whether a civil day lies in the rule's validity period. */
  boolean activeOn(int day) {
    return (rule.activeFrom() == null || rule.activeFrom().toEpochDay() <= day)
        && (rule.activeTo() == null || rule.activeTo().toEpochDay() >= day);
  }

  /** Instant at which the validity period begins, if it is still to come. */
  long nextActive(Moment now) {
    boolean ahead = rule.activeFrom() != null && rule.activeFrom().toEpochDay() > now.today();
    return active && ahead ? now.startOf((int) rule.activeFrom().toEpochDay()) : Outcome.ASLEEP;
  }

  /** Instant at which the validity period is over, if it ever is. */
  long endOfActive(Moment now) {
    return rule.activeTo() == null
        ? Outcome.ASLEEP
        : now.startOf((int) rule.activeTo().toEpochDay() + 1);
  }

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
    return EPISODE + id();
  }

  /** Name of the slice of an earlier, ended episode. */
  String pastName(int onset) {
    return "past/" + id() + '/' + onset;
  }
}
