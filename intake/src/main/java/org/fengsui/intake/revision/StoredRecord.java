package org.fengsui.intake.revision;

import java.util.List;
import org.fengsui.intake.stream.KnownPersons;

/**
 * What is kept of a record id.
 *
 * @param place place of the standing record, which one that says the same later moves
 * @param published its revision as facts give it, which counts the changes
 * @param bytes that record in single-object encoding
 * @param known layers of a layoff report's persons by the day they were first known; empty for
 *     other streams
 * @param given numbers that it leaves blank, as records below it gave them, highest place first
 * @param lastDay epoch day of its last date or known time, whichever is later, over all records of
 *     the id that stood or confirmed it
 */
public record StoredRecord(
    Place place,
    int published,
    byte[] bytes,
    List<KnownPersons> known,
    List<Given> given,
    int lastDay) {
  /** Copies the lists. */
  public StoredRecord {
    known = List.copyOf(known);
    given = List.copyOf(given);
  }

  /** A record that states its revision and leaves nothing blank. */
  public StoredRecord(int revision, byte[] bytes, List<KnownPersons> known, int lastDay) {
    this(new Place(revision, true, 0), revision, bytes, known, List.of(), lastDay);
  }

  /** Last epoch day on which the id is remembered when ids are kept for so many days. */
  public int lastKept(int keptDays) {
    return lastDay + keptDays;
  }

  /** The same record, confirmed by one at a later place that says the same. */
  StoredRecord confirmed(Place later, int day) {
    return new StoredRecord(later, published, bytes, known, given, Math.max(lastDay, day));
  }

  /** The same record, with numbers given below it. */
  StoredRecord with(List<Given> numbers) {
    return new StoredRecord(place, published, bytes, known, numbers, lastDay);
  }

  /** The same record, published again. */
  StoredRecord with(int revision, List<KnownPersons> layers) {
    return new StoredRecord(place, revision, bytes, layers, given, lastDay);
  }
}
