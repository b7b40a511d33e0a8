package org.fengsui.intake.gate;

import org.fengsui.schemas.DeadLetter;

/** Decodes and validates one record at a time. Remembers nothing between records. */
public interface Gate {
  /** Admits or refuses a record; never throws for its content. */
  Verdict admit(Incoming incoming);

  /**
   * The decision: exactly one of the two is given.
   *
   * @param accepted the record, or null
   * @param refused the dead letter, or null
   */
  record Verdict(Accepted accepted, DeadLetter refused) {}
}
