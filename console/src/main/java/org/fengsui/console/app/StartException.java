package org.fengsui.console.app;

/** Why the console cannot start, and what to do, in one sentence in Chinese and English. */
public final class StartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param zh what, where, why and what to do, in Chinese
   * @param en the same in English
   */
  public StartException(String zh, String en) {
    super(zh + " / " + en);
  }
}
