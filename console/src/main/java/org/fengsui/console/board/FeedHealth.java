package org.fengsui.console.board;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while the topics cannot be read; pages and the desk work on all the same. */
final class FeedHealth implements HealthIndicator {
  private final FeedStatus status;

  FeedHealth(FeedStatus status) {
    this.status = status;
  }

  @Override
  public Health health() {
    FeedStatus.Standing now = status.now();
    boolean reads = now.readAt() != null && now.problem().isEmpty();
    return (reads ? Health.up() : Health.down()).build();
  }
}
