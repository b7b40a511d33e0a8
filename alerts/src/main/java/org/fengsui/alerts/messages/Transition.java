package org.fengsui.alerts.messages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.schemas.LargestReport;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;

/**
 * One transition of an episode with all that a message about it must say.
 *
 * @param rule rule in force
 * @param scope kind and key that the warning names; a site's key is {@code employer|site}
 * @param name name of an employer or site, or null; areas, industries and sources are looked up
 * @param group key group, or "" for everyone
 * @param type what the message does
 * @param level level after it; null after RESOLVE and CANCEL
 * @param previous level before it; null for the first message
 * @param onset epoch day on which the episode left INACTIVE
 * @param asOf known time of the record, or event time of the timer, that caused it, milliseconds
 * @param sequence number of the message, from 1
 * @param readings readings by measure, main indicator first; a measure with the suffix .lower or
 *     .upper has the reading of its indicator
 * @param observed values by measure, bounds included; NaN: unknown
 * @param windowFirst first epoch day of the window
 * @param windowLast last epoch day of the window; may lie ahead
 * @param plannedDay first effective epoch day after today among the window's dismissals, or {@link
 *     #NO_DAY}
 * @param effectStart first day of the legal effect, or {@link #NO_DAY}
 * @param effectEnd last day of the legal effect, or {@link #NO_DAY}
 * @param region area code of the possible area; null: taken from the scope where it is an area
 * @param employer employer id, or null
 * @param largest at most five of the largest layoff reports
 * @param completeness share of the expected sources that have reported, 0 to 1; NaN: none is
 *     expected, or not known
 * @param flags flags of the episode and the evidence, besides those of the readings
 */
public record Transition(
    Rule rule,
    ScopeKey scope,
    String name,
    String group,
    MessageType type,
    WarningLevel level,
    WarningLevel previous,
    int onset,
    long asOf,
    int sequence,
    Map<String, Reading> readings,
    Map<String, Double> observed,
    int windowFirst,
    int windowLast,
    int plannedDay,
    int effectStart,
    int effectEnd,
    String region,
    String employer,
    List<LargestReport> largest,
    double completeness,
    Set<String> flags) {
  /** No such day. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  /** Copies the collections; the readings keep their order. */
  public Transition {
    readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    observed = Collections.unmodifiableMap(new LinkedHashMap<>(observed));
    largest = List.copyOf(largest);
    flags = Set.copyOf(flags);
  }

  /** Reading of the rule's main indicator, or an unknown one. */
  public Reading main() {
    return readings.getOrDefault(rule.indicator(), Reading.unknown());
  }

  /** Flags of the episode and of every reading, in alphabetical order. */
  public Set<String> allFlags() {
    Set<String> all = new TreeSet<>(flags);
    readings.values().forEach(r -> all.addAll(r.flags()));
    return all;
  }

  /** Identity of the episode. */
  public String alertId() {
    return AlertId.of(rule.id(), scope.by(), scope.key(), group, onset);
  }

  /**
   * Whether it rests on what is unknown: no data for long, or a source that is no longer in use.
   */
  public boolean unknown() {
    return flags.contains(Flags.NO_DATA) || flags.contains(Flags.SOURCE_RETIRED);
  }

  /** Whether the episode is over with this message. */
  public boolean ends() {
    return type == MessageType.RESOLVE || type == MessageType.CANCEL;
  }
}
