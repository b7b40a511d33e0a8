package org.fengsui.jobs.operators;

import java.io.Serializable;
import java.util.List;
import org.fengsui.jobs.types.RuleArrival;

/** The rule versions that a topic holds now, for a job that starts without state. */
@FunctionalInterface
public interface RuleHistory extends Serializable {
  /** No history: a replay waits for its rules instead. */
  RuleHistory NONE = List::of;

  /** All versions up to the present end of the topic, in no particular order. */
  List<RuleArrival> now();
}
