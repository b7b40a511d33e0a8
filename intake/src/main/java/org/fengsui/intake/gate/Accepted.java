package org.fengsui.intake.gate;

import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.intake.wire.Wire;

/**
 * A record that is decoded and valid, with region and industry in current codes.
 *
 * @param stream topic
 * @param recordId id within the stream
 * @param revision revision, from 1
 * @param stated whether the record states its revision; if not, it is 1
 * @param withdrawn whether the record contributes nothing any more
 * @param amended whether its revision is over 1 or its status AMENDED
 * @param knownAt known time in milliseconds
 * @param source source, or "" for the stream's default
 * @param flags what the gate noticed without refusing, see {@link AdmissionFlags}
 * @param record the record; null when only the bytes travelled, then decoded on demand
 * @param bytes the record in single-object encoding
 */
public record Accepted(
    String stream,
    String recordId,
    int revision,
    boolean stated,
    boolean withdrawn,
    boolean amended,
    long knownAt,
    String source,
    List<String> flags,
    SpecificRecordBase record,
    byte[] bytes) {
  /** Copies the flags. */
  public Accepted {
    flags = List.copyOf(flags);
  }

  /** A record that the gate noticed nothing about. */
  public Accepted(
      String stream,
      String recordId,
      int revision,
      boolean stated,
      boolean withdrawn,
      boolean amended,
      long knownAt,
      String source,
      SpecificRecordBase record,
      byte[] bytes) {
    this(
        stream, recordId, revision, stated, withdrawn, amended, knownAt, source, List.of(), record,
        bytes);
  }

  /** The record, decoded from its bytes each time when only these travelled. */
  @Override
  public SpecificRecordBase record() {
    return record != null ? record : Wire.decodeKnown(stream, bytes);
  }
}
