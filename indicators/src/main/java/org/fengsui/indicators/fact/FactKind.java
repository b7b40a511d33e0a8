package org.fengsui.indicators.fact;

/**
 * Order in which what became known at one instant is applied to a key (docs/semantics.md, section
 * 2); the ordinal is the order.
 */
public enum FactKind {
  /** Rule versions. */
  RULE,
  /** Denominators. */
  BASE,
  /** Employer register. */
  REGISTER,
  /** Layoff reports. */
  LAYOFF,
  /** Insurance claims. */
  CLAIM,
  /** Survey responses. */
  SURVEY,
  /** Published rates. */
  RATE,
  /** Records of streams that have no place of their own. */
  OTHER,
  /** What one key sends another. */
  DERIVED,
  /** That a source was active. */
  HEARD
}
