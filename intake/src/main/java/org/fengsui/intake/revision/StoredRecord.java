package org.fengsui.intake.revision;

import java.util.List;
import org.fengsui.intake.stream.KnownPersons;

/**
 * What is kept of a record id.
 *
 * @param revision highest revision
 * @param bytes that revision in single-object encoding
 * @param known layers of a layoff report's persons by the day they were first known; empty for
 *     other streams
 * @param expiresDay epoch day after which the id may be forgotten
 */
public record StoredRecord(int revision, byte[] bytes, List<KnownPersons> known, int expiresDay) {
  /** Copies the layers. */
  public StoredRecord {
    known = List.copyOf(known);
  }
}
