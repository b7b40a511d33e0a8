package org.fengsui.indicators.fact;

/**
 * Where a fact comes from, and so whether it may cause a message (docs/semantics.md, section 5).
 */
public enum Origin {
  /** A record of now. */
  LIVE,
  /** A record that lay on the topics when a job without state started; judged as in a replay. */
  BACKLOG,
  /** A record known long before it was sent to a running job: counts in every sum, no message. */
  HISTORICAL
}
