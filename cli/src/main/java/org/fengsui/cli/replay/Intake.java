package org.fengsui.cli.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.cli.load.CsvFile;
import org.fengsui.cli.load.InputFile;
import org.fengsui.cli.load.RowSink;
import org.fengsui.cli.replay.Tally.Kind;
import org.fengsui.intake.csv.Conventions;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.SingleObjectCodec;

/** Reads the files of a replay into its timeline, and counts what was read. */
final class Intake {
  private final Timeline timeline;
  private final Conventions conventions;
  private final List<FileTally> files = new ArrayList<>();
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final List<byte[]> unreadable = new ArrayList<>();
  private final SingleObjectCodec<DeadLetter> letters = Codecs.deadLetters();

  Intake(Timeline timeline, Conventions conventions) {
    this.timeline = timeline;
    this.conventions = conventions;
  }

  /** Reads all files; returns the number of rows. */
  long read(List<InputFile> inputs) {
    for (InputFile input : inputs) {
      Tally tally = tallies.computeIfAbsent(input.stream(), s -> new Tally());
      FileTally file = new FileTally(input);
      files.add(file);
      file.notes(new CsvFile(input, conventions).read(sink(file, tally)));
    }
    return tallies.values().stream().mapToLong(t -> t.of(Kind.READ)).sum();
  }

  private RowSink sink(FileTally file, Tally tally) {
    return new RowSink() {
      @Override
      public void row(String key, byte[] bytes, long line) {
        tally.count(Kind.READ);
        InputFile from = file.file();
        file.read(timeline.add(from.stream(), bytes, from.name(), line));
      }

      @Override
      public void refused(DeadLetter letter) {
        tally.count(Kind.READ);
        file.read(false);
        unreadable.add(letters.encode(letter));
      }
    };
  }

  /** Rows that could not be read as records: their dead letters, encoded. */
  List<byte[]> unreadable() {
    return unreadable;
  }

  /** The files, in the order in which they were read. */
  List<FileTally> files() {
    return files;
  }

  /** Counts by stream. */
  Map<String, Tally> tallies() {
    return tallies;
  }
}
