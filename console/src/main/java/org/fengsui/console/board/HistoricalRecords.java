package org.fengsui.console.board;

/**
 * Records of one stream that a running job took as history: they made no message.
 *
 * @param stream stream
 * @param records how many since the job first started
 * @param inOpenWindow those among them with a date in a window that is still open
 */
public record HistoricalRecords(String stream, long records, long inOpenWindow) {}
