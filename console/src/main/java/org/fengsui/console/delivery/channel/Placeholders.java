package org.fengsui.console.delivery.channel;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {{name}}} in a text. */
final class Placeholders {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

  private Placeholders() {}

  /** The text with each known name replaced, once; what is filled in is not looked at again. */
  static String fill(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), m.group())));
  }
}
