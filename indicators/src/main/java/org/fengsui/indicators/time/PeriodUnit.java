package org.fengsui.indicators.time;

/** The civil unit that a window is counted in and that closes as a whole. */
public enum PeriodUnit {
  /** Civil day. */
  DAY('d'),
  /** Seven days ending on the week's last day as the pack says. */
  WEEK('w'),
  /** Civil month. */
  MONTH('m');

  private final char letter;

  PeriodUnit(char letter) {
    this.letter = letter;
  }

  /** Letter of the unit in texts such as 30d, 13w and 3m. */
  public char letter() {
    return letter;
  }
}
