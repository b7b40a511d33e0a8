package org.fengsui.jobs.operators;

import java.time.ZoneId;
import org.fengsui.alerts.rules.OpenWindows;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.time.Moment;
import org.fengsui.intake.streams.Streams;
import org.fengsui.jobs.types.Arrival;

/** Whether a record has a date in a window that was still open when the broker took it. */
final class OpenWindow {
  private final OpenWindows windows;
  private final ZoneId zone;

  OpenWindow(RuleSet rules, ZoneId zone) {
    this.windows = new OpenWindows(rules);
    this.zone = zone;
  }

  boolean holds(Arrival arrival) {
    int today = Moment.epochDay(arrival.brokerMillis(), zone);
    var stream = Streams.of(arrival.stream());
    return windows.open(stream.order(), stream.lastDay(arrival.accepted().record()), today);
  }
}
