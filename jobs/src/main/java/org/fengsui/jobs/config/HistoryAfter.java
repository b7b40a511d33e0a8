package org.fengsui.jobs.config;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.fengsui.intake.streams.Streams;

/**
 * Reads {@code history_after}: by topic, how long before a running job's clock a record must be
 * known to count as history (docs/semantics.md, section 5). Monthly streams have a longer default,
 * because a file without known times counts as known at its month's end.
 */
public final class HistoryAfter {
  static final Duration DEFAULT = Duration.ofDays(30);
  static final Duration MONTHLY_DEFAULT = Duration.ofDays(100);

  private HistoryAfter() {}

  /** How long before the clock a record of an input topic is history, unless it is set. */
  public static Duration byDefault(String topic) {
    return Streams.of(topic).monthly() ? MONTHLY_DEFAULT : DEFAULT;
  }

  /** The default of every input topic, replaced where the file gives another. */
  static Map<String, Duration> read(SettingsFile in) {
    Map<String, Duration> periods = new HashMap<>();
    for (String topic : Streams.topics()) {
      periods.put(topic, byDefault(topic));
    }
    in.map("history_after").forEach((topic, text) -> put(in, periods, topic, text));
    return periods;
  }

  private static void put(
      SettingsFile in, Map<String, Duration> periods, String topic, String text) {
    if (!periods.containsKey(topic)) {
      throw in.fault(topic, "没有这个输入主题", "is no input topic");
    }
    Duration period = in.parseDuration(topic, text);
    if (period.isZero() || period.isNegative()) {
      throw in.fault(topic, "须大于 0", "must be greater than 0");
    }
    periods.put(topic, period);
  }
}
