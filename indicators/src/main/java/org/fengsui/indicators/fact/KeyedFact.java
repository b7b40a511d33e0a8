package org.fengsui.indicators.fact;

import java.util.Comparator;

/**
 * One fact on its way to one key.
 *
 * @param to the key that the fact is for
 * @param knownAt known time of the record that caused it, milliseconds since the epoch
 * @param rank place among what became known at the same instant
 * @param recordId id of the record; of a claim or response never shown to anyone
 * @param revision revision of the record, from 1
 * @param correction true when the fact takes back or replaces an earlier revision
 * @param fact what became known
 * @param origin where it comes from
 */
public record KeyedFact(
    ScopeKey to,
    long knownAt,
    FactKind rank,
    String recordId,
    int revision,
    boolean correction,
    Fact fact,
    Origin origin) {
  /** Order of application: known time, rank, record id, revision, and taking back before adding. */
  public static final Comparator<KeyedFact> ORDER =
      Comparator.comparingLong(KeyedFact::knownAt)
          .thenComparing(KeyedFact::rank)
          .thenComparing(KeyedFact::recordId)
          .thenComparingInt(KeyedFact::revision)
          .thenComparing(d -> !d.fact().retracts())
          .thenComparing(d -> d.fact().toString());

  /** A fact of a record of now. */
  public KeyedFact(
      ScopeKey to,
      long knownAt,
      FactKind rank,
      String recordId,
      int revision,
      boolean correction,
      Fact fact) {
    this(to, knownAt, rank, recordId, revision, correction, fact, Origin.LIVE);
  }

  /** The same fact of another origin. */
  public KeyedFact from(Origin other) {
    return origin == other
        ? this
        : new KeyedFact(to, knownAt, rank, recordId, revision, correction, fact, other);
  }
}
