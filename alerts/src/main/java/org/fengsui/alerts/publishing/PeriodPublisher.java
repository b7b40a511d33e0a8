package org.fengsui.alerts.publishing;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.Origin;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.period.PeriodClocks;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Coverage;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Periods;
import org.fengsui.schemas.IndicatorValue;

/**
 * Publishes the values of one key's periods as they close, and again when facts have moved them:
 * those of weeks and months at once, those of days together with the next closing, because one late
 * record moves as many days as the window is long. Historical facts are gathered for up to a
 * minute: they come by the thousand, and an estimate after each would keep records of now waiting.
 */
final class PeriodPublisher {
  /** Longest that historical facts are gathered before weeks and months are published again. */
  static final long GATHERING_MILLIS = 60_000;

  private final Jurisdiction place;
  private final ValueWriter writer;
  private final PeriodClocks clocks = new PeriodClocks();

  PeriodPublisher(Jurisdiction place, ValueWriter writer) {
    this.place = place;
    this.writer = writer;
  }

  /**
   * What is published at one key and instant.
   *
   * @param values takes what is published
   */
  record PendingValues(
      ScopeKey key,
      KeyState state,
      Moment now,
      List<KeyedFact> facts,
      RepublishQueue agenda,
      List<IndicatorValue> values) {
    private boolean historical() {
      return !facts.isEmpty() && facts.get(0).origin() == Origin.HISTORICAL;
    }

    private Ledger ledger(PublishedSeries item) {
      return state.read(item.ledgerName(), Ledger.TYPE);
    }
  }

  /**
   * Publishes what is new of an item.
   *
   * @return instant in milliseconds at which to look again; {@link Long#MAX_VALUE}: never
   */
  long publish(PendingValues at, PublishedSeries item) {
    if (item.daily() && at.ledger(item) == null) {
      at.agenda().remove(item);
      return Long.MAX_VALUE; // no record yet, or none any more: nothing to say, nothing to wait for
    }
    int closed = clocks.lastClosed(at.state(), item.series(), item.unit(), at.now(), place);
    DirtyRange known = at.agenda().of(item);
    if (!item.daily() && at.historical() && gathers(at, item, closed, known)) {
      return (at.now().millis() / GATHERING_MILLIS + 1) * GATHERING_MILLIS;
    }
    boolean pending;
    if (item.daily() && known != null && closed <= known.last()) {
      DirtyRange noted = noted(at, item, known);
      at.agenda().put(item, noted);
      pending = noted.any();
    } else {
      close(at, item, closed, known);
      pending = false;
    }
    return !pending && quiet(at, item, closed)
        ? wakeOfNext(at, item, closed)
        : clocks.nextClosing(item.series(), item.unit(), closed, place);
  }

  /** Notes the closed periods that historical facts move; false when they move none. */
  private static boolean gathers(
      PendingValues at, PublishedSeries item, int closed, DirtyRange known) {
    DirtyRange before = known == null ? DirtyRange.none(closed) : known;
    DirtyRange gathered = before;
    for (KeyedFact fact : at.facts()) {
      int day = day(item, fact);
      if (day <= closed) {
        gathered = gathered.and(day, Math.min(closed, lastMoved(item, fact)));
      }
    }
    if (gathered.any()) {
      at.agenda().put(item, gathered);
    }
    return gathered.any();
  }

  /** Publishes the periods that have closed, and those that facts have moved. */
  private void close(PendingValues at, PublishedSeries item, int closed, DirtyRange known) {
    Published published = published(at, item);
    int before = published.last;
    int written = at.values().size();
    for (int period : due(at, item, published, closed, known)) {
      say(at, item, period, published);
    }
    published.last = Math.max(published.last, closed);
    boolean nothing = published.periods.isEmpty() && quiet(at, item, closed);
    if (!nothing && (before != published.last || written < at.values().size())) {
      at.state().write(item.entryName(), published);
    }
    if (item.daily()) {
      at.agenda().put(item, DirtyRange.none(Math.max(published.last, closed)));
    } else if (known != null) {
      at.agenda().remove(item);
    }
  }

  private static Published published(PendingValues at, PublishedSeries item) {
    Published published = at.state().readOr(item.entryName(), Published.TYPE, Published::new);
    published.begin();
    return published;
  }

