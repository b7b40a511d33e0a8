package org.fengsui.backtest.scenario;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded random draws. Every part of a scenario draws by itself, derived from the seed and the
 * part's name, so that a change in one part leaves the draws of all others as they are. Uses {@link
 * StrictMath} only: equal seeds give equal draws on every machine.
 */
public final class SeededRandom {
  private static final double NORMAL_FROM = 50;

  private final SplittableRandom random;

  private SeededRandom(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * Draws of one part of a scenario.
   *
   * @param seed seed of the scenario
   * @param part name of the part
   * @param number number within the part, e.g. an epoch day or the index of an employer
   */
  public static SeededRandom of(long seed, String part, long number) {
    long mixed = seed * 0x9E3779B97F4A7C15L + part.hashCode();
    return new SeededRandom(mix(mix(mixed) + number * 0xD1B54A32D192ED03L));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform in [0, 1). */
  public double unit() {
    return random.nextDouble();
  }

  /** Whether an event of probability {@code p} happens. */
  public boolean chance(double p) {
    return unit() < p;
  }

  /** Uniform whole number, both ends included. */
  public int between(int least, int most) {
    return least + (int) (unit() * (most - least + 1L));
  }

  /** One of the items, each as likely as the other. */
  public <T> T pick(List<T> items) {
    return items.get(between(0, items.size() - 1));
  }

  /** Normal draw (Box and Muller 1958). */
  public double normal(double mean, double deviation) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    return mean + deviation * radius * StrictMath.cos(2 * StrictMath.PI * unit());
  }

  /** Log-normal draw: e to a normal draw. */
  public double logNormal(double mu, double sigma) {
    return StrictMath.exp(normal(mu, sigma));
  }

  /**
   * Poisson draw: products of uniforms (Knuth) for small means, rounded normal from 50 on.
   *
   * @param mean mean, 0 or more
   */
  public int poisson(double mean) {
    if (mean >= NORMAL_FROM) {
      return (int) Math.max(0, Math.round(normal(mean, StrictMath.sqrt(mean))));
    }
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = unit(); product > limit; product *= unit()) {
      count++;
    }
    return count;
  }
}
