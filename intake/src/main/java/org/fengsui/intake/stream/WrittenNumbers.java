package org.fengsui.intake.stream;

import java.util.regex.Pattern;

/** Numbers as office programs write them. */
final class WrittenNumbers {
  private static final Pattern GROUPS = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.0+)?");
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+(\\.0+)?");
  private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]+,[0-9]+");

  private WrittenNumbers() {}

  /**
   * A whole number, also with groups of three or a fraction of zeros: 1,140 and 25.0.
   *
   * @throws NumberFormatException when it is none
   */
  static long whole(String text) {
    String digits = ascii(text);
    if (GROUPS.matcher(digits).matches()) {
      digits = digits.replace(",", "");
    } else if (!WHOLE.matcher(digits).matches()) {
      throw new NumberFormatException(text);
    }
    int point = digits.indexOf('.');
    return Long.parseLong(point < 0 ? digits : digits.substring(0, point));
  }

  /** The text with a decimal point where the file writes a comma. */
  static String decimal(String text, Notation notation) {
    String digits = ascii(text);
    boolean comma = notation.decimalComma() && COMMA.matcher(digits).matches();
    return comma ? digits.replace(',', '.') : digits;
  }

  /** Digits of full width as ASCII. */
  private static String ascii(String text) {
    StringBuilder ascii = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '０' && c <= '９') {
        ascii = ascii == null ? new StringBuilder(text) : ascii;
        ascii.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return ascii == null ? text : ascii.toString();
  }
}
