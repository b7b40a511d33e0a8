package org.fengsui.benchmarks.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Settings of a benchmark, {@code key=value}; what is not given has its default. */
public final class Options {
  private final Map<String, String> values;

  private Options(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Settings over defaults.
   *
   * @param defaults every key that there is
   * @param given arguments
   * @throws IllegalArgumentException for an argument that is not key=value or a key there is not
   */
  public static Options of(Map<String, String> defaults, List<String> given) {
    Map<String, String> values = new LinkedHashMap<>(defaults);
    for (String argument : given) {
      String[] parts = argument.split("=", 2);
      if (parts.length != 2 || values.replace(parts[0], parts[1]) == null) {
        throw new IllegalArgumentException(
            "'" + argument + "' is not one of the settings, which are " + defaults);
      }
    }
    return new Options(values);
  }

  /** A whole number, 0 or more. */
  public int number(String key) {
    try {
      int number = Integer.parseInt(text(key).replace("_", ""));
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, with the key
    }
    throw new IllegalArgumentException(key + " must be a whole number, 0 or more: " + text(key));
  }

  /** A text. */
  public String text(String key) {
    return values.get(key);
  }

  /** One of a few words. */
  public <E extends Enum<E>> E choice(String key, Class<E> words) {
    for (E word : words.getEnumConstants()) {
      if (word.name().toLowerCase(Locale.ROOT).equals(text(key))) {
        return word;
      }
    }
    String all = Arrays.toString(words.getEnumConstants()).toLowerCase(Locale.ROOT);
    throw new IllegalArgumentException(key + " must be one of " + all + ": " + text(key));
  }

  /** All settings by key. */
  public Map<String, String> all() {
    return values;
  }
}
