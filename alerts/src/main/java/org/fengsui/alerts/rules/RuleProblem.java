package org.fengsui.alerts.rules;

/**
 * One reason why a rule file is refused.
 *
 * @param file name of the file
 * @param line line, from 1; 0 when the whole file is meant
 * @param key path of the key within the file, e.g. levels.RED.enter; "" for the whole file
 * @param reason what is wrong and what to write instead
 */
public record RuleProblem(String file, int line, String key, Text reason) {
  /** One line for people: place, key and the reason in one language (zh, or else en). */
  public String in(String language) {
    String what = "zh".equals(language) ? reason.zh() : reason.en();
    return file + ':' + line + ": " + (key.isEmpty() ? "" : key + ": ") + what;
  }

  @Override
  public String toString() {
    return in("en");
  }
}
