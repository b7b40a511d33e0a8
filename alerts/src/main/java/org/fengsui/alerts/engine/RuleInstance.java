package org.fengsui.alerts.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.alerts.episodes.Damping;
import org.fengsui.alerts.episodes.EpisodeMachine;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.Window;

/**
 * A rule at one part and group of a kind of key. Made once for the rules in force and shared by all
 * keys of the kind, so names and questions are worked out here and not for each fact.
 */
final class RuleInstance {
  /** Names of the entries of last episodes begin so. */
  static final String EPISODE = "episode/";

  /** Names of the entries of earlier episodes begin so. */
  static final String PAST = "past/";

  private final Rule rule;
  private final String by;
  private final String part;
  private final String group;
  private final List<Rule> versions;
  private final Jurisdiction place;
  private final boolean active;
  private final List<RuleLevel> levels;
  private final EpisodeMachine machine;
  private final Map<String, BoundQuery> asks = new LinkedHashMap<>();
  private final BoundQuery main;
  private final String series;
  private final List<BoundQuery> others;
  private final boolean entersByFalling;
  private final int reads;
  private final String id;
  private final String episodeName;
  private final String pastStem;
  private final Guard guard;

  /**
   * An instance.
   *
   * @param rule the rule
   * @param by kind of scope that warnings name
   * @param part part of the key, see {@code Query}
   * @param group key group, or ""
   * @param versions every version of the rule, the highest first
   * @param active false when the rule is paused or does not watch the key
   */
  RuleInstance(
      Rule rule,
      String by,
      String part,
      String group,
      List<Rule> versions,
      boolean active,
      Jurisdiction place) {
    this.rule = rule;
    this.by = by;
    this.part = part;
    this.group = group;
    this.versions = versions;
    this.active = active;
    this.place = place;
    this.levels = rule.levelsAt(by);
    this.main = ask(rule.indicator());
    levels.forEach(level -> level.measures().forEach(this::ask));
    Damping damping = new Damping(rule.lifecycle(), place.zone());
    this.machine = new EpisodeMachine(rule, levels, damping, clock(), window());
    this.series = main.indicator().series(main.query());
    this.others = asks.values().stream().filter(a -> !MeasureDays.follows(this, a)).toList();
    this.entersByFalling =
        levels.stream()
            .flatMap(level -> level.enter().comparisons().stream())
            .anyMatch(comparison -> !Guard.upwards(comparison));
    this.reads = reads(asks.keySet(), by);
    this.id = rule.id() + '/' + by + '/' + part + '/' + group;
    this.episodeName = EPISODE + id;
    this.pastStem = PAST + id + '/';
    this.guard = new Guard(this);
  }

  /** Kinds of the facts that any measure reads: whichever moves, the rule is judged. */
  private static int reads(Set<String> measures, String by) {
    int mask = 0;
    for (String measure : measures) {
      mask |= Dependencies.mask(Dependencies.of(measure, by));
    }
    return mask;
  }

  private BoundQuery ask(String measure) {
    return asks.computeIfAbsent(
        measure, m -> new BoundQuery(new Query(m, part, group, window(), rule.options()), by));
  }

  /** The same instance where the rule does not watch the key. */
  RuleInstance idle() {
    return active ? new RuleInstance(rule, by, part, group, versions, false, place) : this;
  }

  /**
   * This instance under the version that held at an instant: what was known then is judged by it.
   */
  RuleInstance heldAt(long millis) {
    for (Rule version : versions) {
      boolean holds = version.validFrom() == null || version.validFrom().toEpochMilli() <= millis;
      if (holds && version.version() <= rule.version()) {
        return version.version() == rule.version()
            ? this
            : new RuleInstance(version, by, part, group, versions, active, place);
      }
    }
    return this;
  }

  /** The rule. */
  Rule rule() {
    return rule;
  }

  /** Kind of scope that warnings name. */
  String by() {
    return by;
  }

  /** Part of the key, see {@code Query}. */
  String part() {
    return part;
  }

  /** Key group, or "". */
  String group() {
    return group;
  }

  /** Levels at the kind of scope. */
  List<RuleLevel> levels() {
    return levels;
  }

  /** Which day the rule is judged for. */
  Indicator.Clock clock() {
    return main.indicator().clock();
  }

  /** Life of its episodes. */
  EpisodeMachine machine() {
    return machine;
  }

  /** Every version of the rule, the highest first. */
  List<Rule> versions() {
    return versions;
  }

  /** False when the rule is paused or does not watch the key. */
  boolean active() {
    return active;
  }

  /** Decides which records leave it as it is. */
  Guard guard() {
    return guard;
  }

  /** Ranks of the facts that the rule reads, as a mask. */
  int reads() {
    return reads;
  }

  /** Identity of the instance that an entry of a last episode belongs to. */
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
    return active && ahead ? now.startOf((int) rule.activeFrom().toEpochDay()) : Moment.NEVER;
  }

  /** Instant at which the validity period is over, if it ever is. */
  long endOfActive(Moment now) {
    return rule.activeTo() == null
        ? Moment.NEVER
        : now.startOf((int) rule.activeTo().toEpochDay() + 1);
  }

  /** Window at this kind of scope. */
  Window window() {
    return rule.windowAt(by);
  }

  /** What is asked for the rule's main indicator. */
  BoundQuery main() {
    return main;
  }

  /** What is asked for each measure that the levels compare, main indicator first. */
  Map<String, BoundQuery> asks() {
    return asks;
  }

  /** Measures that are not read for the period that is judged, see {@link MeasureDays}. */
  List<BoundQuery> others() {
    return others;
  }

  /** Whether a level may be entered because a measure falls, which time alone can bring. */
  boolean entersByFalling() {
    return entersByFalling;
  }

  /** Series whose periods close for the rule. */
  String series() {
    return series;
  }

  /** Identity within the key. */
  String id() {
    return id;
  }

  /** Name of the entry of its last episode. */
  String episodeName() {
    return episodeName;
  }

  /** Beginning of the names of the entries of earlier episodes. */
  String pastStem() {
    return pastStem;
  }

  /** Name of the entry of an earlier, ended episode. */
  String pastName(int onset) {
    return pastStem + onset;
  }
}
