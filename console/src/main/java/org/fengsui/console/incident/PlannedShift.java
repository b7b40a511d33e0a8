package org.fengsui.console.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengsui.console.settings.ChannelKind;
import org.fengsui.console.settings.DeskSettings.Shift;
import org.fengsui.console.settings.Hours;

/**
 * Somebody's time on duty that people have planned; it goes before the weekly roster.
 *
 * @param id number, 0 before it is stored
 * @param roster name of the roster
 * @param areas codes of the areas that it is for; none: all
 * @param step 1 is told first
 * @param person name of the person
 * @param addresses where the person is reached, by kind of channel
 * @param startsAt first instant
 * @param endsAt instant after the last
 * @param plannedBy account that planned it
 */
public record PlannedShift(
    long id,
    String roster,
    List<String> areas,
    int step,
    String person,
    Map<ChannelKind, String> addresses,
    Instant startsAt,
    Instant endsAt,
    String plannedBy) {
  /** Copies the collections. */
  public PlannedShift {
    areas = List.copyOf(areas);
    addresses = Map.copyOf(addresses);
  }

  /** Whether an instant lies within. */
  public boolean covers(Instant at) {
    return !at.isBefore(startsAt) && at.isBefore(endsAt);
  }

  /** The shift as the roster knows shifts. */
  Shift shift() {
    return new Shift(roster, areas, step, person, Hours.ALWAYS, addresses);
  }

  /** Shows no address. */
  @Override
  public String toString() {
    return "PlannedShift[" + roster + ", " + step + ", " + person + ", " + startsAt + "]";
  }
}
