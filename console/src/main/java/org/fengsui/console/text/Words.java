package org.fengsui.console.text;

import org.fengsui.schemas.Bilingual;

/**
 * One text in both languages.
 *
 * @param zh simplified Chinese
 * @param en English
 */
public record Words(String zh, String en) {
  /** The text of a message. */
  public static Words of(Bilingual text) {
    return new Words(text.getZh(), text.getEn());
  }

  /** The text in the language of a tag: zh for Chinese, English for every other. */
  public String in(String language) {
    return language.startsWith("zh") ? zh : en;
  }
}
