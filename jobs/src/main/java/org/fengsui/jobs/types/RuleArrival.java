package org.fengsui.jobs.types;

/**
 * A rule version as it arrives, not yet decoded.
 *
 * @param value bytes, or null for a tombstone
 * @param partition Kafka partition
 * @param offset Kafka offset
 * @param brokerMillis when the broker took it, milliseconds: its arrival
 */
public record RuleArrival(byte[] value, int partition, long offset, long brokerMillis) {}
