package org.fengsui.console.access;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of the audit log: with the newest entries are written, with the former those written under
 * them are verified.
 *
 * @param all keys, the newest last; at least one
 */
record AuditKeys(List<Key> all) {
  private static final String HMAC = "HmacSHA256";
  private static final int ID_BYTES = 4;
  private static final HexFormat HEX = HexFormat.of();

  /** Copies the list. */
  AuditKeys {
    all = List.copyOf(all);
  }

  /** The keys of a text: hexadecimal digits, parted by blanks, the newest last. */
  static AuditKeys of(String text) {
    return new AuditKeys(
        Arrays.stream(text.strip().split("\\s+")).map(HEX::parseHex).map(Key::new).toList());
  }

  Key newest() {
    return all.get(all.size() - 1);
  }

  Optional<Key> find(String id) {
    return all.stream().filter(k -> k.id().equals(id)).findFirst();
  }

  /** Hash without a key, as entries were chained before there was one. */
  static String plain(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HEX.formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** One key; never shown. */
  static final class Key {
    private final byte[] bytes;

    Key(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    /** Eight digits that name the key and do not give it away. */
    String id() {
      return mac("fengsui audit key").substring(0, ID_BYTES * 2);
    }

    /** HMAC-SHA256 of a text, in hexadecimal digits. */
    String mac(String text) {
      try {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(bytes, HMAC));
        return HEX.formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException | InvalidKeyException e) {
        throw new IllegalStateException("every Java platform has " + HMAC, e);
      }
    }
  }
}
