package org.fengsui.indicators.reading;

import java.util.Map;
import org.fengsui.indicators.time.Window;

/**
 * What to read of a key's state.
 *
 * @param indicator name of the indicator, e.g. layoffs.persons
 * @param part part of the key: "" for all of it, {@code site:<id>} or {@code area:<code>} within an
 *     employer
 * @param group key group, or "" for everyone
 * @param window window
 * @param options further settings of the indicator, e.g. basis, years, minimum; names documented by
 *     the indicator
 */
public record Query(
    String indicator, String part, String group, Window window, Map<String, String> options) {
  /** Copies the options. */
  public Query {
    options = Map.copyOf(options);
  }

  /** The setting of that name, or {@code fallback} when it is not given. */
  public String option(String name, String fallback) {
    return options.getOrDefault(name, fallback);
  }

  /**
   * A whole number among the settings; a trailing unit letter as in 35d is ignored.
   *
   * @throws IllegalArgumentException when the setting is not a whole number
   */
  public int option(String name, int fallback) {
    String text = options.get(name);
    if (text == null) {
      return fallback;
    }
    String digits = text.trim();
    if (!digits.isEmpty() && "dwm".indexOf(digits.charAt(digits.length() - 1)) >= 0) {
      digits = digits.substring(0, digits.length() - 1);
    }
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "option " + name + " of " + indicator + " must be a whole number, not '" + text + "'", e);
    }
  }

  /** The same question with another window. */
  public Query window(Window other) {
    return new Query(indicator, part, group, other, options);
  }

  /** The same question about another indicator. */
  public Query indicator(String name) {
    return new Query(name, part, group, window, options);
  }
}
