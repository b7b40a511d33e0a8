package org.fengsui.cli.term;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.fengsui.schemas.Bilingual;

/** A language that the commands speak. */
public enum Language {
  /** Simplified Chinese. */
  ZH(Locale.SIMPLIFIED_CHINESE),
  /** English. */
  EN(Locale.ENGLISH);

  private static final String BUNDLE = "org.fengsui.cli.Messages";

  private final String tag;

  Language(Locale locale) {
    this.tag = locale.toLanguageTag();
  }

  /**
   * The language that the environment asks for: Chinese where {@code LC_ALL}, {@code LC_MESSAGES}
   * or {@code LANG} (the first that is set) begins with {@code zh}, else English.
   */
  public static Language of(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
      }
    }
    return EN;
  }

  /** The messages as a bundle, for help texts. */
  public ResourceBundle bundle() {
    return ResourceBundle.getBundle(
        BUNDLE,
        Locale.forLanguageTag(tag),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The message of a key.
   *
   * @param key key in the bundle
   * @param arguments what stands for {0}, {1}, ...; numbers are written without grouping
   */
  public String say(String key, Object... arguments) {
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      texts[i] = String.valueOf(arguments[i]);
    }
    return new MessageFormat(bundle().getString(key), Locale.ROOT).format(texts);
  }

  /** This language's half of a text. */
  public String of(Bilingual text) {
    return this == ZH ? text.getZh() : text.getEn();
  }

  /** This language's half of two texts. */
  public String of(String zh, String en) {
    return this == ZH ? zh : en;
  }
}
