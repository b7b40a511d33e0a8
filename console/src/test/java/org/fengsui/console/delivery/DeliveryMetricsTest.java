package org.fengsui.console.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fengsui.console.store.Remembered;
import org.junit.jupiter.api.Test;

class DeliveryMetricsTest {
  @Test
  void everyChannelOfTheSettingsHasEveryStateAlsoThoseWithoutNotices() {
    List<DeliveryLog.Count> counts =
        List.of(
            new DeliveryLog.Count("sms", "WAITING", 3),
            new DeliveryLog.Count("sms", "PARKED", 1),
            new DeliveryLog.Count("gone", "WAITING", 9));
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    new DeliveryMetrics(
            new Remembered<>(() -> counts, Duration.ofSeconds(5), Clock.systemUTC()),
            List.of("sms", "mail"))
        .bindTo(registry);

    assertThat(value(registry, "sms", "waiting")).isEqualTo(3);
    assertThat(value(registry, "sms", "parked")).isEqualTo(1);
    assertThat(value(registry, "sms", "sent")).isZero();
    assertThat(value(registry, "mail", "waiting")).isZero();
    assertThat(registry.getMeters()).hasSize(2 * OutboxState.values().length);
  }

  private static double value(SimpleMeterRegistry registry, String channel, String state) {
    return registry
        .get("fengsui.notices")
        .tag("channel", channel)
        .tag("state", state)
        .gauge()
        .value();
  }
}
