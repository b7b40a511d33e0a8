package org.fengsui.console.api;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.incident.Roster;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is on duty now. */
@RestController
public class DutyApi {
  private final Roster roster;
  private final Clock clock;

  /** Duty by a roster. */
  public DutyApi(Roster roster, Clock clock) {
    this.roster = roster;
    this.clock = clock;
  }

  /**
   * Somebody on duty.
   *
   * @param roster roster
   * @param step 1 is told first
   * @param person name
   */
  public record OnDuty(String roster, int step, String person) {}

  /** Those on duty for an area, the first to be told first; no addresses. */
  @GetMapping("/api/duty")
  public List<OnDuty> now(Visitor visitor, @RequestParam(defaultValue = "") String region) {
    List<OnDuty> found = new ArrayList<>();
    for (int step = 1; step <= roster.steps(region); step++) {
      for (String name : roster.forArea(region)) {
        roster.onDuty(name, step, clock.instant()).stream()
            .map(s -> new OnDuty(s.roster(), s.step(), s.person()))
            .forEach(found::add);
      }
    }
    return found;
  }
}
