package org.fengsui.intake.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends the reading of a row that never ends: after a quote that is opened and not closed the rest
 * of a file is one cell, which no memory holds.
 */
final class RowLimitReader extends FilterReader {
  /** Characters of a row at the most; the longest true row has a hundredth of it. */
  static final int LONGEST = 1 << 20;

  private long sinceRow;

  RowLimitReader(Reader in) {
    super(in);
  }

  /** Begins a row: what was read before counts no more. */
  void row() {
    sinceRow = 0;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(char[] into, int from, int most) throws IOException {
    int read = super.read(into, from, most);
    count(Math.max(0, read));
    return read;
  }

  private void count(int characters) throws IOException {
    sinceRow += characters;
    if (sinceRow > LONGEST) {
      throw new IOException(
          "一行超过 1048576 个字符，可能有引号没有闭合 / a row is longer than 1,048,576 characters:"
              + " is a quote not closed?");
    }
  }
}
