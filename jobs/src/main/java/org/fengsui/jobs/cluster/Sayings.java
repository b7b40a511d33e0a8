package org.fengsui.jobs.cluster;

import org.fengsui.alerts.rules.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sentences for people on the error stream of a process of the cluster, each a line that begins
 * with {@link #MARK}, and in its log.
 */
public final class Sayings {
  /** How a line for people begins. */
  public static final String MARK = "fengsui: ";

  /** System property with the language of the lines, zh or en; without it they have both. */
  public static final String LANGUAGE = "fengsui.language";

  private static final Logger LOG = LoggerFactory.getLogger(Sayings.class);

  private Sayings() {}

  /** Writes a sentence. */
  public static void say(Text text) {
    LOG.warn("{} / {}", text.zh(), text.en());
    System.err.println(MARK + inLanguage(text, System.getProperty(LANGUAGE)));
    System.err.flush();
  }

  /** A sentence in a language, in both where none is given, on one line. */
  static String inLanguage(Text text, String language) {
    String chosen =
        language == null
            ? text.zh() + " / " + text.en()
            : language.equals("zh") ? text.zh() : text.en();
    return chosen.replaceAll("\\s*\\R\\s*", " ");
  }
}
