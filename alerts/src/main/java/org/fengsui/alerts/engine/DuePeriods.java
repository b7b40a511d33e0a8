package org.fengsui.alerts.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.fengsui.indicators.period.PeriodClocks;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Periods;

/** Finds the periods that a rule instance is to be judged for at an instant. */
final class DuePeriods {
  private static final PeriodClocks CLOCKS = new PeriodClocks();

  private DuePeriods() {}

  /**
   * Today, the periods newly closed, or the months that came, in order. Levels follow the latest
   * reported period: an older one, first received late, is judged only if no later one is reported.
   *
   * @param last last period judged, or {@link Schedule#NO_PERIOD}
   */
  static Iterable<Integer> of(
      RuleInstance instance, ReadingCache readings, Moment now, FactBatch batch, int last) {
    return switch (instance.clock()) {
      case OPEN -> List.of(now.today());
      case LATEST -> months(instance, readings, batch, last);
      case CLOSED -> closed(instance, readings, now, batch, last);
    };
  }

  private static Iterable<Integer> months(
      RuleInstance instance, ReadingCache readings, FactBatch batch, int last) {
    BoundQuery main = instance.main();
    TreeSet<Integer> months = new TreeSet<>(batch.months());
    months.removeIf(month -> month < last);
    int latest = main.indicator().latest(readings.state(), main.query(), readings.place());
    if (latest != Reading.NEVER) {
      months.removeIf(month -> month > latest); // of another series
      if (months.isEmpty() && !batch.facts().isEmpty()) {
        months.add(latest); // another measure moved, or a month before the last one judged
      }
    }
    return months;
  }

  private static List<Integer> closed(
      RuleInstance instance, ReadingCache readings, Moment now, FactBatch batch, int last) {
    PeriodUnit unit = instance.window().unit();
    var weekEnd = readings.place().weekEnd();
    int closed =
        CLOCKS.lastClosed(readings.state(), instance.series(), unit, now, readings.place());
    boolean first = last == Schedule.NO_PERIOD || last >= closed;
    int from = first ? closed : Periods.nextEnd(unit, last, weekEnd);
    List<Integer> periods = new ArrayList<>();
    int late = latestReported(instance, readings, batch.earliest(), closed);
    if (late < from) {
      periods.add(late);
    }
    for (int period = from; period <= closed; period = Periods.nextEnd(unit, period, weekEnd)) {
      periods.add(period);
    }
    return periods;
  }

  /** The latest reported period from {@code earliest} on; {@code closed + 1} when there is none. */
  private static int latestReported(
      RuleInstance instance, ReadingCache readings, int earliest, int closed) {
    PeriodUnit unit = instance.window().unit();
    for (int period = closed;
        period >= earliest;
        period = Periods.lastEnd(unit, period - 1, readings.place().weekEnd())) {
      if (readings.read(instance.main(), period).coverage().reported()) {
        return period;
      }
    }
    return closed + 1;
  }
}
