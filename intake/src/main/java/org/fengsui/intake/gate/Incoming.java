package org.fengsui.intake.gate;

/**
 * One record as it arrives, not yet decoded.
 *
 * @param stream topic
 * @param partition Kafka partition
 * @param offset Kafka offset
 * @param key Kafka key as text, or null
 * @param value bytes, or null for a tombstone
 * @param brokerMillis the broker's timestamp in milliseconds
 * @param file file that an import read it from, or null
 * @param line line in that file, or -1
 */
public record Incoming(
    String stream,
    int partition,
    long offset,
    String key,
    byte[] value,
    long brokerMillis,
    String file,
    long line) {}
