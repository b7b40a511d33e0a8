package org.fengsui.intake.csv;

/**
 * Looks at the bytes of a file whether they are UTF-8 (RFC 3629), and if not, whether they were
 * meant to be.
 */
final class Utf8Scan {
  private long line = 1;
  private long byteOfLine;

  /** Whether the byte before ended a line (LF, CR or both), and whether it was a CR. */
  private boolean afterLine;

  private boolean afterReturn;

  /** Bytes of the character at hand that are still to come, and what the next may be. */
  private int missing;

  private int low;
  private int high;
  private int length;
  private long charLine;
  private long charByte;

  private boolean inRun;
  private boolean runWhole;
  private long runs;
  private long wholeRuns;
  private long others;
  private long inHanzi;
  private long badLine;
  private long badByte;
  private boolean zero;

  /** Takes bytes. */
  void take(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      take(bytes[i] & 0xFF);
    }
  }

  private void take(int b) {
    if (afterLine && !(b == '\n' && afterReturn)) {
      line++;
      byteOfLine = 0;
    }
    byteOfLine++;
    afterLine = b == '\n' || b == '\r';
    afterReturn = b == '\r';
    if (b >= 0x80) {
      other(b);
      return;
    }
    zero |= b == 0;
    if (inRun) {
      endRun();
    }
  }

  private void other(int b) {
    if (!inRun) {
      inRun = true;
      runWhole = true;
      runs++;
    }
    others++;
    if (missing > 0) {
      if (b >= low && b <= high) {
        low = 0x80;
        high = 0xBF;
        if (--missing == 0 && length == 3) {
          inHanzi += length;
        }
        return;
      }
      broken();
    }
    begin(b);
  }

  private void begin(int b) {
    charLine = line;
    charByte = byteOfLine;
    if (b >= 0xC2 && b <= 0xDF) {
      expect(1, 0x80, 0xBF);
    } else if (b >= 0xE0 && b <= 0xEF) {
      expect(2, b == 0xE0 ? 0xA0 : 0x80, b == 0xED ? 0x9F : 0xBF);
    } else if (b >= 0xF0 && b <= 0xF4) {
      expect(3, b == 0xF0 ? 0x90 : 0x80, b == 0xF4 ? 0x8F : 0xBF);
    } else {
      broken();
    }
  }

  private void expect(int more, int from, int to) {
    missing = more;
    length = more + 1;
    low = from;
    high = to;
  }

  private void broken() {
    missing = 0;
    runWhole = false;
    if (badLine == 0) {
      badLine = charLine;
      badByte = charByte;
    }
  }

  private void endRun() {
    if (missing > 0) {
      broken();
    }
    wholeRuns += runWhole ? 1 : 0;
    inRun = false;
  }

  /** Ends the bytes. */
  Utf8Scan end() {
    if (inRun) {
      endRun();
    }
    return this;
  }

  /** Whether all of it is UTF-8. */
  boolean valid() {
    return badLine == 0;
  }

  /** Whether a byte is zero, as no byte of a text in UTF-8 is. */
  boolean zero() {
    return zero;
  }

  /**
   * Whether the bytes were meant to be UTF-8: at least half of their runs beyond ASCII are, or at
   * least half of such bytes stand in characters of three bytes, as hanzi have, which other
   * encodings hardly ever make by chance.
   */
  boolean damaged() {
    return !valid() && (wholeRuns * 2 >= runs || inHanzi * 2 >= others);
  }

  /** Line of the first character that is none, from 1. */
  long badLine() {
    return badLine;
  }

  /** Its first byte within the line, from 1. */
  long badByte() {
    return badByte;
  }
}
