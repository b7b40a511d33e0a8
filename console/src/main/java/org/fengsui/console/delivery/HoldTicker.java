package org.fengsui.console.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengsui.console.incident.Episode;
import org.fengsui.console.incident.EpisodeState;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.incident.NoticeSubject;
import org.fengsui.console.live.Change;
import org.fengsui.console.live.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks whether notices that are held may go: the last word on each episode that is still open,
 * once nothing holds it any more. What was overtaken or has ended is dropped.
 */
public class HoldTicker {
  private static final Logger LOG = LoggerFactory.getLogger(HoldTicker.class);

  private final Outbox outbox;
  private final Episodes episodes;
  private final Holds holds;
  private final Changes changes;
  private final Runnable wake;
  private Ground looked;

  /** A ticker that wakes the workers. */
  public HoldTicker(Outbox outbox, Episodes episodes, Holds holds, Changes changes, Runnable wake) {
    this.outbox = outbox;
    this.episodes = episodes;
    this.holds = holds;
    this.changes = changes;
    this.wake = wake;
  }

  /** Looks once. */
  @Scheduled(fixedDelay = 3000)
  public void tick() {
    try {
      Instant now = changes.now();
      // Read first, so that what changes meanwhile is looked at the next time.
      Ground ground = new Ground(changes.last(), holds.silencesAt(now));
      if (!ground.equals(looked)) {
        look(now);
        looked = ground;
      }
      if (outbox.missedDigest() > 0) {
        wake.run();
      }
    } catch (DataAccessException e) {
      LOG.warn("held notices are looked at again in a moment: {}", e.toString());
    }
  }

  /** Looks without keeping others from their changes; only what becomes of a notice is one. */
  private void look(Instant now) {
    List<String> moved =
        outbox.heldAlerts().stream().filter(a -> !verdicts(a, now).isEmpty()).toList();
    if (!moved.isEmpty()) {
      changes.run(change -> moved.forEach(alertId -> move(alertId, change)));
    }
  }

  private void move(String alertId, Change change) {
    verdicts(alertId, change.at())
        .forEach(
            (row, state) -> {
              String why = state == OutboxState.DROPPED ? row.heldFor() : null;
              outbox.become(row.id(), state, why, change.at());
              change.afterCommit(wake);
            });
  }

  /** What becomes of the held notices of an alert; those that stay are not in it. */
  private Map<OutboxRow, OutboxState> verdicts(String alertId, Instant now) {
    List<OutboxRow> held = outbox.held(alertId);
    Map<List<String>, Long> latest = new HashMap<>();
    held.forEach(row -> latest.put(key(row), row.id()));
    Optional<Episode> open = episodes.find(alertId).filter(e -> e.state() == EpisodeState.OPEN);
    boolean free = open.isPresent() && holds.reason(NoticeSubject.of(open.get()), now).isEmpty();
    Map<OutboxRow, OutboxState> found = new LinkedHashMap<>();
    for (OutboxRow row : held) {
      boolean last = latest.get(key(row)) == row.id();
      if (open.isEmpty() || !last || outbox.overtaken(row)) {
        found.put(row, OutboxState.DROPPED);
      } else if (free) {
        found.put(row, OutboxState.WAITING);
      }
    }
    return found;
  }

  private static List<String> key(OutboxRow row) {
    return List.of(row.channel(), row.recipient());
  }

  /**
   * All that verdicts rest on. As long as it is the same nothing becomes of what is held.
   *
   * @param event number of the latest event: every message is one
   * @param silences numbers of the silences that hold
   */
  private record Ground(long event, List<Long> silences) {}
}
