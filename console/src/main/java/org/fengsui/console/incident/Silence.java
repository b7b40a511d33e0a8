package org.fengsui.console.incident;

import java.time.Instant;
import org.fengsui.console.place.Place;
import org.fengsui.schemas.WarningLevel;

/**
 * Somebody's word that some notices are not to go out for a while. An empty match lets everything
 * through; levels above the one named are never silenced.
 *
 * @param id number
 * @param author account
 * @param reason why
 * @param createdAt wall clock
 * @param startsAt from when
 * @param endsAt until when
 * @param rule rule id, "" for any
 * @param region code of an area that the warning lies in, "" for any
 * @param level level up to which it silences, null for all
 * @param endedBy account that ended it early, or null
 */
public record Silence(
    long id,
    String author,
    String reason,
    Instant createdAt,
    Instant startsAt,
    Instant endsAt,
    String rule,
    String region,
    WarningLevel level,
    String endedBy) {
  /** Whether it holds at an instant. */
  public boolean holdsAt(Instant now) {
    return endedBy == null && !now.isBefore(startsAt) && now.isBefore(endsAt);
  }

  /** Whether it is about a notice. */
  public boolean matches(NoticeSubject about, Place place) {
    return (rule.isEmpty() || rule.equals(about.ruleId()))
        && (region.isEmpty() || place.within(about.region(), region))
        && (level == null || (about.level() != null && about.level().compareTo(level) <= 0));
  }
}
