package org.fengsui.console.settings;

import java.util.List;
import java.util.Set;
import org.fengsui.schemas.WarningLevel;

/**
 * Who is told of what. A list that is empty lets everything through; every route that fits counts.
 *
 * @param name name
 * @param areas codes of areas; the warning's must lie in one of them
 * @param industries codes of industries, those below them included
 * @param levels levels
 * @param rules ids of rules
 * @param hours times of the week; a notice outside of them waits for their next begin
 * @param to whom
 */
public record RouteSettings(
    String name,
    List<String> areas,
    List<String> industries,
    Set<WarningLevel> levels,
    List<String> rules,
    Hours hours,
    List<Target> to) {
  /** Copies the collections. */
  public RouteSettings {
    areas = List.copyOf(areas);
    industries = List.copyOf(industries);
    levels = Set.copyOf(levels);
    rules = List.copyOf(rules);
    to = List.copyOf(to);
  }

  /**
   * Somebody on a channel.
   *
   * @param channel id of the channel
   * @param recipient address there, "" where the channel itself is the address
   * @param roster roster whose person on duty is the recipient, "" for none
   */
  public record Target(String channel, String recipient, String roster) {}
}
