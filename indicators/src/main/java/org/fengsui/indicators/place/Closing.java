package org.fengsui.indicators.place;

/**
 * When the periods of a series count as complete.
 *
 * @param delayDays whole days after a period's end until it closes in any case, 0 or more
 * @param expectedSources sources whose records known after the end close it earlier; may be empty
 */
public record Closing(int delayDays, java.util.List<String> expectedSources) {
  /** Copies the list. */
  public Closing {
    expectedSources = java.util.List.copyOf(expectedSources);
  }
}
