package org.fengsui.yaml;

/** A document that cannot be used: where, why, and what to do, in Chinese and English. */
public final class YamlFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String key;
  private final String zh;
  private final String en;

  /**
   * A fault.
   *
   * @param file name of the file
   * @param line line from 1; 0 when the whole file is meant
   * @param key path of the key, such as levels.RED; empty when none is meant
   * @param zh reason, in Chinese
   * @param en reason, in English
   */
  public YamlFault(String file, int line, String key, String zh, String en) {
    super(file + ":" + line + ": " + (key.isEmpty() ? "" : key + ": ") + en + " / " + zh);
    this.file = file;
    this.line = line;
    this.key = key;
    this.zh = zh;
    this.en = en;
  }

  /** Name of the file. */
  public String file() {
    return file;
  }

  /** Line from 1; 0: the whole file. */
  public int line() {
    return line;
  }

  /** Path of the key; empty: none. */
  public String key() {
    return key;
  }

  /** Reason, in Chinese. */
  public String zh() {
    return zh;
  }

  /** Reason, in English. */
  public String en() {
    return en;
  }
}
