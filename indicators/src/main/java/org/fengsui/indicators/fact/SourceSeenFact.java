package org.fengsui.indicators.fact;

/**
 * A record of a source became known.
 *
 * @param stream topic of the stream
 * @param source source id
 */
public record SourceSeenFact(String stream, String source) implements Fact {
  /** Tag of these facts. */
  public static final int TAG = 7;

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public boolean retracts() {
    return false;
  }
}
