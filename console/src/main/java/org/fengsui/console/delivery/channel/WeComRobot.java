package org.fengsui.console.delivery.channel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.fengsui.console.settings.ChannelSettings;

/**
 * WeCom: a text of at most 2,048 bytes; its key is in the address.
 *
 * @param templates words
 */
record WeComRobot(Templates templates) implements Robot {
  private static final int MOST_BYTES = 2_048;
  private static final Set<Integer> PASSING = Set.of(-1, 45009);

  @Override
  public Call call(Parcel parcel, ChannelSettings settings, Instant now) {
    String link = "\n" + parcel.letter().link();
    String text = fitting(templates.full(parcel), MOST_BYTES - link.length()) + link;
    return new Call(settings.url(), Map.of("msgtype", "text", "text", Map.of("content", text)));
  }

  /** The beginning of a text that takes at most so many bytes. */
  static String fitting(String text, int bytes) {
    int end = text.length();
    while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
      end = Character.isLowSurrogate(text.charAt(end - 1)) ? end - 2 : end - 1;
    }
    return text.substring(0, end);
  }

  @Override
  public String codeField() {
    return "errcode";
  }

  @Override
  public Set<Integer> passing() {
    return PASSING;
  }
}
