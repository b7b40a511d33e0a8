package org.fengsui.alerts.engine;

import java.util.List;
import java.util.Set;
import org.fengsui.alerts.episodes.Episode;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.alerts.values.ValuePublisher;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.Retention;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.survey.SurveyStratum;
import org.fengsui.indicators.time.Moment;

/**
 * Lets go of what no rule in force and no open episode can still look at. Runs about once a week
 * for a key, and wakes a key that is otherwise asleep so that nothing is kept for ever.
 */
final class Housekeeping {
  /** Days beyond the longest window for which late records and corrections are awaited. */
  static final int LATENESS_DAYS = 35;

  /** Months that monthly series keep beyond what rules ask: the Sahm gap and a year's change. */
  static final int MONTHS = 16;

  /** Days for which an ended episode may still be cancelled, if windows reach no longer. */
  static final int ENDED_DAYS = 200;

  /** Days between two rounds. */
  private static final int EVERY_DAYS = 7;

  private static final String NAME = "tidy";

  void tidy(ScopeKey key, KeyState state, Moment now, RuleSet rules, Schedule schedule) {
    boolean due = schedule.due(NAME, now.millis());
    if (due
        || now.today() - schedule.tidiedDay >= EVERY_DAYS
        || schedule.tidiedDay == Schedule.NO_PERIOD) {
      schedule.tidiedDay = now.today();
      int keep = keepDays(key, rules, now) + LATENESS_DAYS;
      int open = forgetEnded(state, now, keep);
      Retention.prune(state, Math.min(now.today(), open), keep, Math.max(MONTHS, keep / 28));
      forgetMembers(state, now);
      ValuePublisher.forget(state);
      Set<String> names = state.names();
      boolean left = names.stream().anyMatch(n -> !n.equals(Schedule.NAME));
      schedule.contents.removeIf(content -> !there(content, names));
      long wake = left ? now.startOf(now.today() + keep + 1) : Outcome.ASLEEP;
      schedule.put(NAME, wake, Schedule.NO_PERIOD);
    }
  }

  private static boolean there(String content, Set<String> names) {
    int slash = content.indexOf('/');
    return slash < 0
        ? names.stream().anyMatch(n -> n.startsWith(SurveyStratum.PREFIX))
        : names.contains(
            Ledger.name(content.substring(0, slash), "", content.substring(slash + 1)));
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
      for (String measure : level.measures()) {
        days = Math.max(days, ask(rule, measure, by));
      }
    }
    return days;
  }

  private static int ask(Rule rule, String measure, String by) {
    Query query = new Query(measure, "", "", rule.windowAt(by), rule.options());
    return Indicators.find(measure, by).lookbackDays(query);
  }

  /**
   * Forgets ended episodes out of reach; returns the earliest onset among the rest, whose ground
   * must stay: a correction may cancel an ended episode as long as it is remembered, and one that
   * outlived its ground would be cancelled by any correction.
   */
  private static int forgetEnded(KeyState state, Moment now, int keep) {
    int earliest = Integer.MAX_VALUE;
    for (String name : state.names()) {
      if (name.startsWith("episode/") || name.startsWith("past/")) {
        Episode episode = state.read(name, Episode.TYPE);
        int oldest = now.today() - Math.max(keep, ENDED_DAYS);
        if (episode.ended() && episode.endedAt() < now.startOf(oldest)) {
          state.remove(name);
        } else {
          earliest = Math.min(earliest, Math.min(episode.onset(), episode.firstPeriod()));
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
