package org.fengsui.cli.replay;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengsui.cli.replay.Tally.Kind;
import org.fengsui.schemas.DeadLetter;

/**
 * Accounts for every record read: what the job counted of admitted records, what it refused and
 * what it found late as its topics say.
 *
 * @param counted the job's counts by {@code records/STREAM/OUTCOME}
 * @param results what the job answered
 */
record Account(Map<String, Long> counted, Results results) {
  private static final String PREFIX = "records/";
  private static final String CONFLICT = "conflict";

  /** Outcomes that the job counts; refusals and late records are those that it wrote. */
  private static final List<Kind> OUTCOMES =
      List.of(
          Kind.ACCEPTED,
          Kind.DUPLICATE,
          Kind.SUPERSEDED,
          Kind.WITHDRAWN,
          Kind.AMENDED,
          Kind.RENUMBERED);

  /** Enters the counts into the tallies of the streams and files. */
  void enter(Map<String, Tally> tallies, List<FileTally> files) {
    counted.forEach(
        (name, records) -> {
          String[] parts = name.split("/", -1);
          if (name.startsWith(PREFIX) && parts.length == 3) {
            outcome(tallies, parts[1], parts[2], records);
          }
        });
    for (DeadLetter letter : results.deadLetters()) {
      Tally tally = tallies.computeIfAbsent(letter.getStream(), s -> new Tally());
      tally.refused(letter.getReason());
      if (letter.getReason().equals(CONFLICT)) {
        tally.count(Kind.CONFLICT);
        conflict(letter, files);
      }
    }
    results
        .late()
        .forEach(
            (stream, records) ->
                tallies.computeIfAbsent(stream, s -> new Tally()).add(Kind.LATE, records));
  }

  private static void outcome(
      Map<String, Tally> tallies, String stream, String outcome, long records) {
    for (Kind kind : OUTCOMES) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(outcome)) {
        tallies.computeIfAbsent(stream, s -> new Tally()).add(kind, records);
      }
    }
  }

  /** A conflict shows only in the job, when the file has long been read. */
  private static void conflict(DeadLetter letter, List<FileTally> files) {
    files.stream()
        .filter(file -> file.file().name().equals(letter.getFile()))
        .filter(file -> file.file().stream().equals(letter.getStream()))
        .findFirst()
        .ifPresent(FileTally::refused);
  }
}
