package org.fengsui.intake.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/**
 * How the rows of a text are parted: by comma, semicolon or tab, whichever parts its header into
 * most names, or by what Excel's own first line {@code sep=;} says.
 *
 * @param delimiter the character between cells
 * @param linesBefore lines before the header
 */
record Dialect(char delimiter, int linesBefore) {
  private static final int LONGEST_HEADER = 1 << 16;
  private static final String SEP = "sep=";
  private static final char[] DELIMITERS = {',', ';', '\t'};

  /** The dialect of a text, which is left at its header. */
  static Dialect of(Reader text) throws IOException {
    String first = firstLine(text);
    if (first.toLowerCase(Locale.ROOT).startsWith(SEP) && first.length() == SEP.length() + 1) {
      skipLine(text, first.length());
      return new Dialect(first.charAt(SEP.length()), 1);
    }
    char best = ',';
    for (char delimiter : DELIMITERS) {
      best = count(first, delimiter) > count(first, best) ? delimiter : best;
    }
    return new Dialect(best, 0);
  }

  /** The first line, without moving the reader. */
  private static String firstLine(Reader text) throws IOException {
    text.mark(LONGEST_HEADER);
    char[] start = new char[LONGEST_HEADER];
    int length = 0;
    for (int read = text.read(start, 0, start.length);
        read > 0 && length < start.length;
        read = text.read(start, length, start.length - length)) {
      length += read;
    }
    text.reset();
    int end = 0;
    while (end < length && start[end] != '\n' && start[end] != '\r') {
      end++;
    }
    return new String(start, 0, end);
  }

  private static void skipLine(Reader text, int length) throws IOException {
    text.skip(length);
    text.mark(2);
    boolean twoMarks = text.read() == '\r' && text.read() == '\n';
    text.reset();
    text.skip(twoMarks ? 2 : 1);
  }

  private static int count(String line, char delimiter) {
    int found = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      found += !quoted && line.charAt(i) == delimiter ? 1 : 0;
    }
    return found;
  }
}
