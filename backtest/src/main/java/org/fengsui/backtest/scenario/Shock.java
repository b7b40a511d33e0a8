package org.fengsui.backtest.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fengsui.indicators.time.Moment;

/** One labelled shock: its cast, its records, what it does to headcounts, and its truth. */
public final class Shock implements Part {
  /** What a shock does to an employer's headcount. */
  @FunctionalInterface
  public interface HeadcountEffect {
    /** The share left: 1 untouched; negative: the employer sends no contributions any more. */
    double on(Employer employer, int day);
  }

  /** What a shock does to the known time of the background's records. */
  @FunctionalInterface
  public interface Blockage {
    /** The instant at which the record becomes known, its own or a later one. */
    long knownAt(Emission emission);
  }

  private final Truth truth;
  private final List<Employer> cast;
  private final Map<Integer, List<Emission>> script = new TreeMap<>();
  private final HeadcountEffect headcounts;
  private final Blockage blockage;

  /**
   * A shock.
   *
   * @param cast employers made for it; they join the register
   * @param records its records, known when they say
   */
  public Shock(
      Truth truth,
      List<Employer> cast,
      List<Emission> records,
      HeadcountEffect headcounts,
      Blockage blockage) {
    this.truth = truth;
    this.cast = List.copyOf(cast);
    this.headcounts = headcounts;
    this.blockage = blockage;
    for (Emission record : records) {
      int day = Moment.epochDay(record.knownAt(), ReportingDelay.ZONE);
      script.computeIfAbsent(day, d -> new java.util.ArrayList<>()).add(record);
    }
  }

  /** What really happens. */
  public Truth truth() {
    return truth;
  }

  /** Employers made for this shock. */
  public List<Employer> cast() {
    return cast;
  }

  /** What is left of an employer's headcount; negative: no contributions any more. */
  public double headcount(Employer employer, int day) {
    return truth.employers().contains(employer.id()) ? headcounts.on(employer, day) : 1;
  }

  /** When a record of the background becomes known under this shock. */
  public long knownAt(Emission emission) {
    return blockage.knownAt(emission);
  }

  @Override
  public void day(int day, Consumer<Emission> out) {
    script.getOrDefault(day, List.of()).forEach(out);
  }
}
