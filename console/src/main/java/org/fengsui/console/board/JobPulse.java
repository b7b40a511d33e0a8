package org.fengsui.console.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** How fresh the board is: the job's last heartbeat against the clock. Safe for several threads. */
public final class JobPulse {
  private final AtomicReference<Pulse> last = new AtomicReference<>();
  private final FeedStatus feed;
  private final Duration staleAfter;
  private final Clock clock;

  /**
   * A pulse that nobody has felt yet.
   *
   * @param feed how the reading of topics goes
   * @param staleAfter age of the last heartbeat from which the board is stale
   */
  public JobPulse(FeedStatus feed, Duration staleAfter, Clock clock) {
    this.feed = feed;
    this.staleAfter = staleAfter;
    this.clock = clock;
  }

  /** Takes in a heartbeat; the one that the database remembers from before, first of all. */
  public void beat(Pulse pulse) {
    last.set(pulse);
  }

  /** How fresh the board is now. */
  public Freshness now() {
    Pulse pulse = last.get();
    FeedStatus.Standing standing = feed.now();
    Instant now = clock.instant();
    Instant at = pulse == null ? null : pulse.at();
    boolean stale = at == null || now.isAfter(at.plus(staleAfter));
    return new Freshness(
        at,
        at == null ? null : Math.max(0, Duration.between(at, now).toSeconds()),
        pulse == null ? null : pulse.watermark(),
        pulse == null ? null : pulse.attempt(),
        stale,
        standing.lag(),
        standing.problem().isEmpty() ? null : "FEED_STOPPED",
        pulse != null && pulse.catchingUp());
  }

  /**
   * When the last heartbeat came that says the job has caught up. Empty while it has not, and while
   * records of the topics wait to be read: what ends a warning may be among them.
   */
  public Optional<Instant> caughtUp() {
    Pulse pulse = last.get();
    return pulse == null || pulse.catchingUp() || !feed.now().allRead()
        ? Optional.empty()
        : Optional.of(pulse.receivedAt());
  }

  /**
   * How fresh the board is.
   *
   * @param at the job's last heartbeat, null when none was ever heard
   * @param ageSeconds its age, null with it
   * @param watermark event time that the job has reached, or null
   * @param attempt attempt of the job, or null
   * @param stale whether the board must not be taken for live
   * @param lag records that the console has still to read
   * @param problem FEED_STOPPED while the console itself cannot read, else null
   * @param catchingUp whether the job reads what was on its topics before it started: values are of
   *     the past
   */
  public record Freshness(
      Instant at,
      Long ageSeconds,
      Instant watermark,
      Integer attempt,
      boolean stale,
      long lag,
      String problem,
      boolean catchingUp) {}
}
