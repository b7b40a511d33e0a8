package org.fengsui.intake.employer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The key that an employer's records meet under. */
public final class EmployerKeys {
  /** What the key of an employer without id starts with. */
  public static final String BY_NAME = "name:";

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private EmployerKeys() {}

  /**
   * A name without the differences that clerks make: width, case, spaces and punctuation; words are
   * kept apart by one blank. Empty when nothing is left.
   */
  public static String normalisedName(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NOT_WORD.matcher(plain).replaceAll(" ").strip();
  }

  /**
   * The key: the id where given, else {@code name:} and the normalised name.
   *
   * @return the key, or null when neither says anything
   */
  public static String key(String id, String name) {
    if (id != null && !id.isBlank()) {
      return id.strip();
    }
    String plain = name == null ? "" : normalisedName(name);
    return plain.isEmpty() ? null : BY_NAME + plain;
  }
}
