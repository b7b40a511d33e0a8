package org.fengsui.console.settings;

/** Settings that cannot be used; the message names file, line, key, reason and what to do. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A fault of the file.
   *
   * @param line line from 1, or 0 when it concerns the whole file
   * @param key key with the keys it stands below, parted by dots, or "" for the whole file
   * @param zh why and what to do, in Chinese
   * @param en why and what to do, in English
   */
  public SettingsException(String file, int line, String key, String zh, String en) {
    super(place(file, line, key) + zh + " / " + en);
  }

  private static String place(String file, int line, String key) {
    return file + (line > 0 ? ":" + line : "") + ": " + (key.isEmpty() ? "" : key + ": ");
  }
}
