package org.fengsui.jobs.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The secret that opens Flink's REST server: the value of {@value #VALUE} in the environment, or
 * the content of the file that {@value #FILE} names, which only its owner may read. Without either,
 * or with one that is too short or open to others, there is none and nothing opens.
 */
final class RestToken {
  static final String VALUE = "FENGSUI_REST_TOKEN";
  static final String FILE = "FENGSUI_REST_TOKEN_FILE";

  /** Characters below which a secret can be guessed. */
  static final int LEAST_LENGTH = 16;

  private static final Logger LOG = LoggerFactory.getLogger(RestToken.class);
  private static final String SCHEME = "Bearer ";
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final byte[] secret;

  private RestToken(byte[] secret) {
    this.secret = secret;
  }

  /**
   * The secret that an environment gives.
   *
   * @param environment gives null for unknown names
   */
  static RestToken of(UnaryOperator<String> environment) {
    String value = environment.apply(VALUE);
    String file = environment.apply(FILE);
    Optional<String> text =
        value != null ? Optional.of(value) : Optional.ofNullable(file).flatMap(RestToken::read);
    return new RestToken(
        text.map(String::strip)
            .filter(RestToken::longEnough)
            .map(t -> t.getBytes(StandardCharsets.UTF_8))
            .orElse(null));
  }

  private static boolean longEnough(String text) {
    if (text.length() < LEAST_LENGTH) {
      LOG.warn(
          "REST 令牌不足 {} 个字符，不予使用 / the REST token has fewer than {} characters and is not used",
          LEAST_LENGTH,
          LEAST_LENGTH);
      return false;
    }
    return true;
  }

  private static Optional<String> read(String name) {
    Path file = Path.of(name);
    try {
      Set<PosixFilePermission> open = EnumSet.copyOf(OTHERS);
      open.retainAll(Files.getPosixFilePermissions(file));
      if (open.isEmpty()) {
        return Optional.of(Files.readString(file));
      }
      LOG.warn("{} 他人可读写，请改为 0600 / is open to others, set its mode to 0600", file);
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("{} 无法读取 / cannot be read: {}", file, e.toString());
    }
    return Optional.empty();
  }

  /**
   * Whether a header carries the secret; takes as long for a wrong one as for a right one.
   *
   * @param authorization value of {@code Authorization}, null when absent
   */
  boolean opensFor(String authorization) {
    return secret != null
        && authorization != null
        && authorization.startsWith(SCHEME)
        && MessageDigest.isEqual(
            secret, authorization.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8));
  }
}
