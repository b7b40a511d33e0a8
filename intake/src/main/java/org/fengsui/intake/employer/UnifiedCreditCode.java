package org.fengsui.intake.employer;

import java.util.Locale;

/**
 * The Unified Social Credit Code of China: 18 characters, the last one a check character (GB
 * 32100-2015, modulus 31 with weights 3^(i-1)).
 */
public final class UnifiedCreditCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;
  private static final int MODULUS = 31;

  private UnifiedCreditCode() {}

  /** The code in capital letters without surrounding blanks. */
  public static String normalised(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  /** Whether a normalised code has the right length, characters and check character. */
  public static boolean isValid(String code) {
    return code.length() == LENGTH
        && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && checkCharacter(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1);
  }

  /**
   * The check character of the first 17 characters.
   *
   * @throws IllegalArgumentException when there are not 17 characters of the alphabet
   */
  public static char checkCharacter(String first17) {
    if (first17.length() != LENGTH - 1) {
      throw new IllegalArgumentException("17 characters are needed, not " + first17.length());
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < first17.length(); i++) {
      int value = ALPHABET.indexOf(first17.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException("'" + first17.charAt(i) + "' is not in the alphabet");
      }
      sum += value * weight;
      weight = weight * 3 % MODULUS;
    }
    return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }
}
