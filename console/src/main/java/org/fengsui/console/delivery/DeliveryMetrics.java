package org.fengsui.console.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** {@code fengsui_notices{state}}: how many notices stand how. */
final class DeliveryMetrics implements MeterBinder {
  private final DeliveryLog log;

  DeliveryMetrics(DeliveryLog log) {
    this.log = log;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (OutboxState state :
        new OutboxState[] {OutboxState.WAITING, OutboxState.PARKED, OutboxState.HELD}) {
      Gauge.builder("fengsui.notices", log, l -> l.count(state))
          .description("notices that are not out")
          .tag("state", state.name().toLowerCase(java.util.Locale.ROOT))
          .register(registry);
    }
  }
}
