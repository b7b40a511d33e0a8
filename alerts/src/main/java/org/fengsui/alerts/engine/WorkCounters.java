package org.fengsui.alerts.engine;

/**
 * How much work one engine has done for its keys, counted where it is done: the yardstick of
 * docs/performance.md, which a busy machine does not blur. One object an engine, so one an operator
 * instance; written by its thread only, read by others after the run.
 */
public final class WorkCounters {
  /** Times that a rule was judged at a key. */
  public long judgements;

  /** Times that a key was advanced for no fact, but because an instant had come. */
  public long wakeups;

  /** Times that a part of a key's state was asked for. */
  public long lookups;

  /** Nothing counted. */
  public WorkCounters() {}
}
