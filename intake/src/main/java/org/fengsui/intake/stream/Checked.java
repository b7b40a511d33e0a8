package org.fengsui.intake.stream;

import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * A record that passed the checks of its stream.
 *
 * @param recordId id within the stream
 * @param revision revision
 * @param status FILED, AMENDED or WITHDRAWN; null for streams without
 * @param known known time
 * @param record the record with current codes
 * @param flags what was noticed
 */
public record Checked(
    String recordId,
    int revision,
    org.fengsui.schemas.RecordStatus status,
    Instant known,
    SpecificRecordBase record,
    List<String> flags) {

  /** Whether the record is the very one that came, no code of it mapped. */
  @SuppressWarnings("ReferenceEquality") // equal content in another object would be encoded again
  public boolean isRecord(SpecificRecordBase came) {
    return record == came;
  }
}
