package org.fengsui.cli.term;

/**
 * Columns that text takes on a terminal: Chinese, Japanese and Korean characters take two,
 * combining marks none (Unicode Standard Annex 11, East Asian Width W and F).
 */
public final class Cells {
  private static final int[][] WIDE = {
    {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
  };

  private Cells() {}

  /** Columns of a text without control sequences. */
  public static int width(String text) {
    return text.codePoints().map(Cells::width).sum();
  }

  /** Columns of one character: 0, 1 or 2. */
  public static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (codePoint >= range[0] && codePoint <= range[1]) {
        return 2;
      }
    }
    return 1;
  }

  /** The text cut to at most {@code columns}; what is cut shows as {@code ~}. */
  public static String cut(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      if (used + width(c) > columns - 1) {
        break;
      }
      kept.appendCodePoint(c);
      used += width(c);
    }
    return columns < 1 ? "" : kept.append('~').toString();
  }

  /** The text cut or filled with spaces on the right to exactly {@code columns}. */
  public static String left(String text, int columns) {
    String fitting = cut(text, columns);
    return fitting + " ".repeat(columns - width(fitting));
  }

  /** The text cut or filled with spaces on the left to exactly {@code columns}. */
  public static String right(String text, int columns) {
    String fitting = cut(text, columns);
    return " ".repeat(columns - width(fitting)) + fitting;
  }
}
