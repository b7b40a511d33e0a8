package org.fengsui.console.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Duration;
import org.fengsui.console.live.EventHub;
import org.fengsui.console.live.EventKind;
import org.fengsui.console.live.EventLog;
import org.fengsui.console.live.LiveEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.json.JsonMapper;

/** Tells pages how fresh they are and that values changed; forgets old events once an hour. */
public class BoardTicker {
  private static final Logger LOG = LoggerFactory.getLogger(BoardTicker.class);

  /** Milliseconds that each page more adds to the time over which all fetch what changed. */
  private static final int SPREAD_EACH = 20;

  private static final int SPREAD_MOST = 10_000;
  private static final Duration EVENTS_KEPT = Duration.ofDays(7);

  private final JobPulse pulse;
  private final EventHub hub;
  private final EventLog log;
  private final JsonMapper json;
  private final Clock clock;

  /** A ticker of one hub. */
  public BoardTicker(JobPulse pulse, EventHub hub, EventLog log, JsonMapper json, Clock clock) {
    this.pulse = pulse;
    this.hub = hub;
    this.log = log;
    this.json = json;
    this.clock = clock;
  }

  /** Tells how fresh the board is; also keeps proxies from closing quiet connections. */
  @Scheduled(fixedRate = 2000)
  public void tick() {
    int spread = Math.min(SPREAD_MOST, SPREAD_EACH * hub.watchers());
    String beat = json.writeValueAsString(new Beat(pulse.now(), spread));
    hub.publish(LiveEvent.passing(EventKind.HEARTBEAT, beat));
  }

  /**
   * What is told.
   *
   * @param freshness how fresh the board is
   * @param spread milliseconds over which pages spread what they fetch after an event; the more
   *     watch, the longer
   */
  record Beat(@JsonUnwrapped JobPulse.Freshness freshness, int spread) {}

  /** Tells pages that values changed. */
  @Scheduled(fixedRate = 1000)
  public void values() {
    hub.tellValues();
  }

  /** Forgets events that no page can still ask for. */
  @Scheduled(fixedRate = 3_600_000)
  public void forget() {
    try {
      log.forget(clock.instant().minus(EVENTS_KEPT));
    } catch (DataAccessException e) {
      LOG.warn("old events stay for now: {}", e.toString());
    }
  }
}
