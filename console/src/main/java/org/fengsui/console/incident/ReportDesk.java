package org.fengsui.console.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengsui.console.live.Change;
import org.fengsui.console.place.Place;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.EarlyWarning;

/** Reports to the next level of government: draft, sending, forwarding until the top. */
public final class ReportDesk {
  private final UpwardReports reports;
  private final Deadlines deadlines;
  private final DeskClock clock;
  private final Warnings warnings;
  private final PlanSteps steps;
  private final Place place;
  private final Desk desk;
  private final List<ReportStep> then;

  /** Reports of a database. */
  public ReportDesk(
      UpwardReports reports,
      Deadlines deadlines,
      DeskClock clock,
      Warnings warnings,
      PlanSteps steps,
      Place place,
      Desk desk,
      List<ReportStep> then) {
    this.reports = reports;
    this.deadlines = deadlines;
    this.clock = clock;
    this.warnings = warnings;
    this.steps = steps;
    this.place = place;
    this.desk = desk;
    this.then = List.copyOf(then);
  }

  /**
   * How the reports on an incident stand.
   *
   * @param sent reports that were sent
   * @param fromArea code of the area that has to report next, "" when the top was told
   * @param toArea code of the area to tell, "" when the top was told
   * @param dueAt until when, null when no time is set
   * @param draft what it might say
   */
  public record Standing(
      List<UpwardReport> sent, String fromArea, String toArea, Instant dueAt, Words draft) {}

  /** How the reports on an incident stand. */
  public Standing standing(Incident i, Instant now) {
    List<UpwardReport> sent = reports.of(i.id());
    int step = step(i);
    Instant due = due(i).filter(d -> d.step() == step).map(Deadline::dueAt).orElse(null);
    EarlyWarning last = warnings.lastOf(i.id());
    Words draft = new ReportDraft(place).of(i, last, steps.of(i.id()), now);
    return new Standing(sent, area(i, step - 1), area(i, step), due, draft);
  }

  /** Sends the next report up; false when the top has been told. */
  public boolean send(Incident i, String actor, Words text, Change change) {
    int step = step(i);
    String to = area(i, step);
    if (to.isEmpty()) {
      return false;
    }
    UpwardReport report =
        new UpwardReport(i.id(), step, area(i, step - 1), to, text, actor, change.at());
    reports.add(report);
    Optional<Deadline> met = due(i);
    deadlines.done(i.id(), List.of(DeadlineKind.REPORT_UP, DeadlineKind.REPORT_DUE), change.at());
    met.flatMap(d -> clock.next(d, change.at(), levelsAbove(i))).ifPresent(this::setBoth);
    desk.act(i, actor, "REPORT_UP", report.fromArea() + " -> " + to, change);
    then.forEach(s -> s.onReport(report, i, change));
    return true;
  }

  private void setBoth(Deadline next) {
    deadlines.save(next);
    deadlines.save(
        new Deadline(
            next.incidentId(),
            DeadlineKind.REPORT_DUE,
            next.step(),
            next.level(),
            next.dueAt(),
            null));
  }

  /** The report that is due; a level that rose asks for a first one again. */
  private Optional<Deadline> due(Incident i) {
    return deadlines.of(i.id()).stream()
        .filter(d -> d.kind() == DeadlineKind.REPORT_UP && d.open())
        .findFirst();
  }

  private int step(Incident i) {
    int sent = reports.of(i.id()).stream().mapToInt(UpwardReport::step).max().orElse(0);
    return due(i).map(Deadline::step).orElse(sent + 1);
  }

  private int levelsAbove(Incident i) {
    return place.path(i.region()).size() - 1;
  }

  private String area(Incident i, int step) {
    List<String> path = place.path(i.region());
    return step < path.size() ? path.get(step) : "";
  }
}
