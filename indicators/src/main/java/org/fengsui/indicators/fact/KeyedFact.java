package org.fengsui.indicators.fact;

import java.util.Comparator;
import java.util.List;

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
 * @param more whether further facts of the same step follow for the same key: what a record changes
 *     there is applied together, so that nobody sees the sum between it and its amendment
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
    long arrivedAt,
    boolean more) {
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
    this(to, knownAt, rank, recordId, revision, correction, fact, Origin.LIVE, NO_ARRIVAL, false);
  }

  /** The same fact of another origin, caused by a record of another arrival. */
  public KeyedFact came(Origin other, long arrived) {
    return came(other, arrived, more);
  }

  /** The same, of which further facts of its step follow or not. */
  public KeyedFact came(Origin other, long arrived, boolean follows) {
    return origin == other && arrivedAt == arrived && more == follows
        ? this
        : new KeyedFact(
            to, knownAt, rank, recordId, revision, correction, fact, other, arrived, follows);
  }

  /** Whether a later one of the facts belongs to the step of the one at {@code index}. */
  public static boolean followed(List<KeyedFact> facts, int index) {
    KeyedFact one = facts.get(index);
    for (int i = index + 1; i < facts.size(); i++) {
      if (facts.get(i).sameStep(one)) {
        return true;
      }
    }
    return false;
  }

  private boolean sameStep(KeyedFact other) {
    return to.equals(other.to) && rank == other.rank && recordId.equals(other.recordId);
  }
}
