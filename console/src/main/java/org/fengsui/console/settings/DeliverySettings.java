package org.fengsui.console.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How notices leave the house.
 *
 * @param channels channels
 * @param routes routes
 * @param retry when to try again
 * @param surge when many notices become one
 */
public record DeliverySettings(
    List<ChannelSettings> channels, List<RouteSettings> routes, Retry retry, Surge surge) {
  /** Nobody is told anything. */
  public static final DeliverySettings NONE =
      new DeliverySettings(List.of(), List.of(), Retry.DEFAULT, Surge.DEFAULT);

  /** Copies the lists. */
  public DeliverySettings {
    channels = List.copyOf(channels);
    routes = List.copyOf(routes);
  }

  /** The channel of an id. */
  public Optional<ChannelSettings> channel(String id) {
    return channels.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /**
   * When to try again.
   *
   * @param first wait after the first failure; each further one doubles it
   * @param most longest wait
   * @param attempts attempts after which a notice is parked
   * @param seed seed of the jitter
   */
  public record Retry(Duration first, Duration most, int attempts, long seed) {
    /** 1 second, at most 10 minutes, parked after 30 attempts: about 4 hours. */
    public static final Retry DEFAULT =
        new Retry(Duration.ofSeconds(1), Duration.ofMinutes(10), 30, 1);
  }

  /**
   * When many notices become one.
   *
   * @param most notices to one recipient within the time that still go one by one
   * @param within the time
   */
  public record Surge(int most, Duration within) {
    /** 20 within 10 minutes. */
    public static final Surge DEFAULT = new Surge(20, Duration.ofMinutes(10));
  }
}
