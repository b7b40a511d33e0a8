package org.fengsui.console.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.incident.HoldRules;
import org.fengsui.console.incident.NoticeSubject;
import org.fengsui.console.incident.Silence;
import org.fengsui.console.incident.Silences;
import org.fengsui.console.place.Place;

/** Why a notice is held, by what the database says now. */
public final class Holds {
  private final HoldRules rules;
  private final Episodes episodes;
  private final Silences silences;
  private final Place place;

  /** Holds by these rules. */
  public Holds(HoldRules rules, Episodes episodes, Silences silences, Place place) {
    this.rules = rules;
    this.episodes = episodes;
    this.silences = silences;
    this.place = place;
  }

  /** The reason to hold a notice, none when it may go. */
  public Optional<String> reason(NoticeSubject about, Instant now) {
    List<String> around = place.path(about.region());
    return rules.reason(
        about, episodes.openAround(about.incidentId(), around), silences.at(now), now);
  }

  /** Numbers of the silences that hold at an instant. */
  public List<Long> silencesAt(Instant now) {
    return silences.at(now).stream().map(Silence::id).toList();
  }

  /** Whether somebody silenced it. */
  public boolean silenced(NoticeSubject about, Instant now) {
    return silences.at(now).stream().anyMatch(s -> s.matches(about, place));
  }
}