  /** Periods that closed since the last look, and earlier ones that facts have moved. */
  private SortedSet<Integer> due(
      PendingValues at, PublishedSeries item, Published published, int closed, DirtyRange known) {
    TreeSet<Integer> due = new TreeSet<>();
    boolean seen = item.daily() && known != null;
    int looked = seen ? Math.max(published.last, known.last()) : published.last;
    int from = looked == Published.NONE ? first(at, item, closed) : looked + 1;
    if (item.daily()) {
      addDays(at.ledger(item), item, from, closed, due);
    } else {
      add(item, from, closed, due);
    }
    for (DirtyRange.Span moved : known == null ? List.<DirtyRange.Span>of() : known.spans()) {
      add(item, moved.from(), moved.to(), due);
    }
    for (KeyedFact keyed : at.facts()) {
      int day = day(item, keyed);
      if (day <= closed) {
        add(item, day, Math.min(closed, lastMoved(item, keyed)), due);
      }
    }
    return due;
  }

  /** Days whose window holds a record, and the day after: on all others a sum stays 0. */
  private static void addDays(
      Ledger ledger, PublishedSeries item, int from, int closed, SortedSet<Integer> due) {
    int window = item.query().window().maxDays();
    int next = from;
    for (int day = ledger.nextDay(from - window - 1);
        day <= closed && day != Reading.NEVER;
        day = ledger.nextDay(day)) {
      int last = Math.min(closed, day + window);
      for (next = Math.max(next, day); next <= last; next++) {
        due.add(next);
      }
    }
  }

  private void add(PublishedSeries item, int from, int to, SortedSet<Integer> due) {
    for (int period = Periods.nextEnd(item.unit(), from - 1, place.weekEnd());
        period <= to;
        period = Periods.nextEnd(item.unit(), period, place.weekEnd())) {
      due.add(period);
    }
  }

  /** First period worth saying: the first that holds a record. */
  private static int first(PendingValues at, PublishedSeries item, int closed) {
    Ledger ledger = at.ledger(item);
    return ledger == null ? closed : Math.min(closed, ledger.firstDay());
  }

  private static DirtyRange noted(PendingValues at, PublishedSeries item, DirtyRange known) {
    DirtyRange noted = known;
    for (KeyedFact keyed : at.facts()) {
      int day = day(item, keyed);
      if (day <= known.last()) {
        noted = noted.and(day, Math.min(known.last(), lastMoved(item, keyed)));
      }
    }
    return noted;
  }

  /** The civil day from which a fact moves the values of an item, or {@link DayOf#NONE}. */
  private static int day(PublishedSeries item, KeyedFact keyed) {
    return item.movedBy(keyed.fact()) ? DayOf.first(keyed.fact()) : DayOf.NONE;
  }

  /** The day after the window too: its sum is 0 again, which is news after a day over 0. */
  private static int lastMoved(PublishedSeries item, KeyedFact keyed) {
    int to = DayOf.last(keyed.fact()) + item.query().window().maxDays() - 1;
    return item.daily() ? to + 1 : to;
  }

  private void say(PendingValues at, PublishedSeries item, int period, Published published) {
    Reading reading = read(at, item, period, published);
    if (worthSaying(item, period, reading, published)) {
      int revision = published.revision(period, reading);
      if (revision > 0) {
        published.note(period, reading, revision, item.remembered());
        at.values().add(value(at, item, period, reading, revision, null));
      }
    }
  }

  /** Of a window that reaches before the records that are kept, what is known is a lower bound. */
  private Reading read(PendingValues at, PublishedSeries item, int period, Published published) {
    Reading reading = item.indicator().closed(at.state(), item.query(), period, place);
    if (item.query().window().firstDay(period) >= published.wholeFrom) {
      return reading;
    }
    Coverage part = new Coverage(Coverage.Bound.AT_LEAST, reading.coverage().reported());
    return reading.covered(part, Set.of(Flags.INCOMPLETE));
  }

  private static boolean worthSaying(
      PublishedSeries item, int period, Reading reading, Published published) {
    if (!reading.known()) {
      return worthSayingUnknown(item, period, reading, published);
    }
    boolean zero = item.daily() ? reading.value() == 0 : reading.records() == 0;
    return !zero || lately(published, item, period);
  }

