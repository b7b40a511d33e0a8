package org.fengsui.alerts.publishing;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Periods;

/** Which periods of a series are to be published: those that closed, and those that facts moved. */
final class MovedPeriods {
  private final Jurisdiction place;

  MovedPeriods(Jurisdiction place) {
    this.place = place;
  }

  /** Periods that closed since the last look, and earlier ones that facts have moved. */
  SortedSet<Integer> due(
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
    List<KeyedFact> facts = at.facts();
    for (int i = 0; i < facts.size(); i++) {
      KeyedFact keyed = facts.get(i);
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

  void add(PublishedSeries item, int from, int to, SortedSet<Integer> due) {
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

  /** What is to be published again with the next closing, facts of now included. */
  static DirtyRange noted(PendingValues at, PublishedSeries item, DirtyRange known) {
    DirtyRange noted = known;
    List<KeyedFact> facts = at.facts();
    for (int i = 0; i < facts.size(); i++) {
      KeyedFact keyed = facts.get(i);
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

  /** Notes the closed periods that historical facts move; false when they move none. */
  boolean gathers(PendingValues at, PublishedSeries item, int closed, DirtyRange known) {
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

  /** Adds the months between a month and the one published before it: they were left out. */
  void addLeftOut(Published published, int period, SortedSet<Integer> due) {
    Integer before = published.periods.lowerKey(period);
    if (before != null) {
      for (int month = Periods.nextEnd(PeriodUnit.MONTH, before, place.weekEnd());
          month < period;
          month = Periods.nextEnd(PeriodUnit.MONTH, month, place.weekEnd())) {
        due.add(month);
      }
    }
  }
}
