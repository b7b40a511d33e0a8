package org.fengsui.indicators.fact;

import java.util.List;

/**
 * One revision of a layoff report, sent to its employer's key.
 *
 * @param reportId report id
 * @param name employer name, or null
 * @param site site id, or "" when the report is about the employer as a whole
 * @param region area code
 * @param industry industry code, or null
 * @param cause name of the cause, or null
 * @param workforce total staff (of the site when a site is given), or -1 when not given
 * @param stages persons by effective date
 * @param knownDay epoch day on which this revision became known
 * @param retracts true when this revision is taken back
 */
public record ReportFact(
    String reportId,
    String name,
    String site,
    String region,
    String industry,
    String cause,
    long workforce,
    List<Stage> stages,
    int knownDay,
    boolean retracts)
    implements Fact {
  /** Tag of these facts. */
  public static final int TAG = 2;

  /** Copies the stages. */
  public ReportFact {
    stages = List.copyOf(stages);
  }

  @Override
  public int tag() {
    return TAG;
  }

  /** The fact that undoes this one. */
  @Override
  public ReportFact negated() {
    return new ReportFact(
        reportId, name, site, region, industry, cause, workforce, stages, knownDay, !retracts);
  }

  /**
   * Persons whose dismissal takes effect on one day and who became known on one day.
   *
   * @param day epoch day of the effective date
   * @param persons persons, 0 or more; -1: unknown; {@link #CARRIED}: this revision leaves them
   *     blank, and those last given stand in stages of their own
   * @param firstKnownDay epoch day on which these persons were first known; kept over revisions
   */
  public record Stage(int day, long persons, int firstKnownDay) {
    /** Marks a stage whose number an earlier revision gave. */
    public static final long CARRIED = -2;
  }
}
