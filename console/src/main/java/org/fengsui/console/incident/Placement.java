package org.fengsui.console.incident;

import java.util.List;

/**
 * Where a newcomer belongs.
 *
 * @param incident incident that it joins, "" for a new one
 * @param shownOn other incidents that it is shown on as well
 */
public record Placement(String incident, List<String> shownOn) {
  /** A new incident, shown nowhere else. */
  public static final Placement NEW = new Placement("", List.of());

  /** Copies the list. */
  public Placement {
    shownOn = List.copyOf(shownOn);
  }

  /** Whether a new incident opens. */
  public boolean isNew() {
    return incident.isEmpty();
  }
}
