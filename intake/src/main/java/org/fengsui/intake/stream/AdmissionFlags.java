package org.fengsui.intake.stream;

/** What the gate notices about a record that it admits. */
public final class AdmissionFlags {
  /** The region code is an old one and was mapped to its successor. */
  public static final String OLD_REGION_CODE = "old-region-code";

  /** The industry code is of an old edition and was mapped to its successor. */
  public static final String OLD_INDUSTRY_CODE = "old-industry-code";

  /** The industry code is in no edition that the pack knows; it counts for no industry. */
  public static final String UNKNOWN_INDUSTRY = "unknown-industry";

  /** The number of persons of a layoff report, or of one of its stages, is not known. */
  public static final String COUNT_UNKNOWN = "count-unknown";

  /** The known time is not given and was derived from the record's dates. */
  public static final String KNOWN_TIME_DERIVED = "known-time-derived";

  private AdmissionFlags() {}
}
