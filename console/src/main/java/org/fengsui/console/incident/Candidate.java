package org.fengsui.console.incident;

import java.time.Instant;
import java.util.Set;
import org.fengsui.schemas.WarningLevel;

/**
 * An incident that a newcomer might join.
 *
 * @param id incident
 * @param open whether one of its episodes is open
 * @param level its highest open level, null when none is open
 * @param firstAsOf event time of its first message
 * @param lastAsOf event time of its last message; when it is not open, of its end
 * @param county the one area without parts that it is located in, "" when it has none yet
 * @param employers ids of its employers
 * @param areas codes of the areas that have an episode in it
 * @param subjects what its other episodes are about, as {@link Newcomer#subject}
 */
public record Candidate(
    String id,
    boolean open,
    WarningLevel level,
    Instant firstAsOf,
    Instant lastAsOf,
    String county,
    Set<String> employers,
    Set<String> areas,
    Set<String> subjects) {
  /** Copies the sets. */
  public Candidate {
    employers = Set.copyOf(employers);
    areas = Set.copyOf(areas);
    subjects = Set.copyOf(subjects);
  }
}
