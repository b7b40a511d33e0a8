package org.fengsui.alerts.publishing;

import java.util.Set;
import java.util.TreeSet;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.period.PeriodClocks;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Coverage;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Reading;
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
  private final MovedPeriods periods;

  PeriodPublisher(Jurisdiction place, ValueWriter writer) {
    this.place = place;
    this.writer = writer;
    this.periods = new MovedPeriods(place);
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
    int closed = at.closed(item);
    DirtyRange known = at.agenda().of(item);
    if (!item.daily() && at.historical() && periods.gathers(at, item, closed, known)) {
      return (at.now().millis() / GATHERING_MILLIS + 1) * GATHERING_MILLIS;
    }
    boolean pending;
    if (item.daily() && known != null && closed <= known.last()) {
      DirtyRange noted = MovedPeriods.noted(at, item, known);
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

  /** Publishes the periods that have closed, and those that facts have moved. */
  private void close(PendingValues at, PublishedSeries item, int closed, DirtyRange known) {
    Published published = published(at, item);
    int before = published.last;
    int written = at.values().size();
    for (int period : periods.due(at, item, published, closed, known)) {
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

  private void say(PendingValues at, PublishedSeries item, int period, Published published) {
    Reading reading = read(at, item, period, published);
    if (Publishable.is(item, period, reading, published)) {
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
    periods.addLeftOut(published, period, due);
    for (int month : due) {
      say(at, item, month, published);
    }
    at.state().write(item.entryName(), published);
  }

  /**
   * Publishes what the end of a replay leaves over and changes no state: closed days that facts
   * have moved, and the periods still open, flagged with {@code flag}.
   */
  void rest(PendingValues at, PublishedSeries item, String flag) {
    moved(at, item);
    int closed = at.closed(item);
    int last = Periods.nextEnd(item.unit(), at.now().today() - 1, place.weekEnd());
    TreeSet<Integer> open = new TreeSet<>();
    periods.add(item, closed + 1, last, open);
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
        if (revision > 0 && Publishable.is(item, day, reading, published)) {
          at.values().add(value(at, item, day, reading, revision, null));
        }
      }
    }
  }
}
