package org.fengsui.console.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import org.fengsui.console.store.Remembered;

/** {@code fengsui_notices{channel, state}}: how many notices of a channel stand how. */
final class DeliveryMetrics implements MeterBinder {
  private final Remembered<List<DeliveryLog.Count>> counts;
  private final List<String> channels;

  /**
   * Metrics of a delivery log.
   *
   * @param channels ids of the channels of the settings
   */
  DeliveryMetrics(Remembered<List<DeliveryLog.Count>> counts, List<String> channels) {
    this.counts = counts;
    this.channels = List.copyOf(channels);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String channel : channels) {
      for (OutboxState state : OutboxState.values()) {
        Gauge.builder("fengsui.notices", () -> count(channel, state.name()))
            .description("notices by channel and state")
            .tag("channel", channel)
            .tag("state", state.name().toLowerCase(Locale.ROOT))
            .register(registry);
      }
    }
  }

  private long count(String channel, String state) {
    return counts.get().stream()
        .filter(c -> c.channel().equals(channel) && c.state().equals(state))
        .mapToLong(DeliveryLog.Count::notices)
        .sum();
  }
}
