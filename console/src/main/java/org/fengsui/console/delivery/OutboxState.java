package org.fengsui.console.delivery;

/** How a notice stands. */
public enum OutboxState {
  /** Goes out when its time has come. */
  WAITING,
  /** The other side acknowledged it. */
  SENT,
  /** Gave up, or was refused: a person may release it. */
  PARKED,
  /** Silenced or inhibited for now. */
  HELD,
  /** Told in a notice of a surge. */
  GROUPED,
  /** Needless by now. */
  DROPPED
}
