package org.fengsui.console.board;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** How the reading of topics goes. Safe for several threads. */
public final class FeedStatus {
  private final AtomicReference<Standing> standing =
      new AtomicReference<>(new Standing(null, 0, "", 0));

  /**
   * A standing.
   *
   * @param readAt when Kafka last answered and the database took what it said; null: never
   * @param lag records that wait to be read
   * @param problem why reading stopped, "" while it goes on
   * @param partitions partitions read
   */
  public record Standing(Instant readAt, long lag, String problem, int partitions) {}

  /** How it goes now. */
  public Standing now() {
    return standing.get();
  }

  /** Notes that what Kafka had was taken. */
  public void read(Instant now, long lag, int partitions) {
    standing.set(new Standing(now, lag, "", partitions));
  }

  /** Notes why reading stopped. */
  public void failed(String problem) {
    standing.updateAndGet(s -> new Standing(s.readAt(), s.lag(), problem, s.partitions()));
  }
}
