package org.fengsui.console.incident;

import java.util.Comparator;
import java.util.List;
import org.fengsui.console.access.AuditLog;
import org.fengsui.console.live.Change;
import org.fengsui.schemas.WarningLevel;

/**
 * Acts of people on incidents. Each is written to the timeline, from where topic {@code
 * alert-actions} is told, and to the audit log, in the transaction of what it changes.
 */
public final class Desk {
  /** Actor of what the clocks do. */
  public static final String SYSTEM = "system";

  private static final List<DeadlineKind> UNTIL_ACKNOWLEDGED =
      List.of(DeadlineKind.ESCALATE, DeadlineKind.REPEAT);

  private final Episodes episodes;
  private final Acts acts;
  private final Handling handling;
  private final Deadlines deadlines;
  private final DeskClock clock;
  private final Roster roster;
  private final ResponsePlan plan;
  private final PlanSteps steps;
  private final IncidentBook book;
  private final AuditLog audit;

  /** The desk over the tables of a database. */
  public Desk(
      Episodes episodes,
      Acts acts,
      Handling handling,
      Deadlines deadlines,
      DeskClock clock,
      Roster roster,
      ResponsePlan plan,
      PlanSteps steps,
      IncidentBook book,
      AuditLog audit) {
    this.episodes = episodes;
    this.acts = acts;
    this.handling = handling;
    this.deadlines = deadlines;
    this.clock = clock;
    this.roster = roster;
    this.plan = plan;
    this.steps = steps;
    this.book = book;
    this.audit = audit;
  }

  /** Says that somebody has seen it; ends escalation and repetition. The first one counts. */
  public void acknowledge(Incident i, String actor, Change change) {
    if (i.ackBy() == null) {
      handling.acknowledged(i.id(), actor, change.at());
      deadlines.done(i.id(), UNTIL_ACKNOWLEDGED, change.at());
      act(i, actor, "ACKNOWLEDGE", "", change);
    }
  }

  /** Gives it to somebody. */
  public void assign(Incident i, String actor, String to, Change change) {
    handling.assigned(i.id(), to, change.at());
    act(i, actor, "ASSIGN", to, change);
  }

  /** Writes a note. */
  public void note(Incident i, String actor, String text, Change change) {
    act(i, actor, "NOTE", text, change);
  }

  /** Hands it over to the next shift, with what they should know. */
  public void handOver(Incident i, String actor, String to, String text, Change change) {
    handling.assigned(i.id(), to, change.at());
    act(i, actor, "HAND_OVER", to + (text.isEmpty() ? "" : ": " + text), change);
  }

  /** Says what it turned out to be; told of each of its episodes. */
  public void verify(Incident i, String actor, Verification outcome, String text, Change change) {
    handling.verified(i.id(), outcome, change.at());
    for (Episode e : episodes.of(i.id())) {
      acts.done(new Act(i.id(), e.alertId(), change.at(), actor, outcome.act(), text), change);
    }
    closed(i, actor, outcome.act(), text, change);
  }

  /** Sets the level of the response and lays out its plan; the warning level stays what it is. */
  public void respond(Incident i, String actor, WarningLevel level, Change change) {
    handling.responded(i.id(), level.name(), change.at());
    steps.replace(i.id(), plan.at(level, steps.of(i.id()), change.at()));
    act(i, actor, "RESPOND", level.name(), change);
  }

  /** Ticks off a step of the plan or opens it again; false when there is no such step. */
  public boolean tick(Incident i, String actor, int step, boolean done, Change change) {
    boolean there = steps.tick(i.id(), step, done ? actor : null, change.at());
    if (there) {
      act(i, actor, done ? "STEP_DONE" : "STEP_OPENED", String.valueOf(step), change);
    }
    return there;
  }

  /** Notes a deadline that passed, and sets what follows it. */
  void passed(Deadline passed, Incident i, Change change) {
    int onCall = Math.max(1, roster.steps(i.region(), change.at()) - 1);
    clock.next(passed, change.at(), onCall).ifPresent(deadlines::save);
    act(i, SYSTEM, passed.kind().name(), String.valueOf(passed.step()), change);
  }

  /** Writes an act on an incident as a whole, under the alert that stands highest. */
  void act(Incident i, String actor, String act, String detail, Change change) {
    String alertId =
        episodes.of(i.id()).stream()
            .max(
                Comparator.comparing(
                        Episode::level, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Episode::alertId))
            .map(Episode::alertId)
            .orElse("");
    acts.done(new Act(i.id(), alertId, change.at(), actor, act, detail), change);
    closed(i, actor, act, detail, change);
  }

  private void closed(Incident i, String actor, String act, String detail, Change change) {
    audit.add(change, actor, act, "incident " + i.id(), detail);
    book.announce(i.id(), i.region(), change);
  }
}
