package org.fengsui.alerts.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.area.RateSeries;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.Delivery;
import org.fengsui.indicators.fact.RateFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.state.SliceType;
import org.fengsui.indicators.survey.SurveyStratum;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.PeriodClocks;
import org.fengsui.indicators.time.Periods;
import org.fengsui.schemas.IndicatorValue;

/**
 * Publishes the values of a key's closed periods, one line a revision. A day on which a sum is 0,
 * as it was on the day before, has no line.
 */
public final class ValuePublisher {
  /** The slice that this class keeps at a key, for the registry of slice types. */
  public static final SliceType<?> MEMORY = Published.TYPE;

  private static final String PREFIX = "published/";

  private final Jurisdiction place;
  private final boolean employers;
  private final boolean open;
  private final ValueWriter writer;
  private final PeriodClocks clocks = new PeriodClocks();

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
  }

  /**
   * Values that are new at an instant, and when the next period closes.
   *
   * @param contents what the key can publish, see {@link Contents}
   */
  public Publication publish(
      ScopeKey key,
      KeyState state,
      Moment now,
      List<Delivery> facts,
      RuleSet rules,
      Set<String> contents) {
    if (!publishes(key)) {
      return Publication.NONE;
    }
    List<IndicatorValue> values = new ArrayList<>();
    long wake = Long.MAX_VALUE;
    for (Item item : Items.closing(key, contents, rules.inForce(key.by(), now.millis()))) {
      wake = Math.min(wake, close(key, state, now, item, facts, contents, values));
    }
    rates(key, state, now, facts, values);
    if (open) {
      running(key, state, now, facts, contents, values);
    }
    return new Publication(values, wake);
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

  private long close(
      ScopeKey key,
      KeyState state,
      Moment now,
      Item item,
      List<Delivery> facts,
      Set<String> contents,
      List<IndicatorValue> values) {
    if (item.daily() && ledger(state, item) == null) {
      return Long.MAX_VALUE; // no record yet, or none any more: nothing to say, nothing to wait for
    }
    int closed = clocks.lastClosed(state, item.series(), item.unit(), now, place);
    String name = PREFIX + item.id();
    Published published = state.readOr(name, Published.TYPE, Published::new);
    int before = published.last;
    for (int period : due(state, item, published, closed, facts)) {
      say(key, state, now, item, period, published, values);
    }
    published.last = Math.max(published.last, closed);
    boolean quiet = quiet(state, item, closed, contents);
    boolean nothing = quiet && published.periods.isEmpty();
    if (!nothing && (before != published.last || !values.isEmpty())) {
      state.write(name, published);
    }
    return quiet
        ? wakeOfNext(state, item, closed)
        : clocks.nextClosing(item.series(), item.unit(), closed, place);
  }

  /** Periods that closed since the last look, and earlier ones that a late fact may have moved. */
  private SortedSet<Integer> due(
      KeyState state, Item item, Published published, int closed, List<Delivery> facts) {
    TreeSet<Integer> due = new TreeSet<>();
    int from = published.last == Published.NONE ? first(state, item, closed) : published.last + 1;
    for (int period = Periods.nextEnd(item.unit(), from - 1, place.weekEnd());
        period <= closed;
        period = Periods.nextEnd(item.unit(), period, place.weekEnd())) {
      due.add(period);
    }
    for (Delivery fact : facts) {
      moved(item, fact, published, due);
    }
    return due;
  }

  /** First period worth saying: the first that holds a record. */
  private static int first(KeyState state, Item item, int closed) {
    Ledger ledger = ledger(state, item);
    return ledger == null ? closed : Math.min(closed, ledger.firstDay());
  }

  private static Ledger ledger(KeyState state, Item item) {
    Query query = item.query();
    return state.read(Ledger.name(item.series(), "", query.group()), Ledger.TYPE);
  }

  private void moved(Item item, Delivery delivery, Published published, SortedSet<Integer> due) {
    if (delivery.fact() instanceof Amount amount
        && (!amount.series().equals(item.series())
            || !amount.group().equals(item.query().group()))) {
      return;
    }
    int from = DayOf.fact(delivery.fact());
    if (from == DayOf.NONE || from > published.last) {
      return;
    }
    int to = from + item.query().window().maxDays() - 1;
    // The day after the window too: its sum is 0 again, which is news after a day over 0.
    int end = Math.min(published.last, item.daily() ? to + 1 : to);
    for (int period = Periods.nextEnd(item.unit(), from - 1, place.weekEnd());
        period <= end;
        period = Periods.nextEnd(item.unit(), period, place.weekEnd())) {
      due.add(period);
    }
  }

  private void say(
      ScopeKey key,
      KeyState state,
      Moment now,
      Item item,
      int period,
      Published published,
      List<IndicatorValue> values) {
    Reading reading = read(state, item, period);
    boolean zero = item.daily() ? reading.value() == 0 : reading.records() == 0;
    if (!reading.known() || (zero && !lately(published, item, period))) {
      return;
    }
    int revision = published.note(period, reading.value(), item.remembered());
    if (revision > 0) {
      values.add(writer.value(key, state, item, period, reading, revision, now, null));
    }
  }

  /** Whether the period itself, or the day before it with a sum over 0, has been published. */
  private static boolean lately(Published published, Item item, int period) {
    Published.Told before = item.daily() ? published.periods.get(period - 1) : null;
    return published.periods.containsKey(period) || (before != null && before.value() != 0);
  }

  private Reading read(KeyState state, Item item, int period) {
    return item.indicator().closed(state, item.query(), period, place);
  }

  /** Whether no value can follow before a new record comes or a planned one is due. */
  private static boolean quiet(KeyState state, Item item, int closed, Set<String> contents) {
    if (item.series().startsWith("survey.")) {
      return !contents.contains(Contents.SURVEY);
    }
    Ledger ledger = ledger(state, item);
    return ledger == null
        ? !item.query().indicator().startsWith("positions.")
        : item.daily() && ledger.records(item.query().window().firstDay(closed), closed) == 0;
  }

  private long wakeOfNext(KeyState state, Item item, int closed) {
    Ledger ledger = ledger(state, item);
    int next = ledger == null ? Reading.NEVER : ledger.nextDay(closed);
    return next == Reading.NEVER
        ? Long.MAX_VALUE
        : clocks.nextClosing(item.series(), item.unit(), next - 1, place);
  }

  private void rates(
      ScopeKey key, KeyState state, Moment now, List<Delivery> facts, List<IndicatorValue> values) {
    for (Delivery delivery : facts) {
      if (delivery.fact() instanceof RateFact rate) {
        int period = Periods.lastDayOf(rate.month());
        for (Item item : Items.rates(key, rate.measure(), rate.basis())) {
          rate(key, state, now, item, period, values);
        }
      }
    }
  }

  private void rate(
      ScopeKey key,
      KeyState state,
      Moment now,
      Item item,
      int period,
      List<IndicatorValue> values) {
    String name = PREFIX + item.id();
    Published published = state.readOr(name, Published.TYPE, Published::new);
    TreeSet<Integer> due = new TreeSet<>(published.periods.tailMap(period).keySet());
    due.add(period);
    for (int month : due) {
      say(key, state, now, item, month, published, values);
    }
    state.write(name, published);
  }

  private void running(
      ScopeKey key,
      KeyState state,
      Moment now,
      List<Delivery> facts,
      Set<String> contents,
      List<IndicatorValue> values) {
    boolean layoffs =
        facts.stream()
            .anyMatch(f -> f.fact() instanceof Amount a && a.series().equals("layoffs.persons"));
    for (Item item : layoffs ? Items.closing(key, contents, List.of()) : List.<Item>of()) {
      if (item.daily()) {
        Reading reading = item.indicator().read(state, item.query(), now.today(), place);
        values.add(writer.value(key, state, item, now.today(), reading, 1, now, Flags.OPEN));
      }
    }
  }

  /** Forgets what was published at a key that has nothing left to publish. */
  public static void forget(KeyState state) {
    Set<String> names = state.names();
    if (names.stream().noneMatch(ValuePublisher::publishable)) {
      names.stream().filter(n -> n.startsWith(PREFIX)).toList().forEach(state::remove);
    }
  }

  private static boolean publishable(String name) {
    return name.startsWith("ledger/")
        || name.startsWith(SurveyStratum.PREFIX)
        || name.startsWith(RateSeries.PREFIX);
  }

  /** Estimates of the periods that are still open, flagged provisional. */
  public List<IndicatorValue> provisional(
      ScopeKey key, KeyState state, Moment now, RuleSet rules, Set<String> contents) {
    List<IndicatorValue> values = new ArrayList<>();
    if (!publishes(key)) {
      return values;
    }
    for (Item item : Items.closing(key, contents, rules.inForce(key.by(), now.millis()))) {
      int closed = clocks.lastClosed(state, item.series(), item.unit(), now, place);
      int last = Periods.nextEnd(item.unit(), now.today() - 1, place.weekEnd());
      for (int period = Periods.nextEnd(item.unit(), closed, place.weekEnd());
          period <= last;
          period = Periods.nextEnd(item.unit(), period, place.weekEnd())) {
        Reading reading = read(state, item, period);
        if (reading.known() && reading.records() > 0) {
          values.add(writer.value(key, state, item, period, reading, 1, now, Flags.PROVISIONAL));
        }
      }
    }
    return values;
  }
}
