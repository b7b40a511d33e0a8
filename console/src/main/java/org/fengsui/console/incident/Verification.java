package org.fengsui.console.incident;

/** What an incident turned out to be; the scoreboard counts it. */
public enum Verification {
  /** It is real. */
  CONFIRMED("CONFIRM"),
  /** The figures are right, and mean no danger. */
  FALSE_ALARM("FALSE_ALARM"),
  /** The figures are wrong. */
  DATA_ERROR("DATA_ERROR");

  private final String act;

  Verification(String act) {
    this.act = act;
  }

  /** Name of the act on topic alert-actions. */
  public String act() {
    return act;
  }
}