  /** A period without a value has a line with the reason once the series has begun. */
  private static boolean worthSayingUnknown(
      PublishedSeries item, int period, Reading reading, Published published) {
    boolean missing = reading.has(Flags.INCOMPLETE) || reading.has(Flags.MONTH_MISSING);
    if (!missing || reading.has(Flags.WARM_UP) || published.periods.isEmpty()) {
      return false;
    }
    Published.PublishedValue before = item.daily() ? published.periods.get(period - 1) : null;
    return before == null || !Double.isNaN(before.value());
  }

  /** Whether the period itself, or the day before it with a sum over 0, has been published. */
  private static boolean lately(Published published, PublishedSeries item, int period) {
    Published.PublishedValue before = item.daily() ? published.periods.get(period - 1) : null;
    return published.mayHave(period) || (before != null && before.value() != 0);
  }

  private IndicatorValue value(
      PendingValues at,
      PublishedSeries item,
      int period,
      Reading reading,
      int revision,
      String flag) {
    return writer.value(at.key(), at.state(), item, period, reading, revision, at.now(), flag);
  }

  /** Whether no value can follow before a new record comes or a planned one is due. */
  private static boolean quiet(PendingValues at, PublishedSeries item, int closed) {
    if (item.surveyed()) {
      return !at.agenda().contents().contains(KeyContents.SURVEY);
    }
    Ledger ledger = at.ledger(item);
    return ledger == null
        ? !item.definition().withoutLedger()
        : item.daily() && ledger.records(item.query().window().firstDay(closed), closed) == 0;
  }

  private long wakeOfNext(PendingValues at, PublishedSeries item, int closed) {
    Ledger ledger = at.ledger(item);
    int next = ledger == null ? Reading.NEVER : ledger.nextDay(closed);
    return next == Reading.NEVER
        ? Long.MAX_VALUE
        : clocks.nextClosing(item.series(), item.unit(), next - 1, place);
  }

  /** Publishes a month of a published series, and the later months that it moves. */
  void month(PendingValues at, PublishedSeries item, int period) {
    Published published = published(at, item);
    TreeSet<Integer> due = new TreeSet<>(published.periods.tailMap(period).keySet());
    due.add(period);
    addLeftOut(published, period, due);
    for (int month : due) {
      say(at, item, month, published);
    }
    at.state().write(item.entryName(), published);
  }

  /** Adds the months between a month and the one published before it: they were left out. */
  private void addLeftOut(Published published, int period, SortedSet<Integer> due) {
    Integer before = published.periods.lowerKey(period);
    if (before != null) {
      for (int month = Periods.nextEnd(PeriodUnit.MONTH, before, place.weekEnd());
          month < period;
          month = Periods.nextEnd(PeriodUnit.MONTH, month, place.weekEnd())) {
        due.add(month);
      }
    }
  }

  /**
   * Publishes what the end of a replay leaves over and changes no state: closed days that facts
   * have moved, and the periods still open, flagged with {@code flag}.
   */
  void rest(PendingValues at, PublishedSeries item, String flag) {
    moved(at, item);
    int closed = clocks.lastClosed(at.state(), item.series(), item.unit(), at.now(), place);
    int last = Periods.nextEnd(item.unit(), at.now().today() - 1, place.weekEnd());
    TreeSet<Integer> open = new TreeSet<>();
    add(item, closed + 1, last, open);
    for (int period : open) {
      Reading reading = item.indicator().closed(at.state(), item.query(), period, place);
      if (reading.known() && reading.records() > 0) {
        at.values().add(value(at, item, period, reading, 1, flag));
      }
    }
  }

  private void moved(PendingValues at, PublishedSeries item) {
    DirtyRange moved = at.agenda().of(item);
    if (moved == null || !moved.any()) {
      return;
    }
    Published published = published(at, item);
    for (DirtyRange.Span span : moved.spans()) {
      for (int day = span.from(); day <= span.to(); day++) {
        Reading reading = read(at, item, day, published);
        int revision = published.revision(day, reading);
        if (revision > 0 && worthSaying(item, day, reading, published)) {
          at.values().add(value(at, item, day, reading, revision, null));
        }
      }
    }
  }
}
