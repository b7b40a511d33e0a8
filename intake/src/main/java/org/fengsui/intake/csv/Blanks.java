package org.fengsui.intake.csv;

/** Blanks as people see them: also the no-break space and marks without width. */
final class Blanks {
  private static final String UNSEEN = "\u00a0\u200b\ufeff";

  private Blanks() {}

  /** The text without blanks at either end. */
  static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Whether nothing can be seen of a text. */
  static boolean only(String text) {
    return strip(text).isEmpty();
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || UNSEEN.indexOf(c) >= 0;
  }
}
