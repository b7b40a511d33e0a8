package org.fengsui.indicators.fact;

/** What a delivery tells a key. A fact that retracts undoes an equal one that was told before. */
public sealed interface Fact
    permits Amount, ReportFact, RegisterFact, BaseFact, ResponseFact, RateFact, HeardFact {
  /** Whether the fact takes back an earlier one. */
  boolean retracts();
}
