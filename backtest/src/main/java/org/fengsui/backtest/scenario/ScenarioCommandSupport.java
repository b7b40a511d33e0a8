package org.fengsui.backtest.scenario;

import java.nio.file.Path;
import org.fengsui.indicators.place.Jurisdiction;

/** What the command line needs to generate a year. */
public final class ScenarioCommandSupport {
  /** Year that is generated when none is asked for. */
  public static final int DEFAULT_YEAR = 2025;

  /** Seed that is used when none is asked for. */
  public static final long DEFAULT_SEED = 64;

  private ScenarioCommandSupport() {}

  /**
   * Generates a year with its history as files.
   *
   * @param out folder, created when absent
   * @param seed seed; equal seeds give equal bytes
   * @param scale share of the real volume, over 0 and at most 1
   * @param place the pack's jurisdiction, whose sources the records name
   * @param year calendar year, 2019 to 2034
   * @return rows by stream and kind
   */
  public static Scenario.Result generate(
      Path out, long seed, double scale, Jurisdiction place, int year) {
    Setting setting = new Setting(seed, scale, new Calendar(year), new Sources(place));
    return ScenarioFiles.write(new Scenario(setting), out);
  }
}
