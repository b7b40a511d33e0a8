package org.fengsui.console.delivery;

import java.util.HashMap;
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
      if (!outbox.held().isEmpty()) {
        changes.run(this::look);
      }
      if (outbox.missedDigest() > 0) {
        wake.run();
      }
    } catch (DataAccessException e) {
      LOG.warn("held notices are looked at again in a moment: {}", e.toString());
    }
  }

  private void look(Change change) {
    List<OutboxRow> held = outbox.held();
    Map<List<String>, Long> latest = new HashMap<>();
    held.forEach(row -> latest.put(key(row), row.id()));
    for (OutboxRow row : held) {
      Optional<Episode> episode = episodes.find(row.alertId());
      boolean last = latest.get(key(row)) == row.id();
      boolean open = episode.filter(e -> e.state() == EpisodeState.OPEN).isPresent();
      if (!open || !last || outbox.overtaken(row)) {
        outbox.become(row.id(), OutboxState.DROPPED, row.heldFor(), change.at());
      } else if (holds.reason(NoticeSubject.of(episode.get()), change.at()).isEmpty()) {
        outbox.become(row.id(), OutboxState.WAITING, null, change.at());
        change.afterCommit(wake);
      }
    }
  }

  private static List<String> key(OutboxRow row) {
    return List.of(row.alertId(), row.channel(), row.recipient());
  }
}
