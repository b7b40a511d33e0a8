package org.fengsui.schemas;

/** Bytes that are not one record in single-object encoding of a published schema. */
public final class UndecodableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * A refusal.
   *
   * @param reason what is wrong
   * @param message where and why, for people; holds no content of the record
   */
  public UndecodableException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** What is wrong with the bytes. */
  public Reason reason() {
    return reason;
  }

  /** Why bytes cannot be decoded. */
  public enum Reason {
    /** No value (a tombstone) or no bytes. */
    EMPTY,
    /** The bytes do not start with the marker C3 01. */
    NO_MARKER,
    /** No published schema of the record type has that fingerprint. */
    UNKNOWN_SCHEMA,
    /** The bytes end before the record does, or a length says more than there is. */
    TRUNCATED,
    /**
     * A value is impossible: union branch, enum symbol, negative length, invalid number or text.
     */
    MALFORMED,
    /** Bytes are left over after the record. */
    TRAILING_BYTES
  }
}
