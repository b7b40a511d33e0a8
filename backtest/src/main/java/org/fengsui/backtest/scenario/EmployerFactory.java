package org.fengsui.backtest.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * Invents employers: about 60,000 with 1.5 million insured, sizes log-normal (median 5, mean 25,
 * the largest near 9,000), counties by their share, divisions by county.
 */
public final class EmployerFactory {
  /** Employers of the region at scale 1. */
  public static final int EMPLOYERS = 60_000;

  /** Insured persons of the region at scale 1, about. */
  public static final int INSURED = 1_500_000;

  /** Size from which an employer is on the list of key enterprises. */
  public static final int WATCH_FROM = 300;

  /** Largest size drawn. */
  public static final int LARGEST = 12_000;

  /** First number of the employers that play a part in shocks. */
  public static final int CAST_FROM = 900_000;

  private static final double SIGMA = 1.8;
  private static final double MU = StrictMath.log(24.6) - SIGMA * SIGMA / 2;
  private static final List<String> WORDS =
      List.of("青禾塬", "云岭渡", "朔星", "沙湖月", "贺麓", "长渠", "塞雁", "枸红", "玉皇岭", "星海图", "渔阳坊", "驼铃坡");

  private final long seed;

  /** A factory of one scenario. */
  public EmployerFactory(long seed) {
    this.seed = seed;
  }

  /** All employers at a scale, without the cast of the shocks. */
  public List<Employer> all(double scale) {
    int count = (int) Math.max(1, Math.round(EMPLOYERS * scale));
    List<Employer> employers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      employers.add(make(i));
    }
    return employers;
  }

  private Employer make(int index) {
    SeededRandom random = SeededRandom.of(seed, "employer", index);
    County county = drawCounty(random);
    boolean industry = random.unit() * 100 < county.industry();
    Division division = Division.draw(industry ? Division.INDUSTRY : Division.SERVICES, random);
    int size = (int) Math.round(Math.min(LARGEST, random.logNormal(MU, SIGMA)));
    return build(index, county, division, Math.max(1, size), random.pick(WORDS));
  }

  private static County drawCounty(SeededRandom random) {
    int left = random.between(0, 999);
    for (County county : County.ALL) {
      left -= county.perMille();
      if (left < 0) {
        return county;
      }
    }
    throw new IllegalStateException("shares of counties do not add up to 1,000");
  }

  /** An employer made to measure, for a shock or the demo. */
  public static Employer cast(int number, County county, Division division, int size) {
    return build(CAST_FROM + number, county, division, size, WORDS.get(number % WORDS.size()));
  }

  private static Employer build(
      int index, County county, Division division, int size, String word) {
    String name = "演练DEMO" + county.name() + word + division.word() + "有限公司" + index + "号";
    boolean watch = size >= WATCH_FROM;
    return new Employer(index, CreditCode.of(index), name, county, division, size, watch);
  }
}
