package org.fengsui.backtest.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A generated year of Ningxia with its history: walks through the days once, draws what happens and
 * hands over every record in the order of known time. Holds the employers and what waits for its
 * known time, nothing else.
 */
public final class Scenario {
  private final Setting setting;
  private final List<Shock> shocks;
  private final List<Employer> employers;

  /** The scenario of a setting. */
  public Scenario(Setting setting) {
    this.setting = setting;
    this.shocks = new ShockScript(setting).shocks();
    this.employers = new ArrayList<>(new EmployerFactory(setting.seed()).all(setting.scale()));
    shocks.forEach(s -> employers.addAll(s.cast()));
  }

  /** All employers, the cast of the shocks included. */
  public List<Employer> employers() {
    return List.copyOf(employers);
  }

  /** What really happens, by shock. */
  public List<Truth> truth() {
    return shocks.stream().map(Shock::truth).toList();
  }

  /**
   * Plays history and year to the last instant of the year: what is not known by then is left out.
   *
   * @param sink takes every record, in the order of known time
   * @return what was written, by stream and kind, and the most records held at once
   */
  public Result play(Consumer<Emission> sink) {
    Outbox outbox = new Outbox();
    Tally tally = new Tally();
    Consumer<Emission> counted =
        e -> {
          tally.count(e.feed(), e.kind());
          sink.accept(e);
        };
    Consumer<Emission> outward = e -> outbox.add(unblocked(e));
    NoiseInjector noise = new NoiseInjector(setting.seed(), outward);
    List<Part> background = background();
    Calendar calendar = setting.calendar();
    for (int day = calendar.claimsFrom(); day <= calendar.last(); day++) {
      for (Part part : background) {
        part.day(day, noise);
      }
      for (Shock shock : shocks) {
        shock.day(day, outward);
      }
      outbox.drainBefore(ReportingDelay.at(day + 1, 0), counted);
    }
    return new Result(tally, outbox.peak());
  }

  private List<Part> background() {
    Headcounts headcounts = new Headcounts(setting.seed(), shocks);
    List<Employer> calm =
        employers.stream().filter(e -> e.index() < EmployerFactory.CAST_FROM).toList();
    return List.of(
        new BaseRows(setting),
        new PayrollRows(setting, employers, headcounts),
        new LayoffBackground(setting, calm),
        new NilReturns(setting),
        new ClaimsHistory(setting),
        new ClaimsYear(setting, calm),
        new ContinuedClaims(setting),
        new SurveyRows(setting),
        new RateRows(setting));
  }

  private Emission unblocked(Emission emission) {
    long knownAt = emission.knownAt();
    for (Shock shock : shocks) {
      knownAt = Math.max(knownAt, shock.knownAt(emission));
    }
    return knownAt == emission.knownAt() ? emission : emission.known(knownAt);
  }

  /**
   * What came of playing.
   *
   * @param tally rows by stream and kind
   * @param peak most records held back at once
   */
  public record Result(Tally tally, int peak) {}
}
