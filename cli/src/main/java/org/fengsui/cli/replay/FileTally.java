package org.fengsui.cli.replay;

import org.fengsui.cli.load.FileNotes;
import org.fengsui.cli.load.InputFile;

/** Rows of one file, and what was noticed about it. Not safe for several threads. */
final class FileTally {
  private final InputFile file;
  private long read;
  private long refused;
  private FileNotes notes = new FileNotes(null, 0);

  FileTally(InputFile file) {
    this.file = file;
  }

  /** Counts a row. */
  void read(boolean accepted) {
    read++;
    refused += accepted ? 0 : 1;
  }

  /** Counts a row as refused that was read before. */
  void refused() {
    refused++;
  }

  void notes(FileNotes noticed) {
    notes = noticed;
  }

  InputFile file() {
    return file;
  }

  /** Rows without the header and blank ones. */
  long rows() {
    return read;
  }

  /** Those that were refused, for whatever reason. */
  long refusedRows() {
    return refused;
  }

  FileNotes notes() {
    return notes;
  }

  /** Whether more than half of the rows were refused: the file as a whole is not what it should. */
  boolean mostlyRefused() {
    return refused * 2 > read;
  }
}
