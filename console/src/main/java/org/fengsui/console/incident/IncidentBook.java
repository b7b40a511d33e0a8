package org.fengsui.console.incident;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengsui.console.live.Change;
import org.fengsui.console.live.EventKind;
import org.fengsui.console.place.Place;
import org.fengsui.schemas.EarlyWarning;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes messages in: once each, into the incident of their episode. Of one alert id and sequence
 * the highest attempt counts; the same content again changes nothing, another content replaces it.
 */
public final class IncidentBook {
  private final Incidents incidents;
  private final Episodes episodes;
  private final Warnings warnings;
  private final Candidates candidates;
  private final IncidentGrouping grouping;
  private final Place place;
  private final List<WarningStep> steps;
  private final Closings closings;
  private final JsonMapper json;

  /** A book over the tables of a database. */
  public IncidentBook(
      Incidents incidents,
      Episodes episodes,
      Warnings warnings,
      Candidates candidates,
      IncidentGrouping grouping,
      Place place,
      List<WarningStep> steps,
      Closings closings,
      JsonMapper json) {
    this.incidents = incidents;
    this.episodes = episodes;
    this.warnings = warnings;
    this.candidates = candidates;
    this.grouping = grouping;
    this.place = place;
    this.steps = List.copyOf(steps);
    this.closings = closings;
    this.json = json;
  }

  /** Takes a message in, as part of a change. */
  public void take(EarlyWarning w, Change change) {
    Optional<EarlyWarning> known = warnings.find(w.getAlertId(), w.getSequence());
    if (known.isEmpty()) {
      store(w, false, change);
    } else if (w.getAttempt() > known.get().getAttempt()) {
      if (sameContent(w, known.get())) {
        warnings.repeated(EarlyWarning.newBuilder(known.get()).setAttempt(w.getAttempt()).build());
      } else {
        store(w, true, change);
      }
    }
  }

  /**
   * Whether two messages say the same: attempt aside, and whether it was written of history, so
   * that a job that starts without its state and finds a warning again changes nothing.
   */
  private boolean sameContent(EarlyWarning w, EarlyWarning known) {
    EarlyWarning asKnown = EarlyWarning.newBuilder(w).setAttempt(known.getAttempt()).build();
    return warnings
        .line(MessageFlags.withoutHistory(asKnown))
        .equals(warnings.line(MessageFlags.withoutHistory(known)));
  }

  private void store(EarlyWarning w, boolean replaced, Change change) {
    String region = region(w);
    Optional<Episode> known = episodes.find(w.getAlertId());
    EpisodeDraft draft = new EpisodeDraft(known, w, region, change.at());
    Incident before =
        known
            .flatMap(e -> incidents.find(e.incidentId()))
            .orElseGet(() -> placed(draft, change));
    if (draft.latest()) {
      episodes.save(draft.in(before.id()));
    }
    Incident after =
        new IncidentDraft(place).after(before, episodes.of(before.id()), region, w, change.at());
    incidents.save(after, IncidentDraft.searchText(incidents.searchText(before.id()), w));
    StoredWarning stored = stored(draft, after, replaced, change);
    warnings.save(stored);
    change.announce(EventKind.WARNING, region, payload(stored));
    steps.forEach(s -> s.onWarning(stored, after, change));
    announce(after.id(), after.region(), change);
    if (known.isEmpty()) {
      closings.begun(w.getAlertId(), change);
    }
  }

  private StoredWarning stored(
      EpisodeDraft draft, Incident incident, boolean replaced, Change change) {
    return new StoredWarning(
        draft.w(),
        draft.region(),
        incident.id(),
        change.nextNo(),
        change.at(),
        replaced,
        draft.closed(),
        draft.opensAgain(),
        warnings.line(draft.w()));
  }

  /** Announces an incident as it stands at the end of a change. */
  public void announce(String incidentId, String region, Change change) {
    change.announceAtEnd(
        EventKind.INCIDENT,
        incidentId,
        region,
        () -> json.writeValueAsString(incidents.find(incidentId).orElseThrow()));
  }

  /** The incident that a new episode joins or opens; it is shown on others from here on, too. */
  private Incident placed(EpisodeDraft draft, Change change) {
    EarlyWarning w = draft.w();
    String region = draft.region();
    Newcomer newcomer =
        new Newcomer(
            w.getScope().getBy(),
            w.getScope().getKey(),
            Objects.requireNonNullElse(w.getEmployer(), ""),
            region,
            w.getAsOf());
    Placement placement = grouping.place(newcomer, candidates.of(newcomer));
    Incident incident =
        incidents
            .find(placement.incident())
            .orElseGet(() -> new IncidentDraft(place).opened(w, region, change.at()));
    if (placement.isNew()) {
      incidents.save(incident, "");
      episodes.showAreas(place.path(region), incident.id());
    }
    episodes.save(draft.in(incident.id()));
    placement.shownOn().forEach(other -> episodes.show(w.getAlertId(), other));
    return incident;
  }

  /** Area of a message: what it names, else its scope where that is an area. */
  private String region(EarlyWarning w) {
    if (w.getRegion() != null) {
      return w.getRegion();
    }
    return place.knows(w.getScope().getKey()) ? w.getScope().getKey() : "";
  }

  private static String payload(StoredWarning stored) {
    return "{\"incidentId\":\""
        + stored.incidentId()
        + "\",\"feedNo\":"
        + stored.feedNo()
        + ",\"receivedAt\":\""
        + stored.receivedAt()
        + "\",\"replaced\":"
        + stored.replaced()
        + ",\"message\":"
        + stored.body()
        + "}";
  }
}
