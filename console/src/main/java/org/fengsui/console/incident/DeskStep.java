package org.fengsui.console.incident;

import java.util.List;
import org.fengsui.console.live.Change;

/**
 * What a message means for the desk: deadlines are set when an incident first stands at a level or
 * rises above all it had, an acknowledgement of less lapses then, the plan of the level is laid out
 * unless people have set a level of response; with the incident the deadlines end. What the job
 * found while it caught up sets nothing until it has.
 */
public final class DeskStep implements WarningStep {
  private final DeskClock clock;
  private final Deadlines deadlines;
  private final Handling handling;
  private final ResponsePlan plan;
  private final PlanSteps steps;

  /** Over these parts. */
  public DeskStep(
      DeskClock clock, Deadlines deadlines, Handling handling, ResponsePlan plan, PlanSteps steps) {
    this.clock = clock;
    this.deadlines = deadlines;
    this.handling = handling;
    this.plan = plan;
    this.steps = steps;
  }

  @Override
  public void onWarning(StoredWarning warning, Incident incident, Change change) {
    if (incident.state() == IncidentState.CLOSED) {
      deadlines.clear(incident.id());
    } else if (!warning.staysClosed() && !MessageFlags.historical(warning.message())) {
      raise(incident, change);
    }
  }

  /** The clocks of what was found while catching up start at the end of that, not in its past. */
  @Override
  public void onCaughtUp(StoredWarning last, Incident incident, Change change) {
    raise(incident, change);
  }

  @Override
  public void onClosed(StoredWarning last, Closing closing, Incident incident, Change change) {
    if (incident.state() == IncidentState.CLOSED) {
      deadlines.clear(incident.id());
    }
  }

  private void raise(Incident incident, Change change) {
    List<Deadline> set =
        clock.set(incident.id(), deadlines.of(incident.id()), incident.level(), change.at());
    set.forEach(deadlines::save);
    if (!set.isEmpty() && incident.ackBy() != null) {
      handling.acknowledged(incident.id(), null, change.at());
    }
    List<PlanStep> known = steps.of(incident.id());
    boolean higher = known.stream().noneMatch(s -> s.level().compareTo(incident.level()) >= 0);
    if (incident.responseLevel() == null && higher) {
      steps.replace(incident.id(), plan.at(incident.level(), known, change.at()));
    }
  }
}
