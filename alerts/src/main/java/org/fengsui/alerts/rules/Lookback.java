package org.fengsui.alerts.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.reading.Query;

/** How far back the rules in force look. Follows a set of rules through time. */
public final class Lookback {
  /** Days beyond the longest look back for which late records and corrections are awaited. */
  public static final int LATENESS_DAYS = 35;

  private final RuleSet rules;
  private Spans known;

  /** What was worked out of one list of rules in force. */
  private record Spans(
      List<Rule> rules, int windowDays, Map<FactKind, Integer> windows, int lookbackDays) {
    static Spans of(List<Rule> rules) {
      Map<FactKind, Integer> windows = new EnumMap<>(FactKind.class);
      int window = 0;
      int lookback = 0;
      for (Rule rule : rules) {
        window = Math.max(window, rule.window().maxDays());
        for (FactKind kind : Indicators.restsOn(rule.indicator())) {
          windows.merge(kind, rule.window().maxDays(), Math::max);
        }
        for (String by : rule.levels().keySet()) {
          lookback = Math.max(lookback, days(rule, by));
        }
      }
      return new Spans(rules, window, windows, lookback);
    }
  }

  /** The look back of a set of rules. */
  public Lookback(RuleSet rules) {
    this.rules = rules;
  }

  /** Days that a rule looks back from T at a kind of key. */
  public static int days(Rule rule, String by) {
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

  /** Days that the rules in force at an instant look back from T, over all kinds of keys. */
  public int days(long millis) {
    return at(millis).lookbackDays();
  }

  /** Days before T of the oldest record that is still awaited at an instant, lateness included. */
  public int reachDays(long millis) {
    return days(millis) + LATENESS_DAYS;
  }

  /** Days of the longest window of a rule in force at an instant; 0: none is. */
  public int windowDays(long millis) {
    return at(millis).windowDays();
  }

  /**
   * Whether a date lies in a window that is still open on a day.
   *
   * @param kind what the record's facts are read as
   * @param lastDay its last reference date, epoch day
   * @param today epoch day of the clock
   * @param millis the instant whose rules count
   */
  public boolean open(FactKind kind, int lastDay, int today, long millis) {
    return lastDay > (long) today - at(millis).windows().getOrDefault(kind, 0);
  }

  private Spans at(long millis) {
    List<Rule> inForce = rules.inForce(millis);
    Spans spans = known;
    if (spans == null || !same(spans.rules(), inForce)) {
      spans = Spans.of(inForce);
      known = spans;
    }
    return spans;
  }

  @SuppressWarnings("ReferenceEquality") // a set of rules hands out one list for one span of time
  private static boolean same(List<Rule> one, List<Rule> other) {
    return one == other;
  }
}
