package org.fengsui.alerts.publishing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.area.RateSeries;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.RateFact;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.indicators.survey.SurveyStratum;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.Periods;
import org.fengsui.schemas.IndicatorValue;

/**
 * Publishes the values of a key's closed periods, one line a revision. A day on which a sum is 0,
 * as it was on the day before, has no line.
 */
public final class ValuePublisher {
  /** The entry that this class keeps at a key, for the registry of entry types. */
  public static final StateEntryType<?> MEMORY = Published.TYPE;

  private final Jurisdiction place;
  private final boolean employers;
  private final boolean open;
  private final ValueWriter writer;
  private final PeriodPublisher periods;
  private final List<String> runningSeries = Indicators.running();
  private SeriesIndex index;
  private RuleSet indexed;

  /** Prefixes of what values are made of. */
  private static final List<String> PUBLISHABLE =
      List.of(Ledger.PREFIX, SurveyStratum.PREFIX, RateSeries.PREFIX);

  /**
   * A publisher for one jurisdiction.
   *
   * @param employers whether values of employers are published
   * @param open whether today's running sums of areas are published too, flagged open
   */
  public ValuePublisher(Jurisdiction place, boolean employers, boolean open) {
    this.place = place;
    this.employers = employers;
    this.open = open;
    this.writer = new ValueWriter(place);
    this.periods = new PeriodPublisher(place, writer);
  }

  /**
   * Values that are new at an instant, and when the next period closes.
   *
   * @param agenda what the key can publish and has still to publish again; changed in place
   * @param wake instant in milliseconds at which the key was to look again, {@link Long#MAX_VALUE}:
   *     none
   * @param changed whether other rules are in force than at the last look
   */
  public Publication publish(
      ScopeKey key,
      KeyState state,
      Moment now,
      List<KeyedFact> facts,
      RuleSet rules,
      RepublishQueue agenda,
      long wake,
      boolean changed) {
    if (!publishes(key)) {
      return Publication.NONE;
    }
    List<Rule> inForce = rules.inForce(key.by(), now.millis());
    PendingValues pending = new PendingValues(key, state, now, facts, agenda, place);
    boolean whole = changed || wake <= now.millis() || !sumsAndSurvey(facts);
    long next = whole ? all(pending, rules, inForce) : some(pending, rules, inForce, wake);
    rates(pending);
    return new Publication(pending.values(), next);
  }

