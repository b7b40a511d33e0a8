package org.fengsui.backtest.scenario;

import java.util.function.Consumer;

/** One part of a scenario: draws what happens on a civil day and posts its records. */
@FunctionalInterface
public interface Part {
  /**
   * Posts the records of what happens on a day.
   *
   * @param day epoch day
   * @param out takes records whose known time is on this day or later
   */
  void day(int day, Consumer<Emission> out);
}
