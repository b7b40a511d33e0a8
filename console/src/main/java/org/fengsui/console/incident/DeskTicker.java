package org.fengsui.console.incident;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fengsui.console.live.Change;
import org.fengsui.console.live.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks every second which deadlines have passed. All that it goes by is in the database, so that a
 * console that was away does at its start what was due meanwhile, once.
 */
public class DeskTicker {
  private static final Logger LOG = LoggerFactory.getLogger(DeskTicker.class);
  private static final int BATCH = 100;

  private final Deadlines deadlines;
  private final Incidents incidents;
  private final Desk desk;
  private final List<DeadlineStep> steps;
  private final Changes changes;
  private final Clock clock;

  /** A ticker that tells these steps. */
  public DeskTicker(
      Deadlines deadlines,
      Incidents incidents,
      Desk desk,
      List<DeadlineStep> steps,
      Changes changes,
      Clock clock) {
    this.deadlines = deadlines;
    this.incidents = incidents;
    this.desk = desk;
    this.steps = List.copyOf(steps);
    this.changes = changes;
    this.clock = clock;
  }

  /** Does what is due. */
  @Scheduled(fixedDelay = 1000)
  public void tick() {
    try {
      if (!deadlines.passed(clock.instant(), 1).isEmpty()) {
        changes.run(this::doWhatIsDue);
      }
    } catch (DataAccessException e) {
      LOG.warn("deadlines are looked at again in a second: {}", e.toString());
    }
  }

  private void doWhatIsDue(Change change) {
    for (Deadline passed : deadlines.passed(change.at(), BATCH)) {
      Optional<Incident> incident = incidents.find(passed.incidentId());
      deadlines.save(
          new Deadline(
              passed.incidentId(),
              passed.kind(),
              passed.step(),
              passed.level(),
              passed.dueAt(),
              change.at()));
      incident
          .filter(i -> i.state() == IncidentState.OPEN)
          .filter(i -> i.ackBy() == null || passed.kind() == DeadlineKind.REPORT_DUE)
          .ifPresent(i -> happen(passed, i, change));
    }
  }

  private void happen(Deadline passed, Incident incident, Change change) {
    desk.passed(passed, incident, change);
    steps.forEach(s -> s.onPassed(passed, incident, change));
  }
}
