package org.fengsui.indicators.fact;

/** What became known to a key. A fact that retracts undoes an equal one that came before. */
public sealed interface Fact
    permits Amount, ReportFact, RegisterFact, BaseFact, ResponseFact, RateFact, SourceSeenFact {
  /** The number after the last {@link #tag}. */
  int TAGS = 11;

  /** Number of its kind, from 1, which also begins its bytes; never reused for another kind. */
  int tag();

  /** Whether the fact takes back an earlier one. */
  boolean retracts();

  /** The fact that undoes this one; null for one that a later revision simply replaces. */
  default Fact negated() {
    return null;
  }
}
