package org.fengsui.alerts.messages;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Refused bytes as text: as they stand where they are readable UTF-8, else in Base64. */
final class RecordText {
  private static final String BASE64 = "base64:";

  private RecordText() {}

  static String of(ByteBuffer bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
      if (text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
        return text;
      }
    } catch (CharacterCodingException e) {
      return base64(bytes);
    }
    return base64(bytes);
  }

  private static String base64(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return BASE64 + Base64.getEncoder().encodeToString(copy);
  }
}
