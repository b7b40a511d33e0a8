package org.fengsui.console.board;

import java.time.Instant;

/**
 * Freshness of a source.
 *
 * @param stream stream
 * @param source source
 * @param lastKnownAt known time of its last record, null when it was never heard
 * @param silent whether it has been silent for too long
 */
public record SourceStanding(String stream, String source, Instant lastKnownAt, boolean silent) {}
