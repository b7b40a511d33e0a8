package org.fengsui.alerts.messages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Identity of an episode: a hash of what never moves while it lasts, so of neither level nor value.
 */
public final class AlertId {
  private static final int BYTES = 16;

  private AlertId() {}

  /**
   * The id: the first 16 bytes, in hex, of the SHA-256 of the parts in UTF-8, parted by U+001F.
   *
   * @param ruleId rule
   * @param by kind of scope
   * @param key key of the scope
   * @param group key group, or "" for everyone
   * @param onset epoch day on which the episode left INACTIVE
   */
  public static String of(String ruleId, String by, String key, String group, int onset) {
    String date = LocalDate.ofEpochDay(onset).toString();
    String text = String.join("\u001f", ruleId, by, key, group, date);
    byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
