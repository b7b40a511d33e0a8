package org.fengsui.console.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengsui.console.place.Place;
import org.fengsui.schemas.WarningLevel;

/**
 * Why a notice is held back: somebody silenced it, or a graver warning has said it. Pure: given
 * what is open and silenced, so that it is right also right after a restart.
 *
 * <ul>
 *   <li>Region over county: an open warning of the same rule about an area around, at the same or a
 *       higher level.
 *   <li>RED over lower: an open RED episode of the same incident.
 * </ul>
 *
 * @param place the jurisdiction
 */
public record HoldRules(Place place) {
  /**
   * The reason to hold a notice, none when it may go.
   *
   * @param open open episodes of its incident and of the areas around
   * @param silences silences, ended ones or not
   */
  public Optional<String> reason(
      NoticeSubject about, List<Episode> open, List<Silence> silences, Instant now) {
    Optional<String> silenced =
        silences.stream()
            .filter(s -> s.holdsAt(now) && s.matches(about, place))
            .findFirst()
            .map(s -> "silence " + s.id());
    return silenced.isPresent()
        ? silenced
        : open.stream()
            .filter(by -> inhibits(by, about))
            .findFirst()
            .map(by -> "inhibited by " + by.alertId());
  }

  /** Whether an open episode has said what a notice would say. */
  public boolean inhibits(Episode by, NoticeSubject about) {
    if (about.level() == null || by.level() == null || by.alertId().equals(about.alertId())) {
      return false;
    }
    return around(by, about) || graver(by, about);
  }

  private boolean around(Episode by, NoticeSubject about) {
    return by.employer().isEmpty()
        && about.employer().isEmpty()
        && by.ruleId().equals(about.ruleId())
        && !by.region().equals(about.region())
        && place.within(about.region(), by.region())
        && by.level().compareTo(about.level()) >= 0;
  }

  private static boolean graver(Episode by, NoticeSubject about) {
    return by.incidentId().equals(about.incidentId())
        && by.level() == WarningLevel.RED
        && about.level() != WarningLevel.RED;
  }
}
