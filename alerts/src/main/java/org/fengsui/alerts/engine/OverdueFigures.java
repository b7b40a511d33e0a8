package org.fengsui.alerts.engine;

import org.fengsui.alerts.episodes.Episode;
import org.fengsui.alerts.episodes.EpisodeMachine.Step;
import org.fengsui.indicators.period.PeriodClocks;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator.Clock;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.PeriodUnit;

/**
 * Open episodes over series that are published month by month, whose next figure does not come: a
 * month that is not published yet is no gap, but two months after the next figure was due nobody
 * knows what the episode stands on.
 *
 * @param place the jurisdiction
 */
record OverdueFigures(Jurisdiction place) {
  /** Days after the next figure was due. */
  private static final int PATIENCE_DAYS = 62;

  private static final PeriodClocks CLOCKS = new PeriodClocks();

  /** What becomes of an episode now, or null when nothing is overdue. */
  Step judge(RuleInstance instance, LevelEvaluator judge, Episode episode, Moment now) {
    int from = from(instance, judge, episode);
    if (from == Episode.NO_DAY) {
      return null;
    }
    int month = closed(instance, judge, now);
    return month < from ? null : instance.machine().overdue(episode, judge.signals(month), now);
  }

  /** Last month that has ended, epoch day of its end. */
  int closed(RuleInstance instance, LevelEvaluator judge, Moment now) {
    return CLOCKS.lastClosed(judge.state(), instance.series(), PeriodUnit.MONTH, now, place);
  }

  /** Next instant, milliseconds, at which to look; {@link Moment#NEVER}: none. */
  long wake(RuleInstance instance, LevelEvaluator judge, Episode episode, Moment now) {
    int from = from(instance, judge, episode);
    if (from == Episode.NO_DAY) {
      return Moment.NEVER;
    }
    int before = Math.max(from - 1, closed(instance, judge, now));
    return CLOCKS.nextClosing(instance.series(), PeriodUnit.MONTH, before, place);
  }

  private static int from(RuleInstance instance, LevelEvaluator judge, Episode episode) {
    if (episode == null || instance.clock() != Clock.LATEST) {
      return Episode.NO_DAY;
    }
    BoundQuery main = instance.main();
    int spacing = main.indicator().spacingDays(judge.state(), main.query());
    return instance.machine().overdueFrom(episode, spacing + PATIENCE_DAYS);
  }
}