  /** Whether it is known of each fact which series it can move. */
  private static boolean sumsAndSurvey(List<KeyedFact> facts) {
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i).fact();
      if (!(fact instanceof Amount || fact instanceof ResponseFact)) {
        return false;
      }
    }
    return true;
  }

  private long all(PendingValues pending, RuleSet rules, List<Rule> inForce) {
    List<PublishedSeries> items =
        index(rules).all(pending.key().by(), pending.agenda().contents(), inForce);
    pending.agenda().keepOnly(items);
    long wake = Long.MAX_VALUE;
    for (PublishedSeries item : items) {
      wake = Math.min(wake, periods.publish(pending, item));
    }
    return wake;
  }

  /** Only what the facts can move: nothing closes before the wake-up. */
  private long some(PendingValues pending, RuleSet rules, List<Rule> inForce, long wake) {
    long next = wake;
    List<KeyedFact> facts = pending.facts();
    Set<String> seen = facts.size() == 1 ? null : new HashSet<>();
    for (KeyedFact fact : facts) {
      if (seen == null || seen.add(KeyContents.of(fact.fact()))) {
        for (PublishedSeries item : items(pending, fact.fact(), rules, inForce)) {
          next = Math.min(next, periods.publish(pending, item));
        }
        if (fact.fact() instanceof ResponseFact) {
          restateGroups(pending, rules, inForce);
        }
      }
    }
    return next;
  }

  /**
   * Survey estimates of groups, which are many, are looked at only where a response moves a closed
   * month; their months close with those of everyone.
   */
  private void restateGroups(PendingValues pending, RuleSet rules, List<Rule> inForce) {
    String by = pending.key().by();
    boolean moved =
        index(rules).surveyed(by, inForce).stream().anyMatch(item -> movesClosed(pending, item));
    if (moved) {
      index(rules).surveyedGroups(by, inForce).forEach(item -> periods.publish(pending, item));
    }
  }

  private boolean movesClosed(PendingValues at, PublishedSeries item) {
    int closed = at.closed(item);
    return at.facts().stream()
        .map(KeyedFact::fact)
        .anyMatch(fact -> item.movedBy(fact) && DayOf.first(fact) <= closed);
  }

  private List<PublishedSeries> items(
      PendingValues pending, Fact fact, RuleSet rules, List<Rule> inForce) {
    String by = pending.key().by();
    return fact instanceof Amount amount
        ? index(rules).moved(by, amount.series(), amount.group(), inForce)
        : index(rules).surveyed(by, inForce);
  }

  private SeriesIndex index(RuleSet rules) {
    if (indexed != rules) {
      indexed = rules;
      index = new SeriesIndex(place.breakdowns().groups());
    }
    return index;
  }

  /** Areas, industries and series are published; employers on request; crossings never. */
  private boolean publishes(ScopeKey key) {
    return ofAreas(key) || (employers && key.by().equals(ScopeKey.EMPLOYER));
  }

  /** Whether a key's values are published in any case. */
  static boolean ofAreas(ScopeKey key) {
    boolean crossing = key.by().endsWith("|" + ScopeKey.INDUSTRY);
    boolean source = key.by().equals(ScopeKey.SOURCE);
    return !crossing && !source && !key.by().equals(ScopeKey.EMPLOYER);
  }

  private void rates(PendingValues pending) {
    List<KeyedFact> facts = pending.facts();
    for (int i = 0; i < facts.size(); i++) {
      if (facts.get(i).fact() instanceof RateFact rate) {
        int period = Periods.lastDayOf(rate.month());
        for (PublishedSeries item :
            SeriesCatalogue.rates(pending.key().by(), rate.measure(), rate.basis())) {
          periods.month(pending, item, period);
        }
      }
    }
  }

  /** Whether facts move today's running values of a key. */
  public boolean runs(ScopeKey key, List<KeyedFact> facts) {
    if (!open || !ofAreas(key)) {
      return false;
    }
    for (int i = 0; i < facts.size(); i++) {
      if (facts.get(i).fact() instanceof Amount amount && runningSeries.contains(amount.series())) {
        return true;
      }
    }
    return false;
  }

  /** Today's running sums of a key, flagged open; empty where none are published. */
  public List<IndicatorValue> running(ScopeKey key, KeyState state, Moment now, RuleSet rules) {
    List<IndicatorValue> values = new ArrayList<>();
    if (open && ofAreas(key)) {
      List<Rule> inForce = rules.inForce(key.by(), now.millis());
      for (String series : runningSeries) {
        for (PublishedSeries item : index(rules).moved(key.by(), series, "", inForce)) {
          if (item.daily() && item.ruleId() == null) {
            Reading reading = item.indicator().read(state, item.query(), now.today(), place);
            values.add(writer.value(key, state, item, now.today(), reading, 1, now, Flags.OPEN));
          }
        }
      }
    }
    return values;
  }

  /**
   * Notes from which day on the records of a key are kept: earlier periods are not published again.
   * Of an area it stays known for good that they were, of any other key as long as it has records.
   *
   * @param day first epoch day whose contributions are kept
   * @param monthly first epoch day of the months of monthly series that are kept
   */
  public static void keepFrom(ScopeKey key, KeyState state, int day, int monthly) {
    boolean empty = PUBLISHABLE.stream().noneMatch(state::any);
    for (String name : state.names(PublishedSeries.PREFIX)) {
      if (empty && !ofAreas(key)) {
        state.remove(name);
      } else {
        Published published = state.read(name, Published.TYPE);
        if (published.keepFrom(PublishedSeries.byMonth(name) ? monthly : day)) {
          state.write(name, published);
        }
      }
    }
  }

  /** Whether an entry of that name only says what was published. */
  public static boolean remembers(String entryName) {
    return entryName.startsWith(PublishedSeries.PREFIX);
  }

  /**
   * What the end of a replay leaves over: closed days that facts have moved since the last closing,
   * and estimates of the periods still open, flagged provisional. Leaves state as it is.
   */
  public List<IndicatorValue> provisional(
      ScopeKey key, KeyState state, Moment now, RuleSet rules, RepublishQueue agenda) {
    PendingValues pending = new PendingValues(key, state, now, List.of(), agenda, place);
    if (publishes(key)) {
      List<Rule> inForce = rules.inForce(key.by(), now.millis());
      for (PublishedSeries item : index(rules).all(key.by(), agenda.contents(), inForce)) {
        periods.rest(pending, item, Flags.PROVISIONAL);
      }
    }
    return pending.values();
  }
}
