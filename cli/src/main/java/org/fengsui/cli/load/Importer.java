package org.fengsui.cli.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.fengsui.cli.kafka.RowSender;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.SingleObjectCodec;
import org.fengsui.schemas.Topics;

/**
 * Sends the rows of a file to their topic and keeps a bookmark; rows that cannot be read go to the
 * topic of dead letters. Not safe for several threads.
 */
public final class Importer implements RowSink {
  private static final int NOTE_EVERY = 10_000;

  private final CsvFile csv;
  private final InputFile file;
  private final RowSender sender;
  private final Bookmark bookmark;
  private final Progress progress;
  private final HistoryEstimate history;
  private final SingleObjectCodec<DeadLetter> letters = Codecs.deadLetters();
  private final long from;
  private long line;
  private long sent;
  private long refused;
  private long skipped;

  /** Takes how far the import is. */
  @FunctionalInterface
  public interface Progress {
    /** One more row is done. */
    void step();
  }

  /**
   * An import.
   *
   * @throws IOException if the bookmark cannot be read
   */
  public Importer(
      CsvFile csv, RowSender sender, Bookmark bookmark, Progress progress, HistoryEstimate history)
      throws IOException {
    this.history = history;
    this.csv = csv;
    this.file = csv.input();
    this.sender = sender;
    this.bookmark = bookmark;
    this.progress = progress;
    this.from = bookmark.line();
  }

  /** What an import did. Rows skipped were stored by an earlier run. */
  public record Outcome(long sent, long refused, long skipped, FileNotes notes) {}

  /**
   * Imports the file from where the last run stopped.
   *
   * @throws IOException if the bookmark cannot be written
   */
  public Outcome run() throws IOException {
    FileNotes notes = csv.read(this);
    sender.flush();
    bookmark.remove();
    return new Outcome(sent, refused, skipped, notes);
  }

  @Override
  public void row(String key, byte[] bytes, long at) {
    if (passed(at)) {
      return;
    }
    sender.send(file.stream(), key, bytes, file.name(), at);
    if (key != null) {
      history.add(bytes, Instant.now());
    }
    sent++;
  }

  @Override
  public void refused(DeadLetter letter) {
    if (passed(letter.getLine())) {
      return;
    }
    sender.send(Topics.DEAD_LETTERS, null, letters.encode(letter), file.name(), letter.getLine());
    refused++;
  }

  /**
   * Counts a row, notes now and then how far all is stored, and says whether it was done before.
   */
  private boolean passed(long at) {
    progress.step();
    if (at <= from) {
      skipped++;
      return true;
    }
    if ((sent + refused) % NOTE_EVERY == NOTE_EVERY - 1) {
      sender.flush();
      note();
    }
    line = at;
    return false;
  }

  private void note() {
    try {
      bookmark.note(line);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + bookmark.path(), e);
    }
  }
}
