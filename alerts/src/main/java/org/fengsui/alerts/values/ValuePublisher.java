package org.fengsui.alerts.values;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fengsui.alerts.rules.RuleSet;
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
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.PeriodClocks;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Periods;
import org.fengsui.schemas.IndicatorValue;

/**
 * Publishes the values of a key's closed periods, one line a revision. A day on which a sum is 0,
 * as it was on the day before, has no line.
 */
public final class ValuePublisher {
  /** The slice that this class keeps at a key, for the registry of slice types. */
  public static final SliceType<?> MEMORY = Published.TYPE;

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

  /** Values that are new at an instant, and when the next period closes. */
  public Publication publish(
      ScopeKey key, KeyState state, Moment now, List<Delivery> facts, RuleSet rules) {
    if (key.by().equals(ScopeKey.SOURCE) || (key.by().equals(ScopeKey.EMPLOYER) && !employers)) {
      return Publication.NONE;
    }
    List<IndicatorValue> values = new ArrayList<>();
    long wake = Long.MAX_VALUE;
    for (Item item : Items.closing(key, state, rules.inForce(key.by(), now.millis()))) {
      wake = Math.min(wake, close(key, state, now, item, facts, values));
    }
    rates(key, state, now, facts, values);
    if (open) {
      running(key, state, now, facts, values);
    }
    return new Publication(values, wake);
  }

  private long close(
      ScopeKey key,
      KeyState state,
      Moment now,
      Item item,
      List<Delivery> facts,
      List<IndicatorValue> values) {
    int closed = clocks.lastClosed(state, item.series(), item.unit(), now, place);
    String name = "published/" + item.id();
    Published published = state.readOr(name, Published.TYPE, Published::new);
    int before = published.last;
    for (int period : due(state, item, published, closed, facts)) {
      say(key, state, now, item, period, published, values);
    }
    published.last = Math.max(published.last, closed);
    if (before != published.last || !values.isEmpty()) {
      state.write(name, published);
    }
    return quiet(state, item, closed)
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
    int to = from == DayOf.NONE ? from : from + item.query().window().maxDays() - 1;
    if (from != DayOf.NONE && from <= published.last) {
      due.addAll(published.periods.subMap(from, true, Math.max(from, to), true).keySet());
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
    boolean silent = item.daily() && reading.value() == 0 && !lately(published, period);
    if (!reading.known() || silent) {
      return;
    }
    int revision = published.note(period, reading.value(), item.remembered());
    if (revision > 0) {
      values.add(writer.value(key, state, item, period, reading, revision, now, null));
    }
  }

  /** Whether the day before, or the day itself, has been published with a value other than 0. */
  private static boolean lately(Published published, int period) {
    Published.Told before = published.periods.get(period - 1);
    return published.periods.containsKey(period) || (before != null && before.value() != 0);
  }

  private Reading read(KeyState state, Item item, int period) {
    return item.indicator().closed(state, item.query(), period, place);
  }

  private static boolean quiet(KeyState state, Item item, int closed) {
    Ledger ledger = ledger(state, item);
    return ledger != null
        && item.unit() == PeriodUnit.DAY
        && ledger.records(item.query().window().firstDay(closed), closed) == 0;
  }

  private long wakeOfNext(KeyState state, Item item, int closed) {
    int next = ledger(state, item).nextDay(closed);
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
    String name = "published/" + item.id();
    Published published = state.readOr(name, Published.TYPE, Published::new);
    TreeSet<Integer> due = new TreeSet<>(published.periods.tailMap(period).keySet());
    due.add(period);
    for (int month : due) {
      say(key, state, now, item, month, published, values);
    }
    state.write(name, published);
  }

  private void running(
      ScopeKey key, KeyState state, Moment now, List<Delivery> facts, List<IndicatorValue> values) {
    boolean layoffs =
        facts.stream()
            .anyMatch(f -> f.fact() instanceof Amount a && a.series().equals("layoffs.persons"));
    for (Item item : layoffs ? Items.closing(key, state, List.of()) : List.<Item>of()) {
      if (item.daily()) {
        Reading reading = item.indicator().read(state, item.query(), now.today(), place);
        values.add(writer.value(key, state, item, now.today(), reading, 1, now, Flags.OPEN));
      }
    }
  }

  /** Estimates of the periods that are still open, flagged provisional. */
  public List<IndicatorValue> provisional(ScopeKey key, KeyState state, Moment now, RuleSet rules) {
    List<IndicatorValue> values = new ArrayList<>();
    if (key.by().equals(ScopeKey.SOURCE) || (key.by().equals(ScopeKey.EMPLOYER) && !employers)) {
      return values;
    }
    for (Item item : Items.closing(key, state, rules.inForce(key.by(), now.millis()))) {
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
