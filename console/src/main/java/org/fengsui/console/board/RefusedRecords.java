package org.fengsui.console.board;

import java.time.Instant;

/**
 * Records of one stream that were refused for one reason, by the job or by the console.
 *
 * @param stream stream, or the topic that the console could not read
 * @param reason code, as in docs/data-formats.md
 * @param refusals how many
 * @param lastAt when the last one was counted
 */
public record RefusedRecords(String stream, String reason, long refusals, Instant lastAt) {}
