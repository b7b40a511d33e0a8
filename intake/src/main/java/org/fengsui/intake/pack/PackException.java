package org.fengsui.intake.pack;

/** A pack that cannot be used; the message names file, line, key and reason in both languages. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * An unusable pack.
   *
   * @param file file within the pack
   * @param line line, or 0 for the whole file
   * @param zh why, in Chinese
   * @param en why and what to do, in English
   */
  public PackException(String file, int line, String zh, String en) {
    super(file + (line > 0 ? ":" + line : "") + ": " + en + " / " + zh);
  }
}
