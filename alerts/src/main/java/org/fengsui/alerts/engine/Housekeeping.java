package org.fengsui.alerts.engine;

import java.util.List;
import org.fengsui.alerts.episodes.Episode;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.Retention;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;

/**
 * Lets go of what no rule in force and no open episode can still look at. Runs at most once a civil
 * day for a key, and wakes a key that is otherwise asleep so that nothing is kept for ever.
 */
final class Housekeeping {
  /** Days beyond the longest window for which late records and corrections are awaited. */
  static final int LATENESS_DAYS = 35;

  /** Months that monthly series keep beyond what rules ask: the Sahm gap and a year's change. */
  static final int MONTHS = 16;

  private static final String NAME = "tidy";

  void tidy(ScopeKey key, KeyState state, Moment now, RuleSet rules, Schedule schedule) {
    if (schedule.tidiedDay != now.today()) {
      schedule.tidiedDay = now.today();
      int keep = keepDays(key, rules, now) + LATENESS_DAYS;
      int open = forgetEnded(state, now, keep);
      Retention.prune(state, Math.min(now.today(), open), keep, Math.max(MONTHS, keep / 28));
      forgetMembers(state, now);
      boolean left = state.names().stream().anyMatch(n -> !n.equals(Schedule.NAME));
      long wake = left ? now.startOf(now.today() + keep + 1) : Outcome.ASLEEP;
      schedule.put(NAME, wake, Schedule.NO_PERIOD);
    }
  }

  /** Days before T that the rules at this kind of key look back. */
  private static int keepDays(ScopeKey key, RuleSet rules, Moment now) {
    int keep = 31;
    for (Rule rule : rules.inForce(key.by(), now.millis())) {
      keep = Math.max(keep, lookback(rule, key.by()));
    }
    if (key.by().equals(ScopeKey.EMPLOYER)) {
      for (Rule rule : rules.inForce(ScopeKey.SITE, now.millis())) {
        keep = Math.max(keep, lookback(rule, ScopeKey.SITE));
      }
    }
    return keep;
  }

  private static int lookback(Rule rule, String by) {
    int days = ask(rule, rule.indicator(), by);
    for (RuleLevel level : rule.levelsAt(by)) {
      for (var comparison : level.enter().comparisons()) {
        days = Math.max(days, ask(rule, comparison.measure(), by));
      }
    }
    return days;
  }

  private static int ask(Rule rule, String measure, String by) {
    Query query = new Query(measure, "", "", rule.windowAt(by), rule.options());
    return Indicators.find(measure, by).lookbackDays(query);
  }

  /** Forgets ended episodes out of reach; returns the earliest onset among the open ones. */
  private static int forgetEnded(KeyState state, Moment now, int keep) {
    int earliest = Integer.MAX_VALUE;
    for (String name : state.names()) {
      if (name.startsWith("episode/") || name.startsWith("past/")) {
        Episode episode = state.read(name, Episode.TYPE);
        if (!episode.ended()) {
          earliest = Math.min(earliest, Math.min(episode.onset(), episode.firstPeriod()));
        } else if (episode.endedAt() < now.startOf(now.today() - Math.max(keep, 200))) {
          state.remove(name);
        }
      }
    }
    return earliest;
  }

  private static void forgetMembers(KeyState state, Moment now) {
    for (String name : List.copyOf(state.names())) {
      if (name.startsWith(Members.PREFIX)) {
        Members.Span span = state.read(name, Members.Span.TYPE);
        if (span.until() < now.today() - LATENESS_DAYS) {
          state.remove(name);
        }
      }
    }
  }
}
