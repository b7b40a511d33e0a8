package org.fengsui.indicators.fact;

/** What became known to a key. A fact that retracts undoes an equal one that came before. */
public sealed interface Fact
    permits Amount, ReportFact, RegisterFact, BaseFact, ResponseFact, RateFact, SourceSeenFact {
  /** Whether the fact takes back an earlier one. */
  boolean retracts();
}
