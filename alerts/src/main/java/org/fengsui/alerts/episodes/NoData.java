package org.fengsui.alerts.episodes;

import java.util.HashSet;
import java.util.Set;
import org.fengsui.alerts.episodes.EpisodeMachine.Step;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.Window;
import org.fengsui.schemas.MessageType;

/**
 * What becomes of an episode that is held open only by what is unknown (docs/semantics.md, section
 * 3): after a whole window people learn so, and after a further one, or {@value #LEAST_DAYS} days,
 * it ends: nobody knows. A legal effect is not ended so: it is handed to a person.
 */
final class NoData {
  /** Least days from the message that says so to the end. */
  static final int LEAST_DAYS = 90;

  private final EpisodeMachine machine;
  private final Window window;
  private final boolean published;

  /**
   * What becomes of the episodes of one machine.
   *
   * @param published whether figures are published when they are ready: they count from then on
   */
  NoData(EpisodeMachine machine, Window window, boolean published) {
    this.machine = machine;
    this.window = window;
    this.published = published;
  }

  /**
   * Completes the judgement of a period.
   *
   * @param newer whether the period is later than any judged before
   */
  Step after(Step step, LevelConditions signals, Moment now, boolean newer) {
    Episode at = step.episode();
    if (at == null || at.phase != Episode.Phase.FIRING) {
      return step;
    }
    boolean said = step.event() != null;
    if (said || signals.known(at.level)) {
      // a period may be judged long after its end: people have just learned of it
      boolean learned = said || published;
      if (said || newer || !published) { // else a figure known before, stated again
        at.knownPeriod = learned ? Math.max(signals.period(), now.today() - 1) : signals.period();
        at.noDataPeriod = Episode.NO_DAY;
        at.handedOver = false;
      }
      return step;
    }
    if (at.knownPeriod == Episode.NO_DAY) {
      at.knownPeriod = at.lastPeriod();
    }
    return unknown(at, signals, now);
  }

  /**
   * First day whose period may say so of an episode over a series that is published when it is
   * ready; {@link Episode#NO_DAY}: nothing more is to be said.
   *
   * @param lateDays days after the last figure from which the next one is overdue
   */
  static int from(Episode at, int lateDays) {
    if (at.handedOver) {
      return Episode.NO_DAY;
    }
    if (at.noDataPeriod != Episode.NO_DAY) {
      return at.noDataPeriod + LEAST_DAYS;
    }
    return (at.knownPeriod == Episode.NO_DAY ? at.lastPeriod() : at.knownPeriod) + lateDays;
  }

  private Step unknown(Episode at, LevelConditions signals, Moment now) {
    boolean said = at.noDataPeriod != Episode.NO_DAY;
    int since = said ? at.noDataPeriod : at.knownPeriod;
    boolean wholeWindow = window.firstDay(signals.period()) > since;
    if (!wholeWindow || (said && signals.period() - since < LEAST_DAYS)) {
      return new Step(at, null);
    }
    if (said && !machine.rule().lifecycle().hasEffect()) {
      return machine.end(at, MessageType.RESOLVE, now, Set.of(Flags.NO_DATA));
    }
    if (at.handedOver) {
      return new Step(at, null);
    }
    Set<String> flags = new HashSet<>(Set.of(Flags.NO_DATA));
    if (said) {
      flags.add(Flags.CLOSE_BY_PERSON);
      at.handedOver = true;
    } else {
      at.noDataPeriod = signals.period();
    }
    return machine.announce(at, MessageType.UPDATE, at.level, signals.value(), now, flags);
  }
}
