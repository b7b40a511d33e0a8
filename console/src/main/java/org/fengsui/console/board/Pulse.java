package org.fengsui.console.board;

import java.time.Instant;

/**
 * A heartbeat of the job.
 *
 * @param jobId job
 * @param attempt attempt, growing at every restore
 * @param at wall clock of the job
 * @param watermark event time reached, null before the first record
 * @param catchingUp whether the job reads what was on its topics when it started without state
 * @param receivedAt wall clock at which the console took it in
 */
public record Pulse(
    String jobId,
    int attempt,
    Instant at,
    Instant watermark,
    boolean catchingUp,
    Instant receivedAt) {
  /** A heartbeat of a job that has caught up, taken in when it was written. */
  public Pulse(String jobId, int attempt, Instant at, Instant watermark) {
    this(jobId, attempt, at, watermark, false, at);
  }
}
