package org.fengsui.console.settings;

import java.util.List;
import java.util.Map;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.WarningLevel;

/**
 * How people work on incidents.
 *
 * @param escalateAfter time to acknowledge, then the next on duty is told
 * @param reportAfter time for the report to the next level of government
 * @param repeatAfter time after which an incident that nobody acknowledged is told again; doubles
 * @param repeatMost how often it is told again
 * @param plan steps of the response
 * @param roster shifts
 */
public record DeskSettings(
    LevelTimes escalateAfter,
    LevelTimes reportAfter,
    LevelTimes repeatAfter,
    int repeatMost,
    List<PlanItem> plan,
    List<Shift> roster) {
  /** Copies the lists. */
  public DeskSettings {
    plan = List.copyOf(plan);
    roster = List.copyOf(roster);
  }

  /** The defaults of docs/console.md, with the plan that comes with the console. */
  public static DeskSettings defaults() {
    return new SettingsReader(name -> null).desk("desk", "{}");
  }

  /**
   * One step of the response to a level.
   *
   * @param level level
   * @param text what to do
   * @param owner who
   * @param within time for it from the start of the response
   */
  public record PlanItem(WarningLevel level, Words text, String owner, java.time.Duration within) {}

  /**
   * Somebody's time on duty.
   *
   * @param roster name of the roster
   * @param areas codes of the areas that the roster is for; none: all
   * @param step 1 is told first, 2 when 1 does not acknowledge, and so on
   * @param person name of the person
   * @param hours when
   * @param addresses where the person is reached, by kind of channel
   */
  public record Shift(
      String roster,
      List<String> areas,
      int step,
      String person,
      Hours hours,
      Map<ChannelKind, String> addresses) {
    /** Copies the collections. */
    public Shift {
      areas = List.copyOf(areas);
      addresses = Map.copyOf(addresses);
    }

    /** Shows no address. */
    @Override
    public String toString() {
      return "Shift[" + roster + ", " + step + ", " + person + "]";
    }
  }
}
