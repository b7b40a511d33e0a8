package org.fengsui.console.incident;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.DeskSettings.Shift;

/**
 * Who is on duty: for a roster and a step the shifts that people planned, and where none covers the
 * time those of the weekly roster.
 *
 * @param weekly shifts of the settings, every week
 * @param planned shifts that people planned, as they stand when asked
 * @param place the jurisdiction, whose zone the weekly hours are in
 */
public record Roster(List<Shift> weekly, Supplier<List<PlannedShift>> planned, Place place) {
  /** Copies the list. */
  public Roster {
    weekly = List.copyOf(weekly);
  }

  /** The weekly roster alone. */
  public Roster(List<Shift> weekly, Place place) {
    this(weekly, List::of, place);
  }

  /** Persons of a roster on duty at an instant, of one step. */
  public List<Shift> onDuty(String roster, int step, Instant at) {
    Predicate<Shift> wanted = s -> s.roster().equals(roster) && s.step() == step;
    List<Shift> instead = planned(at).filter(wanted).toList();
    if (!instead.isEmpty()) {
      return instead;
    }
    LocalDateTime local = at.atZone(place.zone()).toLocalDateTime();
    return weekly.stream().filter(wanted).filter(s -> s.hours().contains(local)).toList();
  }

  /** Names of the rosters for an area: the closest area counts; none names it: those for all. */
  public List<String> forArea(String region, Instant at) {
    for (String code : place.path(region)) {
      List<String> found = names(s -> s.areas().contains(code), at);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return names(s -> s.areas().isEmpty(), at);
  }

  /** The highest step of the rosters for an area, 0 when there is none. */
  public int steps(String region, Instant at) {
    return lastStep(forArea(region, at), at);
  }

  /** The highest step of some rosters, 0 when there is none. */
  public int lastStep(Collection<String> names, Instant at) {
    return known(at).filter(s -> names.contains(s.roster())).mapToInt(Shift::step).max().orElse(0);
  }

  /** Names of all rosters. */
  public List<String> all(Instant at) {
    return names(s -> true, at);
  }

  /** Codes of the areas that a roster is for; none: all. */
  public List<String> areas(String name, Instant at) {
    return known(at)
        .filter(s -> s.roster().equals(name))
        .flatMap(s -> s.areas().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> names(Predicate<Shift> wanted, Instant at) {
    return known(at).filter(wanted).map(Shift::roster).distinct().toList();
  }

  /** Weekly shifts at whatever hour, and the planned ones that cover an instant. */
  private Stream<Shift> known(Instant at) {
    return Stream.concat(weekly.stream(), planned(at));
  }

  private Stream<Shift> planned(Instant at) {
    return planned.get().stream().filter(s -> s.covers(at)).map(PlannedShift::shift);
  }
}
