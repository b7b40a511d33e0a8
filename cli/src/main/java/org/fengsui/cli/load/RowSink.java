package org.fengsui.cli.load;

import org.fengsui.schemas.DeadLetter;

/** Takes the rows of a file, in its order. */
public interface RowSink {
  /**
   * A row that could be read.
   *
   * @param key id under which its revisions meet; null when the gate will refuse it
   * @param bytes the record in single-object encoding
   * @param line line in the file, from 1 (the header)
   */
  void row(String key, byte[] bytes, long line);

  /**
   * A row that could not be read.
   *
   * @param letter the dead letter, with file and line
   */
  void refused(DeadLetter letter);
}
