package org.fengsui.backtest.story;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.backtest.scenario.County;
import org.fengsui.backtest.scenario.Division;
import org.fengsui.backtest.scenario.Employer;
import org.fengsui.backtest.scenario.EmployerFactory;

/** The employers of the story; their numbers follow those of the generated year. */
final class Cast {
  /** County of the cluster: 平罗. */
  static final County CLUSTER = County.of("640221");

  private static final int FROM = 500;
  private static final String[] TRADES = {"26", "30", "31", "14", "13"};
  private static final int[] STAFF = {420, 110, 300, 125, 480};

  private Cast() {}

  /** Announces 25 dismissals twenty days ahead. */
  static Employer planner() {
    return EmployerFactory.cast(FROM, County.of("640106"), Division.of("39"), 300);
  }

  /** Announces 60, then takes most of it back. */
  static Employer corrector() {
    return EmployerFactory.cast(FROM + 1, County.of("640502"), Division.of("34"), 400);
  }

  /** The five of the cluster. */
  static List<Employer> cluster() {
    List<Employer> five = new ArrayList<>();
    for (int i = 0; i < TRADES.length; i++) {
      Division division = Division.of(TRADES[i]);
      five.add(EmployerFactory.cast(FROM + 10 + i, CLUSTER, division, STAFF[i]));
    }
    return five;
  }

  /** Everyone of the story. */
  static List<Employer> all() {
    List<Employer> all = new ArrayList<>(cluster());
    all.add(planner());
    all.add(corrector());
    return all;
  }
}
