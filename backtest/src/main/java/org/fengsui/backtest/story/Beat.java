package org.fengsui.backtest.story;

import java.util.List;
import org.fengsui.backtest.scenario.Emission;

/**
 * One second of the story.
 *
 * @param second seconds after the story's start
 * @param zh caption in Chinese; empty: the last one stays
 * @param en caption in English; empty: the last one stays
 * @param records records to send now, in the order of known time
 */
public record Beat(int second, String zh, String en, List<Emission> records) {
  /** Copies the records. */
  public Beat {
    records = List.copyOf(records);
  }

  /** Whether the caption changes. */
  public boolean captioned() {
    return !zh.isEmpty();
  }
}
