package org.fengsui.intake.csv;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks at decoded text whether it reads like text of its encoding, and keeps two samples. */
final class TextCheck {
  private static final int SAMPLES = 2;
  private static final int LONGEST_SAMPLE = 40;
  private static final int LONGEST_ACCENTS = 2;

  private final CommonCharacters common;
  private final Set<String> samples = new LinkedHashSet<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean cellOther;
  private long line = 1;
  private long faultLine;
  private int before;
  private int beforeThat;
  private int accents;
  private long hanzi;
  private long rareHanzi;

  TextCheck(CommonCharacters common) {
    this.common = common;
  }

  /** Takes the next character. */
  void take(int c) {
    if (c < 0x80 ? Character.isISOControl(c) && c != '\t' && c != '\r' && c != '\n' : !fits(c)) {
      fault();
    }
    if (common == CommonCharacters.CHINESE) {
      chinese(c);
    }
    beforeThat = before;
    before = c;
    cell(c);
    line += c == '\n' ? 1 : 0;
  }

  private void chinese(int c) {
    if (hanzi(before) && latin(beforeThat) && latin(c)) { // a lone hanzi inside a Latin word
      fault();
    }
    if (hanzi(c)) {
      hanzi++;
      rareHanzi += CommonCharacters.everyday(c) ? 0 : 1;
    }
  }

  /** In no language of western Europe three accented letters follow each other. */
  private boolean fits(int c) {
    accents = before >= 0x80 && Character.isLetter(before) ? accents + 1 : 1;
    boolean western = common == CommonCharacters.WESTERN && Character.isLetter(c);
    return common.holds(c) && !(western && accents > LONGEST_ACCENTS);
  }

  private void fault() {
    faultLine = faultLine == 0 ? line : faultLine;
  }

  private static boolean hanzi(int c) {
    return c >= 0x80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean latin(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void cell(int c) {
    if (c == ',' || c == ';' || c == '\t' || c == '\n' || c == '\r' || c == '"') {
      if (cellOther && line > 1 && samples.size() < SAMPLES) {
        samples.add(Blanks.strip(cell.toString()));
      }
      cell.setLength(0);
      cellOther = false;
    } else if (cell.length() < LONGEST_SAMPLE) {
      cell.appendCodePoint(c);
      cellOther |= c >= 0x80;
    }
  }

  /** Ends the text. */
  TextCheck end() {
    cell('\n');
    return this;
  }

  /**
   * First line that does not read like text of the encoding; 0: all do. Text of which most hanzi
   * are rare is damaged UTF-8 that was decoded as GBK.
   */
  long faultLine() {
    return faultLine == 0 && rareHanzi * 2 >= Math.max(1, hanzi) ? 1 : faultLine;
  }

  /** Two cells below the first line that hold other than ASCII. */
  List<String> samples() {
    return List.copyOf(samples);
  }
}
