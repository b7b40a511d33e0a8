package org.fengsui.console.incident;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.IncidentSettings;

/**
 * Which episodes are one incident (docs/console.md gives examples):
 *
 * <ul>
 *   <li>episodes of one employer, and those of an area that contains it;
 *   <li>episodes of one area, from whatever stream;
 *   <li>never those of two counties: an episode of an area around both joins the incident that
 *       stands higher and is shown on the other.
 * </ul>
 *
 * <p>Deterministic in the order in which episodes arrive. Pure: given the state, without a clock.
 */
public final class IncidentGrouping {
  private static final Comparator<Candidate> FIRST_CHOICE =
      Comparator.comparing(Candidate::open)
          .thenComparing(Candidate::level, Comparator.nullsFirst(Comparator.naturalOrder()))
          .reversed()
          .thenComparing(Candidate::firstAsOf)
          .thenComparing(Candidate::id);

  private final Place place;
  private final IncidentSettings settings;

  /** Grouping in a place. */
  public IncidentGrouping(Place place, IncidentSettings settings) {
    this.place = place;
    this.settings = settings;
  }

  /** Where a newcomer belongs, among incidents that may or may not concern it. */
  public Placement place(Newcomer newcomer, List<Candidate> candidates) {
    List<Candidate> near =
        candidates.stream().filter(c -> near(c, newcomer)).sorted(FIRST_CHOICE).toList();
    if (!newcomer.employer().isEmpty()) {
      return employer(newcomer, near);
    }
    if (place.knows(newcomer.region())) {
      return area(newcomer.region(), near);
    }
    return first(near, c -> c.subjects().contains(newcomer.subject()));
  }

  private boolean near(Candidate candidate, Newcomer newcomer) {
    Duration apart = Duration.between(candidate.lastAsOf(), newcomer.asOf());
    boolean joinable = candidate.open() || apart.compareTo(settings.reopen()) < 0;
    return joinable && apart.abs().compareTo(settings.window()) <= 0;
  }

  private Placement employer(Newcomer newcomer, List<Candidate> near) {
    Placement own = first(near, c -> c.employers().contains(newcomer.employer()));
    return own.isNew() ? around(newcomer.region(), near) : own;
  }

  /** The incident of the smallest area around a place, unless it is located in another county. */
  private Placement around(String region, List<Candidate> near) {
    for (String code : place.path(region)) {
      Placement found = first(near, c -> c.areas().contains(code) && mayHold(c, region));
      if (!found.isNew()) {
        return found;
      }
    }
    return Placement.NEW;
  }

  private boolean mayHold(Candidate candidate, String region) {
    return candidate.county().isEmpty() || place.within(candidate.county(), region);
  }

  private Placement area(String code, List<Candidate> near) {
    List<Candidate> inside = near.stream().filter(c -> liesIn(c, code)).toList();
    Placement same = first(near, c -> c.areas().contains(code));
    Placement chosen = same.isNew() ? first(inside, c -> true) : same;
    if (chosen.isNew() && place.isLeaf(code)) {
      return around(code, near);
    }
    List<String> others =
        inside.stream().map(Candidate::id).filter(id -> !id.equals(chosen.incident())).toList();
    return new Placement(chosen.incident(), others);
  }

  private boolean liesIn(Candidate candidate, String code) {
    return place.within(candidate.county(), code)
        || candidate.areas().stream().anyMatch(a -> place.within(a, code));
  }

  private static Placement first(List<Candidate> sorted, Predicate<Candidate> wanted) {
    return sorted.stream()
        .filter(wanted)
        .findFirst()
        .map(c -> new Placement(c.id(), List.of()))
        .orElse(Placement.NEW);
  }
}
