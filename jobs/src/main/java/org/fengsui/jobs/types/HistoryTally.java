package org.fengsui.jobs.types;

/**
 * Historical records of one stream.
 *
 * @param stream topic
 * @param records records
 * @param inOpenWindow those among them with a date in a window that was still open
 */
public record HistoryTally(String stream, long records, long inOpenWindow) {
  /** The sum of two of one stream. */
  public HistoryTally plus(HistoryTally other) {
    return new HistoryTally(stream, records + other.records(), inOpenWindow + other.inOpenWindow());
  }
}
