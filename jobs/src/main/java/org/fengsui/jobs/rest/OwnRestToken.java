package org.fengsui.jobs.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A secret by which a process opens its own REST server, made at random and kept in this JVM: the
 * job in a JobManager asks for full checkpoints that way. It is a system property because the guard
 * and the job may be loaded by different class loaders.
 */
public final class OwnRestToken {
  private static final String PROPERTY = "fengsui.rest.own-token";
  private static final int BYTES = 32;
  private static final String SCHEME = "Bearer ";

  private OwnRestToken() {}

  /** The value of the header Authorization that opens this process's server. */
  public static synchronized String header() {
    String secret = System.getProperty(PROPERTY);
    if (secret == null) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      secret = HexFormat.of().formatHex(random);
      System.setProperty(PROPERTY, secret);
    }
    return SCHEME + secret;
  }

  /**
   * Whether a header carries the secret of this process.
   *
   * @param authorization value of {@code Authorization}, null when absent
   */
  static boolean opensFor(String authorization) {
    String secret = System.getProperty(PROPERTY);
    return secret != null
        && authorization != null
        && MessageDigest.isEqual(bytes(SCHEME + secret), bytes(authorization));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
