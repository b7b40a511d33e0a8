package org.fengsui.intake.gate;

import org.apache.avro.specific.SpecificRecord;

/**
 * A record that is decoded and valid.
 *
 * @param stream topic
 * @param recordId id within the stream
 * @param revision revision, from 1
 * @param withdrawn whether the record contributes nothing any more
 * @param amended whether its revision is over 1 or its status AMENDED
 * @param knownAt known time in milliseconds
 * @param source source, or "" for the stream's default
 * @param record the record
 * @param bytes the record in single-object encoding
 */
public record Accepted(
    String stream,
    String recordId,
    int revision,
    boolean withdrawn,
    boolean amended,
    long knownAt,
    String source,
    SpecificRecord record,
    byte[] bytes) {}
