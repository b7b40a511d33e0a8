package org.fengsui.console.incident;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.DeskSettings.Shift;

/**
 * Who is on duty. Pure.
 *
 * @param shifts shifts
 * @param place the jurisdiction, whose zone the hours are in
 */
public record Roster(List<Shift> shifts, Place place) {
  /** Copies the list. */
  public Roster {
    shifts = List.copyOf(shifts);
  }

  /** Persons of a roster on duty at an instant, of one step. */
  public List<Shift> onDuty(String roster, int step, Instant at) {
    ZoneId zone = place.zone();
    return shifts.stream()
        .filter(s -> s.roster().equals(roster) && s.step() == step)
        .filter(s -> s.hours().contains(at.atZone(zone).toLocalDateTime()))
        .toList();
  }

  /** Names of the rosters for an area: the closest area counts; none names it: those for all. */
  public List<String> forArea(String region) {
    for (String code : place.path(region)) {
      List<String> found = names(s -> s.areas().contains(code));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return names(s -> s.areas().isEmpty());
  }

  /** The highest step of the rosters for an area, 0 when there is none. */
  public int steps(String region) {
    List<String> names = forArea(region);
    return shifts.stream()
        .filter(s -> names.contains(s.roster()))
        .map(Shift::step)
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  private List<String> names(java.util.function.Predicate<Shift> wanted) {
    return shifts.stream().filter(wanted).map(Shift::roster).distinct().toList();
  }
}
