package org.fengsui.console.incident;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.WarningLevel;

/**
 * How an episode stands once a message is taken in. Pure. What a person closed stays closed until
 * the job raises it above the level that it was closed at, or ends it.
 *
 * @param before the episode before, empty when this is its first message
 * @param w the message
 * @param region code of its area, "" when it has none
 * @param now wall clock
 */
record EpisodeDraft(Optional<Episode> before, EarlyWarning w, String region, Instant now) {
  /** The episode after the message, in an incident. */
  Episode in(String incidentId) {
    Closing closing = closing();
    boolean closed = closing != null && closing.holds();
    EpisodeState state = closed ? EpisodeState.CLOSED : EpisodeState.after(w.getMsgType());
    boolean waits = state == EpisodeState.OPEN && MessageFlags.historical(w);
    return new Episode(
        w.getAlertId(),
        incidentId,
        w.getRuleId(),
        w.getScope().getBy(),
        w.getScope().getKey(),
        w.getScope().getName(),
        region,
        Objects.requireNonNullElse(w.getEmployer(), ""),
        closed ? null : w.getLevel(),
        state,
        w.getOnset(),
        w.getSequence(),
        w.getAsOf(),
        MessageFlags.orphaned(w),
        closing,
        waits ? now : null);
  }

  /** Whether no later message of the episode came before this one. */
  boolean latest() {
    return before.isEmpty() || w.getSequence() >= before.get().lastSequence();
  }

  /** The closing that a person had done before the message; null when nobody had. */
  Closing closed() {
    return opensAgain() ? closing() : before.map(Episode::closing).orElse(null);
  }

  /** Whether the message opens again what a person had closed. */
  boolean opensAgain() {
    boolean held = before.map(Episode::closing).filter(Closing::holds).isPresent();
    return held && latest() && closing() != null && !closing().holds();
  }

  /** The closing after the message; a message that ends the episode ends it, too. */
  private Closing closing() {
    Closing known = before.map(Episode::closing).orElse(null);
    if (known == null || EpisodeState.after(w.getMsgType()) != EpisodeState.OPEN) {
      return null;
    }
    return known.holds() && above(w.getLevel(), known.level()) ? known.raisedAgain(now) : known;
  }

  private static boolean above(WarningLevel level, WarningLevel closedAt) {
    return level != null && (closedAt == null || level.compareTo(closedAt) > 0);
  }
}
