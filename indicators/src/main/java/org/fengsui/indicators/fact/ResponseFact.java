package org.fengsui.indicators.fact;

import java.util.List;

/**
 * One survey response, sent to its area and those containing it.
 *
 * @param month months since 1970-01
 * @param region area code of the respondent, in which strata and PSUs are nested
 * @param stratum stratum, or "" when not given
 * @param psu primary sampling unit, or null when not given
 * @param weight weight in ten-thousandths of a person
 * @param activity EMPLOYED, UNEMPLOYED or INACTIVE
 * @param groups groups the person belongs to, without the group of everyone
 * @param adult false for persons under 16, who are in no estimate
 * @param rural whether the residence is rural
 * @param wage monthly wage in hundredths of the currency unit, or -1 when not given
 * @param details what else it says; null in facts that were kept before details were read
 * @param retracts true when the response is taken back
 */
public record ResponseFact(
    int month,
    String region,
    String stratum,
    String psu,
    long weight,
    String activity,
    List<String> groups,
    boolean adult,
    boolean rural,
    long wage,
    Details details,
    boolean retracts)
    implements Fact {
  /** Tag of these facts. */
  public static final int TAG = 9;

  /** Tag that began their bytes before they had details; still read. */
  static final int TAG_WITHOUT_DETAILS = 5;

  /** Copies the groups. */
  public ResponseFact {
    groups = List.copyOf(groups);
  }

  /** A response of which nothing else is known. */
  public ResponseFact(
      int month,
      String region,
      String stratum,
      String psu,
      long weight,
      String activity,
      List<String> groups,
      boolean adult,
      boolean rural,
      long wage,
      boolean retracts) {
    this(month, region, stratum, psu, weight, activity, groups, adult, rural, wage, null, retracts);
  }

  /**
   * What a response says beside activity and wage.
   *
   * @param mark number of the breakdowns that the cells are of
   * @param cells groups of breakdowns that the person is in, such as age=16-24
   * @param form form of employment of an employed person, "" when not given
   * @param hours hours of an employed person in hundredths, or -1 when not given
   * @param school 1 in school, 0 not, -1 when not given
   */
  public record Details(int mark, List<String> cells, String form, long hours, int school) {
    /** Copies the cells. */
    public Details {
      cells = List.copyOf(cells);
    }
  }

  @Override
  public int tag() {
    return TAG;
  }

  /** The fact that undoes this one. */
  @Override
  public ResponseFact negated() {
    return new ResponseFact(
        month, region, stratum, psu, weight, activity, groups, adult, rural, wage, details,
        !retracts);
  }
}
