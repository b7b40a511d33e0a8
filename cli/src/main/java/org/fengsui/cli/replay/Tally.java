package org.fengsui.cli.replay;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of one stream: {@code read = accepted + duplicate + dead_lettered}; superseded, withdrawn,
 * amended, renumbered and late are parts of accepted, conflict of dead_lettered. Not safe for
 * several threads.
 */
public final class Tally {
  /** What is counted of a record. */
  public enum Kind {
    /** Read from the file, whatever came of it. */
    READ,
    /** Valid and new. */
    ACCEPTED,
    /** A revision at least as high, or the same content, was known already. */
    DUPLICATE,
    /** Refused. */
    DEAD_LETTERED,
    /** Accepted, and replaced later by a higher revision. */
    SUPERSEDED,
    /** Accepted, with status WITHDRAWN. */
    WITHDRAWN,
    /** Accepted, with a revision over 1 or status AMENDED. */
    AMENDED,
    /** Accepted, with other content than the record before it and no higher revision. */
    RENUMBERED,
    /** Refused: other content at the same place in the order of revisions. */
    CONFLICT,
    /** Accepted, and outside every open window. */
    LATE,
    /** Accepted, and known long before a running job's clock; none in a replay. */
    HISTORICAL
  }

  private final Map<Kind, Long> counts = new TreeMap<>();
  private final Map<String, Long> reasons = new TreeMap<>();

  /** Counts one record. */
  public void count(Kind kind) {
    add(kind, 1);
  }

  /** Counts several records. */
  public void add(Kind kind, long records) {
    counts.merge(kind, records, Long::sum);
  }

  /** Counts a refused record by its reason. */
  public void refused(String reason) {
    count(Kind.DEAD_LETTERED);
    reasons.merge(reason, 1L, Long::sum);
  }

  /** Records of a kind. */
  public long of(Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** Refused records by reason code. */
  public Map<String, Long> reasons() {
    return Collections.unmodifiableMap(reasons);
  }

  /** Whether every record read is accounted for exactly once. */
  public boolean balanced() {
    return of(Kind.READ) == of(Kind.ACCEPTED) + of(Kind.DUPLICATE) + of(Kind.DEAD_LETTERED);
  }
}
