package org.fengsui.console.delivery.channel;

/** Text that is no message of CAP 1.2. */
public final class CapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  public CapException(String why, Throwable cause) {
    super(why, cause);
  }
}
