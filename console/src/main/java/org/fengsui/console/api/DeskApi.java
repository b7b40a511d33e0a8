package org.fengsui.console.api;

import java.util.List;
import java.util.function.BiConsumer;
import org.fengsui.console.access.Role;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.incident.Deadline;
import org.fengsui.console.incident.Deadlines;
import org.fengsui.console.incident.Desk;
import org.fengsui.console.incident.Incident;
import org.fengsui.console.incident.Incidents;
import org.fengsui.console.incident.PlanStep;
import org.fengsui.console.incident.PlanSteps;
import org.fengsui.console.incident.Verification;
import org.fengsui.console.live.Change;
import org.fengsui.console.live.Changes;
import org.fengsui.schemas.WarningLevel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acts of responders on an incident; each answers how the incident stands afterwards. */
@RestController
@RequestMapping("/api/incidents/{id}")
public class DeskApi {
  private final Desk desk;
  private final Incidents incidents;
  private final PlanSteps steps;
  private final Deadlines deadlines;
  private final Changes changes;

  /** Acts on incidents of a database. */
  public DeskApi(
      Desk desk, Incidents incidents, PlanSteps steps, Deadlines deadlines, Changes changes) {
    this.desk = desk;
    this.incidents = incidents;
    this.steps = steps;
    this.deadlines = deadlines;
    this.changes = changes;
  }

  /**
   * What an act gives; each act says what it needs.
   *
   * @param to account
   * @param text free text
   * @param outcome CONFIRMED, FALSE_ALARM or DATA_ERROR
   * @param level BLUE to RED
   * @param done whether a step is done
   */
  public record Input(String to, String text, String outcome, String level, Boolean done) {}

  /** Says that somebody has seen it; ends escalation and repetition. */
  @PostMapping("/acknowledge")
  public Incident acknowledge(Visitor visitor, @PathVariable String id) {
    return act(visitor, id, (i, c) -> desk.acknowledge(i, visitor.account().name(), c));
  }

  /** Gives it to {@code to}. */
  @PostMapping("/assign")
  public Incident assign(Visitor visitor, @PathVariable String id, @RequestBody Input given) {
    String to = Given.text("to", given.to());
    return act(visitor, id, (i, c) -> desk.assign(i, visitor.account().name(), to, c));
  }

  /** Writes {@code text} into its timeline. */
  @PostMapping("/note")
  public Incident note(Visitor visitor, @PathVariable String id, @RequestBody Input given) {
    String text = Given.text("text", given.text());
    return act(visitor, id, (i, c) -> desk.note(i, visitor.account().name(), text, c));
  }

  /** Hands it over to {@code to} with {@code text}. */
  @PostMapping("/hand-over")
  public Incident handOver(Visitor visitor, @PathVariable String id, @RequestBody Input given) {
    String to = Given.text("to", given.to());
    String text = Given.optional("text", given.text());
    return act(visitor, id, (i, c) -> desk.handOver(i, visitor.account().name(), to, text, c));
  }

  /** Says what it turned out to be: {@code outcome}, {@code text}. */
  @PostMapping("/verify")
  public Incident verify(Visitor visitor, @PathVariable String id, @RequestBody Input given) {
    Verification outcome = Given.choice("outcome", Verification.class, given.outcome());
    String text = Given.optional("text", given.text());
    return act(visitor, id, (i, c) -> desk.verify(i, visitor.account().name(), outcome, text, c));
  }

  /** Sets the level of the response, apart from the level of the warning: {@code level}. */
  @PostMapping("/respond")
  public Incident respond(Visitor visitor, @PathVariable String id, @RequestBody Input given) {
    WarningLevel level = Given.choice("level", WarningLevel.class, given.level());
    return act(visitor, id, (i, c) -> desk.respond(i, visitor.account().name(), level, c));
  }

  /** The plan. */
  @GetMapping("/plan")
  public List<PlanStep> plan(Visitor visitor, @PathVariable String id) {
    Visible.incident(incidents, visitor, id);
    return steps.of(id);
  }

  /** Ticks off a step of the plan, or opens it again: {@code done}. */
  @PostMapping("/plan/{step}")
  public List<PlanStep> tick(
      Visitor visitor, @PathVariable String id, @PathVariable int step, @RequestBody Input given) {
    boolean done = !Boolean.FALSE.equals(given.done());
    act(
        visitor,
        id,
        (i, c) -> {
          if (!desk.tick(i, visitor.account().name(), step, done, c)) {
            throw RequestException.notFound("step " + step);
          }
        });
    return steps.of(id);
  }

  /** What is due, and what was. */
  @GetMapping("/deadlines")
  public List<Deadline> deadlines(Visitor visitor, @PathVariable String id) {
    Visible.incident(incidents, visitor, id);
    return deadlines.of(id);
  }

  private Incident act(Visitor visitor, String id, BiConsumer<Incident, Change> act) {
    visitor.requireRole(Role.RESPONDER);
    Incident seen = Visible.incident(incidents, visitor, id);
    visitor.requireActs(seen.region());
    // Read again within the change: somebody else may have acted meanwhile.
    changes.run(c -> act.accept(incidents.find(id).orElseThrow(), c));
    return incidents.find(id).orElseThrow();
  }
}
