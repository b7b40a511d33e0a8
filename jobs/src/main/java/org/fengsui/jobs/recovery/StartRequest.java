package org.fengsui.jobs.recovery;

import java.nio.file.Path;

/**
 * How a person wants a job to start.
 *
 * @param fresh without state, reading every input from its first record
 * @param from the checkpoint or savepoint to restore, or null: the newest
 */
public record StartRequest(boolean fresh, Path from) {
  /** From the newest checkpoint or savepoint. */
  public static final StartRequest NEWEST = new StartRequest(false, null);
}
