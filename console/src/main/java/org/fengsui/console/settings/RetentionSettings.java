package org.fengsui.console.settings;

import java.time.Duration;

/**
 * How long the console keeps what would grow without end.
 *
 * @param values indicator values, from the last day of their period on
 * @param messages messages of an incident, from its end on; the last one of each episode stays
 * @param refusals counts of refused records, from the last one counted on
 */
public record RetentionSettings(Duration values, Duration messages, Duration refusals) {
  /** Pages show 400 days: values must be there for as long. */
  public static final Duration LEAST_VALUES = Duration.ofDays(400);

  /** An incident that ended may be taken up again, and its bulletin is written a month later. */
  public static final Duration LEAST_MESSAGES = Duration.ofDays(62);

  /** Whoever looks once a day sees every count. */
  public static final Duration LEAST_REFUSALS = Duration.ofDays(2);

  /** Three years, three years, 400 days. */
  public static final RetentionSettings DEFAULT =
      new RetentionSettings(Duration.ofDays(1100), Duration.ofDays(1100), Duration.ofDays(400));
}
