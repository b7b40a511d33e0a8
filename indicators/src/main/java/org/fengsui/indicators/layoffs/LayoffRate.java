package org.fengsui.indicators.layoffs;

import org.fengsui.indicators.area.Bases;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/**
 * {@code layoffs.rate}: {@code layoffs.persons} of an area over the covered employment in force on
 * the day, in percent; unknown and flagged {@code no-base} when none is in force.
 */
public final class LayoffRate implements Indicator {
  private final LayoffPersons persons = new LayoffPersons();

  @Override
  public Clock clock() {
    return Clock.OPEN;
  }

  @Override
  public Composition composition() {
    return Composition.SUM;
  }

  @Override
  public String series(Query query) {
    return LayoffPersons.SERIES;
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    return rate(persons.read(state, query, day, place), state, day);
  }

  @Override
  public Reading closed(KeyState state, Query query, int day, Jurisdiction place) {
    return rate(persons.closed(state, query, day, place), state, day);
  }

  private static Reading rate(Reading sum, KeyState state, int day) {
    Bases bases = Bases.of(state, Bases.COVERED_EMPLOYMENT);
    long base = bases.inForce(day);
    int next = Math.min(sum.nextChange(), bases.nextStart(day));
    return base > 0
        ? sum.over(sum.value() * 100 / base, base, next)
        : sum.over(Double.NaN, -1, next, Flags.NO_BASE);
  }

  @Override
  public double atMost(KeyState state, Query query, int today, Jurisdiction place) {
    long base = Bases.of(state, Bases.COVERED_EMPLOYMENT).inForce(today);
    return base > 0
        ? persons.atMost(state, query, today, place) * 100 / base
        : Double.NEGATIVE_INFINITY;
  }

  @Override
  public boolean risesByTime(KeyState state, Query query) {
    return false;
  }

  @Override
  public boolean fallsByRecord() {
    return false;
  }
}
