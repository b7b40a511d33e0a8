package org.fengsui.cli.replay;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.cli.replay.Tally.Kind;
import org.fengsui.schemas.DeadLetter;

/**
 * Accounts for every record read: what the job refused and found late as its topics say, and how
 * the revisions of an id follow each other (the highest counts; one that is not higher than what
 * was known before is a duplicate).
 *
 * @param timeline rows as they were sent
 * @param results what the job answered
 */
record Account(Timeline timeline, Results results) {

  /** Enters the counts into the tallies of the streams. */
  void enter(Map<String, Tally> tallies) {
    for (String stream : timeline.streams()) {
      revisions(timeline.sorted(stream), tallies.computeIfAbsent(stream, s -> new Tally()));
    }
    for (DeadLetter letter : results.deadLetters()) {
      tallies.computeIfAbsent(letter.getStream(), s -> new Tally()).refused(letter.getReason());
    }
    results
        .late()
        .forEach(
            (stream, records) ->
                tallies.computeIfAbsent(stream, s -> new Tally()).add(Kind.LATE, records));
  }

  private static void revisions(List<Timeline.Row> rows, Tally tally) {
    Map<String, Integer> highest = new HashMap<>();
    rows.stream()
        .filter(row -> row.key() != null)
        .sorted(
            Comparator.comparingLong(Timeline.Row::knownAt)
                .thenComparingInt(Timeline.Row::revision))
        .forEach(row -> revision(row, highest, tally));
  }

  private static void revision(Timeline.Row row, Map<String, Integer> highest, Tally tally) {
    Integer before = highest.get(row.key());
    if (before != null && before >= row.revision()) {
      tally.count(Kind.DUPLICATE);
      return;
    }
    highest.put(row.key(), row.revision());
    tally.count(Kind.ACCEPTED);
    if (before != null) {
      tally.count(Kind.SUPERSEDED);
    }
    if (row.withdrawn()) {
      tally.count(Kind.WITHDRAWN);
    }
    if (row.amended()) {
      tally.count(Kind.AMENDED);
    }
  }
}
