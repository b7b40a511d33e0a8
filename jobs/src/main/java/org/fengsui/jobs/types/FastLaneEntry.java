package org.fengsui.jobs.types;

import org.fengsui.schemas.EarlyWarning;

/**
 * What the fast lane has said of one alert.
 *
 * @param said sequence of the latest message that the keys said, 0 when they said none
 * @param shift how much higher the fast lane numbers its messages than the keys do: 0, unless
 *     people had messages that were not reproduced
 * @param last latest message as it stands on the fast lane, or null
 * @param lost message that people have from an earlier attempt and that has not been said again, or
 *     null
 */
public record FastLaneEntry(int said, int shift, EarlyWarning last, EarlyWarning lost) {
  /** An alert of which nothing has been said. */
  public static final FastLaneEntry NONE = new FastLaneEntry(0, 0, null, null);

  /** Highest sequence on the fast lane that this job stands by, 0 when there is none. */
  public int top() {
    return said + shift;
  }

  /** Whether nothing is left to watch: no alert is open and no message is lost. */
  public boolean quiet() {
    return lost == null && (last == null || last.getLevel() == null);
  }
}
