package org.fengsui.alerts.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.episodes.Episode;
import org.fengsui.alerts.publishing.ValuePublisher;
import org.fengsui.alerts.rules.Lookback;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.Retention;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.survey.SurveyStratum;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.Periods;

/**
 * Lets go of what no rule in force and no open episode can still look at. Runs about once a month
 * for a key, and wakes a key that nothing else wakes so that nothing is kept for ever.
 */
final class Housekeeping {
  private static final int LATENESS_DAYS = Lookback.LATENESS_DAYS;

  /** Months that monthly series keep beyond what rules ask: the Sahm gap and a year's change. */
  static final int MONTHS = 16;

  /** Days for which an ended episode may still be cancelled, if windows reach no longer. */
  static final int ENDED_DAYS = 200;

  /** Days between two rounds. */
  private static final int EVERY_DAYS = 28;

  /** Entry of the schedule. */
  static final String NAME = "tidy";

  /** What was worked out of the rules in force, by kind of key. */
  private final Map<String, Kept> known = new HashMap<>();

  /**
   * Tidies before facts are applied that are older than what is kept: what they replaced is known
   * no more, and must not be added to them.
   */
  void tidyBefore(
      List<KeyedFact> facts,
      ScopeKey key,
      KeyState state,
      Moment now,
      RuleSet rules,
      Schedule schedule) {
    boolean tidied = schedule.tidiedDay == Schedule.NO_PERIOD || schedule.tidiedDay >= now.today();
    if (facts.isEmpty() || tidied) {
      return;
    }
    int keep = keepDays(key.by(), rules, now) + LATENESS_DAYS;
    for (KeyedFact fact : facts) {
      if (fact.fact() instanceof Amount amount && amount.day() < now.today() - keep) {
        forget(key, state, now, keep, schedule);
        schedule.tidiedDay = now.today();
        return;
      }
    }
  }

  void tidy(ScopeKey key, KeyState state, Moment now, RuleSet rules, Schedule schedule) {
    boolean due = schedule.due(NAME, now.millis());
    boolean first = schedule.tidiedDay == Schedule.NO_PERIOD;
    // at no other instant: what a live job wakes a key for besides must not show in a vintage
    if (due || first) {
      int keep = keepDays(key.by(), rules, now) + LATENESS_DAYS;
      boolean left = first || forget(key, state, now, keep, schedule);
      int next = now.today() + Math.max(EVERY_DAYS, keep / 4);
      long wake = left ? now.startOf(next) : Moment.NEVER;
      schedule.put(NAME, wake, Schedule.NO_PERIOD);
      schedule.tidiedDay = left ? now.today() : Schedule.NO_PERIOD;
    }
  }

  /** Forgets what is out of reach; returns whether anything is left. */
  private static boolean forget(
      ScopeKey key, KeyState state, Moment now, int keep, Schedule schedule) {
    int open = forgetEnded(state, now, keep, schedule);
    forgetMembers(state, now);
    int today = Math.min(now.today(), open);
    int months = Math.max(MONTHS, keep / 28);
    Retention.prune(state, today, keep, months);
    int firstMonth = Periods.firstDayOf(Periods.monthOf(today) - months);
    ValuePublisher.keepFrom(key, state, today - keep, firstMonth);
    schedule.agenda.contents().removeIf(content -> !there(content, state));
    boolean left = state.names().stream().anyMatch(Housekeeping::keepsAwake);
    if (!left) {
      state.remove(EmployerIdentity.NAME);
    }
    return left;
  }

  /** Whether a key with that entry has to be tidied again. */
  private static boolean keepsAwake(String name) {
    return !name.equals(Schedule.NAME)
        && !name.equals(EmployerIdentity.NAME)
        && !ValuePublisher.remembers(name);
  }

  private static boolean there(String content, KeyState state) {
    int slash = content.indexOf('/');
    if (slash < 0) {
      return state.any(SurveyStratum.PREFIX);
    }
    String name = Ledger.name(content.substring(0, slash), "", content.substring(slash + 1));
    return state.read(name, Ledger.TYPE) != null;
  }

  /** Days before T that the rules at this kind of key look back. */
  private int keepDays(String by, RuleSet rules, Moment now) {
    List<Rule> inForce = rules.inForce(by, now.millis());
    Kept kept = known.get(by);
    if (kept == null || kept.rules() != inForce) {
      int days = 31;
      for (Rule rule : inForce) {
        days = Math.max(days, Lookback.days(rule, by));
      }
      kept = new Kept(inForce, days);
      known.put(by, kept);
    }
    boolean employer = by.equals(ScopeKey.EMPLOYER);
    return employer ? Math.max(kept.days(), keepDays(ScopeKey.SITE, rules, now)) : kept.days();
  }

  /** Days that a list of rules looks back. */
  private record Kept(List<Rule> rules, int days) {}

  /**
   * Forgets ended episodes out of reach; returns the earliest onset among the rest, whose records
   * must stay: a correction may cancel an ended episode as long as it is remembered, and one that
   * outlived its records would be cancelled by any correction.
   */
  private static int forgetEnded(KeyState state, Moment now, int keep, Schedule schedule) {
    int open = forgetEnded(RuleInstance.EPISODE, state, now, keep, schedule);
    return Math.min(open, forgetEnded(RuleInstance.PAST, state, now, keep, schedule));
  }

  private static int forgetEnded(
      String prefix, KeyState state, Moment now, int keep, Schedule schedule) {
    int earliest = Integer.MAX_VALUE;
    for (String name : state.names(prefix)) {
      Episode episode = state.read(name, Episode.TYPE);
      int oldest = now.today() - Math.max(keep, ENDED_DAYS);
      if (episode.ended() && episode.endedAt() < now.startOf(oldest)) {
        schedule.forgetPast(state, name);
        state.remove(name);
      } else {
        earliest = Math.min(earliest, Math.min(episode.onset(), episode.firstPeriod()));
      }
    }
    return earliest;
  }

  private static void forgetMembers(KeyState state, Moment now) {
    for (String name : state.names(EnterpriseIntervals.PREFIX)) {
      EnterpriseIntervals.Span span = state.read(name, EnterpriseIntervals.Span.TYPE);
      if (span.until() < now.today() - LATENESS_DAYS) {
        state.remove(name);
      }
    }
  }
}
