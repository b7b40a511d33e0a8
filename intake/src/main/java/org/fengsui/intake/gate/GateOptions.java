package org.fengsui.intake.gate;

/**
 * How strictly the gate looks at clocks.
 *
 * @param live true when records arrive as they become known: a known time ahead of the broker's
 *     clock is then refused, because it would move the stream clock; false for history
 */
public record GateOptions(boolean live) {
  /** History: known times are taken as they are. */
  public static final GateOptions REPLAY = new GateOptions(false);

  /** Live: a known time more than ten minutes ahead of the broker is refused. */
  public static final GateOptions LIVE = new GateOptions(true);
}
