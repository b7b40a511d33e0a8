package org.fengsui.console.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** What a password must be, and passwords that nobody guesses. */
public final class Passwords {
  /** Fewest characters that a person may choose. */
  public static final int LEAST = 12;

  /** Most bytes; the hash reads no more. */
  public static final int MOST_BYTES = 72;

  private static final int RANDOM_BYTES = 15;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  /** A new password of 20 characters. */
  public static String random() {
    byte[] random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Whether a person may choose it. */
  public static boolean usable(String password) {
    return password.length() >= LEAST
        && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }
}
