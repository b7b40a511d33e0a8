package org.fengsui.benchmarks.console;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What is measured, bounded in count and time.
 *
 * @param viewers boards that watch and fetch again what changed, as the page does
 * @param seconds how long requests are timed
 * @param warmup seconds of the same before, not counted
 * @param episodes episodes of the year
 * @param days days of indicator values; fewer than a year for a first look
 * @param alerts messages that arrive during the measurement, evenly
 * @param users readers who ask for page after page, each as soon as it has the one before
 * @param rate further pages a second that are opened whatever the console does
 * @param chromium whether a real browser watches as well
 * @param database JDBC URL; "" for an H2 file that goes afterwards
 * @param user user of the database
 */
record Plan(
    int viewers,
    int seconds,
    int warmup,
    int episodes,
    int days,
    int alerts,
    int users,
    int rate,
    boolean chromium,
    String database,
    String user) {

  /**
   * A plan from {@code key=value}; what is not given has its default.
   *
   * @throws IllegalArgumentException for a key that there is not
   */
  static Plan of(String... arguments) {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      if (parts.length != 2) {
        throw new IllegalArgumentException("not key=value: " + Arrays.toString(parts));
      }
      given.put(parts[0], parts[1]);
    }
    int seconds = number(given, "seconds", 60);
    Plan plan =
        new Plan(
            number(given, "viewers", 500),
            seconds,
            number(given, "warmup", 45),
            number(given, "episodes", 1_500),
            number(given, "days", 365),
            number(given, "alerts", seconds),
            number(given, "users", 4),
            number(given, "rate", 5),
            Boolean.parseBoolean(taken(given, "chromium", "false")),
            taken(given, "database", ""),
            taken(given, "user", "fengsui"));
    if (!given.isEmpty()) {
      throw new IllegalArgumentException("no such key: " + given.keySet());
    }
    return plan;
  }

  private static int number(Map<String, String> given, String key, int fallback) {
    int number = Integer.parseInt(taken(given, key, String.valueOf(fallback)));
    if (number < 0 || number > 100_000) {
      throw new IllegalArgumentException(key + " must be 0 to 100000");
    }
    return number;
  }

  private static String taken(Map<String, String> given, String key, String fallback) {
    String value = given.remove(key);
    return value == null ? fallback : value;
  }
}
