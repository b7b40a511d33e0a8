package org.fengsui.indicators.layoffs;

/** Names of the ledgers that layoff indicators read besides {@link LayoffPersons#SERIES}. */
public final class LayoffSeries {
  /** Persons first known under 30 days before their effective date, by first known day. */
  public static final String SHORT_NOTICE = "layoffs.short_notice";

  /** Persons first known after their effective date, by first known day. */
  public static final String KNOWN_AFTER = "layoffs.known_after";

  /** Employers that pass a rule's test, as changes by day; the group is the rule's id. */
  public static final String ENTERPRISES = "layoffs.enterprises";

  private LayoffSeries() {}
}
