package org.fengsui.intake.csv;

import java.io.IOException;
import java.nio.file.Path;

/** A CSV file that cannot be used at all; the message names the file and why, in both languages. */
public final class CsvFileException extends IOException {
  private static final long serialVersionUID = 1L;

  /** An unusable file. */
  public CsvFileException(Path file, String zh, String en) {
    super(file + ": " + en + " / " + zh);
  }
}
