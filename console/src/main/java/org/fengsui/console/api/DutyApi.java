package org.fengsui.console.api;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.incident.PlannedShift;
import org.fengsui.console.incident.PlannedShifts;
import org.fengsui.console.incident.Roster;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is on duty now; no addresses. */
@RestController
public class DutyApi {
  private final Roster roster;
  private final PlannedShifts planned;
  private final Clock clock;

  /** Duty by a roster. */
  public DutyApi(Roster roster, PlannedShifts planned, Clock clock) {
    this.roster = roster;
    this.planned = planned;
    this.clock = clock;
  }

  /**
   * Somebody on duty.
   *
   * @param roster roster
   * @param step 1 is told first
   * @param person name
   * @param until end of the shift that people planned, null for the weekly roster
   */
  public record OnDuty(String roster, int step, String person, Instant until) {}

  /**
   * A roster.
   *
   * @param roster its name
   * @param areas codes of the areas that it is for; none: all
   * @param steps its highest step
   * @param now those on duty, the first to be told first
   */
  public record Standing(String roster, List<String> areas, int steps, List<OnDuty> now) {}

  /** Those on duty for an area, the first to be told first. */
  @GetMapping("/api/duty")
  public List<OnDuty> now(Visitor visitor, @RequestParam(defaultValue = "") String region) {
    if (!region.isEmpty() && !visitor.sees(region)) {
      throw RequestException.notFound(visitor, region);
    }
    Instant at = clock.instant();
    return roster.forArea(region, at).stream()
        .flatMap(name -> on(name, at).stream())
        .sorted(Comparator.comparingInt(OnDuty::step))
        .toList();
  }

  /** The rosters that concern the account, and who is on duty. */
  @GetMapping("/api/duty/rosters")
  public List<Standing> rosters(Visitor visitor) {
    Instant at = clock.instant();
    return roster.all(at).stream()
        .map(n -> new Standing(n, roster.areas(n, at), roster.lastStep(List.of(n), at), on(n, at)))
        .filter(s -> s.areas().isEmpty() || s.areas().stream().anyMatch(visitor::sees))
        .toList();
  }

  private List<OnDuty> on(String name, Instant at) {
    List<OnDuty> found = new ArrayList<>();
    for (int step = 1; step <= roster.lastStep(List.of(name), at); step++) {
      roster
          .onDuty(name, step, at)
          .forEach(
              s -> found.add(new OnDuty(name, s.step(), s.person(), until(s.person(), name, at))));
    }
    return found;
  }

  private Instant until(String person, String name, Instant at) {
    return planned.all().stream()
        .filter(s -> s.covers(at) && s.roster().equals(name) && s.person().equals(person))
        .map(PlannedShift::endsAt)
        .findFirst()
        .orElse(null);
  }
}
