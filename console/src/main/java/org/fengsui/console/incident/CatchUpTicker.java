package org.fengsui.console.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fengsui.console.live.Change;
import org.fengsui.console.live.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Notifies, once the job has caught up, each warning that it found meanwhile and that is still
 * open. Which these are stands in the table of episodes, and a warning leaves it in the transaction
 * that makes its notices: a console that is killed in between goes on with the rest.
 */
public class CatchUpTicker {
  /** How long a message lies before it is notified: the next may end its warning. */
  static final Duration SETTLED = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(CatchUpTicker.class);
  private static final int BATCH = 100;

  private final Episodes episodes;
  private final Incidents incidents;
  private final Warnings warnings;
  private final List<WarningStep> steps;
  private final Supplier<Optional<Instant>> caughtUp;
  private final Changes changes;

  /**
   * A ticker.
   *
   * @param steps what follows for each warning
   * @param caughtUp when the last heartbeat came that says the job has caught up; empty while it
   *     has not, or while records of the topics wait to be read
   */
  public CatchUpTicker(
      Episodes episodes,
      Incidents incidents,
      Warnings warnings,
      List<WarningStep> steps,
      Supplier<Optional<Instant>> caughtUp,
      Changes changes) {
    this.episodes = episodes;
    this.incidents = incidents;
    this.warnings = warnings;
    this.steps = List.copyOf(steps);
    this.caughtUp = caughtUp;
    this.changes = changes;
  }

  /** Notifies what waits. */
  @Scheduled(fixedDelay = 2000)
  public void tick() {
    try {
      // A heartbeat older than a message says nothing of the job that wrote the message.
      Optional<Instant> until = caughtUp.get().map(beat -> earlier(beat, settled(changes.now())));
      while (until.isPresent() && !episodes.historyBefore(until.get(), 1).isEmpty()) {
        changes.run(change -> notifyBefore(until.get(), change));
      }
    } catch (DataAccessException e) {
      LOG.warn("what was found while catching up is looked at again in a moment: {}", e.toString());
    }
  }

  private void notifyBefore(Instant until, Change change) {
    for (Episode e : episodes.historyBefore(until, BATCH)) {
      episodes.historyNotified(e.alertId());
      Incident incident = incidents.find(e.incidentId()).orElseThrow();
      warnings
          .stored(e)
          .ifPresent(last -> steps.forEach(s -> s.onCaughtUp(last, incident, change)));
    }
  }

  private static Instant settled(Instant now) {
    return now.minus(SETTLED);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
