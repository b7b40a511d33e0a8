package org.fengsui.benchmarks.input;

import java.util.SplittableRandom;

/** What the reports of a made-up year look like. */
public enum Mix {
  /**
   * Employers and dismissals as in docs/scenario.md: sizes log-normal with median 5 and mean 25,
   * one report in a hundred above the lines of Art. 41 (20 persons, or a tenth of the staff and 5
   * persons), the rest of a few persons. One report in twenty amends an earlier one.
   */
  ORDINARY(60_000, 20) {
    @Override
    int size(SplittableRandom random) {
      double size = 5 * StrictMath.exp(MIX_SIGMA * random.nextGaussian());
      return (int) Math.max(1, Math.min(LARGEST, size));
    }

    @Override
    long persons(SplittableRandom random, int size) {
      if (random.nextInt(100) == 0) {
        return 20L + random.nextInt(Math.max(1, size / 10));
      }
      return 1L + random.nextInt(4);
    }
  },

  /**
   * Trouble everywhere: Pareto sizes of at least 20 and reports of up to a twentieth of the staff,
   * so that a third of the reports cause a message. One report in ten amends an earlier one.
   */
  ALARMS(20_000, 10) {
    @Override
    int size(SplittableRandom random) {
      return (int) Math.min(LARGEST, 20 * StrictMath.pow(1 - random.nextDouble(), -1 / EXPONENT));
    }

    @Override
    long persons(SplittableRandom random, int size) {
      return 1L + random.nextInt(Math.max(1, size / 20));
    }
  };

  /** Reports of the year that the number of employers is given for. */
  private static final int REPORTS = 100_000;

  private static final int LARGEST = 12_000;
  private static final double EXPONENT = 1.1;

  /** Deviation of the logarithm that gives a mean of 25 to a median of 5. */
  private static final double MIX_SIGMA = StrictMath.sqrt(2 * StrictMath.log(5));

  private final int employers;
  private final int amendsOneIn;

  Mix(int employers, int amendsOneIn) {
    this.employers = employers;
    this.amendsOneIn = amendsOneIn;
  }

  /**
   * How many employers report: those of a year of {@link #REPORTS} reports, and of more reports as
   * many more, so that an employer reports as often and a longer run stays the same mix.
   */
  public int employers(int reports) {
    return (int) Math.max(employers, (long) employers * reports / REPORTS);
  }

  /** One report in so many amends an earlier one of its employer. */
  int amendsOneIn() {
    return amendsOneIn;
  }

  /** Staff of an employer. */
  abstract int size(SplittableRandom random);

  /** Persons of a report of an employer with so many staff. */
  abstract long persons(SplittableRandom random, int size);
}
