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

  /** The same question about another indicator. */
  public Query indicator(String name) {
    return new Query(name, part, group, window, options);
  }
}
