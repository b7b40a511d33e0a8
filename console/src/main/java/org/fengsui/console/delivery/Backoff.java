package org.fengsui.console.delivery;

import java.time.Duration;
import java.util.Random;
import org.fengsui.console.settings.DeliverySettings.Retry;

/**
 * How long to wait after a failure: twice as long each time up to a most, give or take a fifth so
 * that many that failed together do not come back together. The jitter's source is seeded.
 */
public final class Backoff {
  private static final double JITTER = 0.2;
  private static final int MOST_DOUBLINGS = 30;

  private final Retry retry;
  private final Random random;

  /** A back-off of one channel. */
  public Backoff(Retry retry, String channel) {
    this.retry = retry;
    this.random = new Random(retry.seed() ^ channel.hashCode());
  }

  /** Wait after so many failures in a row, at least one. */
  public Duration after(int failures) {
    long factor = 1L << Math.min(failures - 1, MOST_DOUBLINGS);
    double plain =
        Math.min((double) retry.first().toMillis() * factor, (double) retry.most().toMillis());
    double jittered = plain * (1 - JITTER + 2 * JITTER * random.nextDouble());
    return Duration.ofMillis(Math.round(jittered));
  }

  /** Whether a notice is given up after so many attempts. */
  public boolean over(int attempts) {
    return attempts >= retry.attempts();
  }
}
