package org.fengsui.faults.story;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.backtest.scenario.County;
import org.fengsui.backtest.scenario.CreditCode;
import org.fengsui.backtest.scenario.SeededRandom;

/**
 * The invented employers of a story.
 *
 * @param all each of them
 */
record Employers(List<Employer> all) {
  private static final int NUMBER = 40;

  /** Numbers of credit codes from here on are used by no generated year. */
  private static final int FIRST = 7_000_000;

  /**
   * One of them.
   *
   * @param code its credit code
   * @param name its name
   * @param county where it is
   * @param workforce its total staff
   */
  record Employer(String code, String name, String county, int workforce) {}

  static Employers of(long seed) {
    SeededRandom random = SeededRandom.of(seed, "faults-employers", 0);
    // few counties, so that areas and clusters of employers have warnings too
    List<County> counties = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      counties.add(random.pick(County.ALL));
    }
    List<Employer> all = new ArrayList<>();
    for (int i = 0; i < NUMBER; i++) {
      String name = "演练DEMO故障" + i + "号";
      String county = random.pick(counties).code();
      all.add(new Employer(CreditCode.of(FIRST + i), name, county, random.between(60, 1_500)));
    }
    return new Employers(List.copyOf(all));
  }
}
