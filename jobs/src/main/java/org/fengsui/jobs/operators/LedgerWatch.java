package org.fengsui.jobs.operators;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What readers of committed messages see on the exact lane's topic, read on a thread of its own.
 * Never blocks its caller.
 */
public interface LedgerWatch extends AutoCloseable {
  /**
   * What was seen since the last look, with the positions after it.
   *
   * @param identities messages seen, as {@link UnconfirmedMessages#identity} names them
   * @param positions by partition, the first offset not yet passed; an open transaction holds it
   *     back, a committed or aborted one is passed
   */
  record Seen(Set<String> identities, Map<String, Long> positions) {
    /** Copies both. */
    public Seen {
      identities = Set.copyOf(identities);
      positions = Map.copyOf(positions);
    }
  }

  /** What was seen since the last look; empty while the topic cannot be read. */
  Optional<Seen> look();

  /** Asks for the ends of the topic, open transactions included. */
  void askEnds();

  /** Ends by partition as of an instant after they were asked for; given once. */
  Optional<Map<String, Long>> ends();

  @Override
  void close();

  /** Opens a watch where the operator runs. */
  @FunctionalInterface
  interface Factory extends Serializable {
    /**
     * Opens it.
     *
     * @param positions where it begins, by partition; partitions that are not named begin at their
     *     present end
     */
    LedgerWatch open(Map<String, Long> positions);
  }
}
