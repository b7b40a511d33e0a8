package org.fengsui.console.board;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** How the reading of topics goes. Safe for several threads. */
public final class FeedStatus {
  private final AtomicReference<Standing> standing =
      new AtomicReference<>(new Standing(null, 0, "", 0, false));

  /**
   * A standing.
   *
   * @param readAt when Kafka last answered and the database took what it said; null: never
   * @param lag records that wait to be read
   * @param problem why reading stopped, "" while it goes on
   * @param partitions partitions read
   * @param known whether Kafka has said of every partition where it ends
   */
  public record Standing(Instant readAt, long lag, String problem, int partitions, boolean known) {
    /** Whether nothing waits to be read, as far as Kafka has said. */
    public boolean allRead() {
      return readAt != null && known && lag == 0 && problem.isEmpty();
    }
  }

  /** How it goes now. */
  public Standing now() {
    return standing.get();
  }

  /** Notes that what Kafka had was taken. */
  public void read(Instant now, long lag, int partitions) {
    read(now, lag, partitions, true);
  }

  /** The same, of partitions of which Kafka may not have said yet where they end. */
  public void read(Instant now, long lag, int partitions, boolean known) {
    standing.set(new Standing(now, lag, "", partitions, known));
  }

  /** Notes why reading stopped. */
  public void failed(String problem) {
    standing.updateAndGet(s -> new Standing(s.readAt(), s.lag(), problem, s.partitions(), false));
  }
}
