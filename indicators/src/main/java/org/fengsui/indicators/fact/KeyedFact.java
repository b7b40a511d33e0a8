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
 * @param arrivedAt when the broker took in the record that caused it, milliseconds since the epoch,
 *     or {@link #NO_ARRIVAL}; measures how long a warning took, and decides nothing
 */
public record KeyedFact(
    ScopeKey to,
    long knownAt,
    FactKind rank,
    String recordId,
    int revision,
    boolean correction,
    Fact fact,
    Origin origin,
    long arrivedAt) {
  /** No record of now caused the fact: a replay, or time alone. */
  public static final long NO_ARRIVAL = Long.MIN_VALUE;

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
    this(to, knownAt, rank, recordId, revision, correction, fact, Origin.LIVE, NO_ARRIVAL);
  }

  /** The same fact of another origin, caused by a record of another arrival. */
  public KeyedFact came(Origin other, long arrived) {
    return origin == other && arrivedAt == arrived
        ? this
        : new KeyedFact(to, knownAt, rank, recordId, revision, correction, fact, other, arrived);
  }
}
