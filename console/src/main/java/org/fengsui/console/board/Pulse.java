package org.fengsui.console.board;

import java.time.Instant;

/**
 * A heartbeat of the job.
 *
 * @param jobId job
 * @param attempt attempt, growing at every restore
 * @param at wall clock of the job
 * @param watermark event time reached, null before the first record
 */
public record Pulse(String jobId, int attempt, Instant at, Instant watermark) {}
