package org.fengsui.backtest.scenario;

import java.util.List;

/** Insured headcounts by employer and day: season, slow drift, noise, and what shocks do. */
public final class Headcounts {
  /** Size from which payroll rows come monthly: no rule on payroll looks at fewer persons. */
  public static final int MONTHLY_FROM = 20;

  private static final double DRIFT = 0.012;
  private static final double NOISE = 0.004;

  private final long seed;
  private final List<Shock> shocks;

  /** Headcounts of one scenario. */
  public Headcounts(long seed, List<Shock> shocks) {
    this.seed = seed;
    this.shocks = List.copyOf(shocks);
  }

  /** Insured persons on a day, or -1 when the employer sends no contributions any more. */
  public long on(Employer employer, int day) {
    double factor = 1;
    for (Shock shock : shocks) {
      double own = shock.headcount(employer, day);
      if (own < 0) {
        return -1;
      }
      factor *= own;
    }
    return Math.max(1, Math.round(calm(employer, day) * factor));
  }

  private double calm(Employer employer, int day) {
    double phase = SeededRandom.of(seed, "phase", employer.index()).unit();
    double drift = DRIFT * StrictMath.sin(2 * StrictMath.PI * (day / 400.0 + phase));
    double noise = SeededRandom.of(seed, "headcount" + employer.index(), day).normal(0, NOISE);
    double season = Seasons.headcount(employer.division().section(), day);
    return employer.size() * season * (1 + drift + noise);
  }
}
