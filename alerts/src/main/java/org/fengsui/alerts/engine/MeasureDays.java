package org.fengsui.alerts.engine;

import org.fengsui.indicators.period.PeriodClocks;
import org.fengsui.indicators.reading.Indicator.Clock;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Periods;

/**
 * The day that each measure of a rule is read for when a period of its main indicator is judged
 * (docs/semantics.md, section 4): measures of the same series for that period, those over open
 * windows for today, all others for their last reported period.
 */
final class MeasureDays {
  /** Periods that are looked back at for one that was reported. */
  private static final int MOST_PERIODS = 40;

  private final RuleInstance instance;
  private final ReadingCache readings;
  private final Moment now;
  private final PeriodClocks clocks = new PeriodClocks();

  MeasureDays(RuleInstance instance, ReadingCache readings, Moment now) {
    this.instance = instance;
    this.readings = readings;
    this.now = now;
  }

  /** Whether a measure is read for the very period that is judged. */
  static boolean follows(RuleInstance instance, BoundQuery ask) {
    Clock clock = ask.indicator().clock();
    return clock == instance.clock()
        && (clock == Clock.OPEN
            || ask.indicator()
                .series(ask.query())
                .equals(instance.main().indicator().series(instance.main().query())));
  }

  /** Epoch day that a measure is read for. */
  int of(BoundQuery ask, int period) {
    if (follows(instance, ask)) {
      return period;
    }
    return switch (ask.indicator().clock()) {
      case OPEN -> now.today();
      case LATEST -> {
        int latest = ask.indicator().latest(readings.state(), ask.query(), readings.place());
        yield latest == Reading.NEVER ? now.today() : latest;
      }
      case CLOSED -> lastReported(ask);
    };
  }

  /** First later day on which a measure that closes by itself may be read for another period. */
  int nextChange() {
    int next = Reading.NEVER;
    for (BoundQuery ask : instance.others()) {
      if (ask.indicator().clock() == Clock.CLOSED) {
        PeriodUnit unit = ask.query().window().unit();
        String series = ask.indicator().series(ask.query());
        int closed = clocks.lastClosed(readings.state(), series, unit, now, readings.place());
        long closing = clocks.nextClosing(series, unit, closed, readings.place());
        next = Math.min(next, Moment.epochDay(closing, now.zone()));
      }
    }
    return next;
  }

  private int lastReported(BoundQuery ask) {
    PeriodUnit unit = ask.query().window().unit();
    String series = ask.indicator().series(ask.query());
    int closed = clocks.lastClosed(readings.state(), series, unit, now, readings.place());
    int period = closed;
    for (int back = 0; back < MOST_PERIODS; back++) {
      Reading reading = readings.read(ask, period);
      if (reading.coverage().reported()) {
        return period;
      }
      period = Periods.lastEnd(unit, period - 1, readings.place().weekEnd());
    }
    return closed;
  }
}
