package org.fengsui.console.delivery.channel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.fengsui.console.settings.ChannelSettings;

/**
 * DingTalk: a text, signed in the address: {@code sign} is the HMAC-SHA256, in base64, of the
 * timestamp in milliseconds, a newline and the secret.
 *
 * @param templates words
 */
record DingTalkRobot(Templates templates) implements Robot {
  private static final Set<Integer> PASSING = Set.of(-1, 130101, 130102, 410100);

  @Override
  public Call call(Parcel parcel, ChannelSettings settings, Instant now) {
    String text = templates.full(parcel) + "\n" + parcel.letter().link();
    return new Call(
        signed(settings, now),
        Map.of("msgtype", "text", "text", Map.of("content", text), "at", Map.of("isAtAll", false)));
  }

  private static String signed(ChannelSettings settings, Instant now) {
    if (settings.secret().isEmpty()) {
      return settings.url();
    }
    String timestamp = String.valueOf(now.toEpochMilli());
    String sign = Hmac.base64(settings.secret(), timestamp + "\n" + settings.secret());
    return settings.url()
        + (settings.url().contains("?") ? "&" : "?")
        + "timestamp="
        + timestamp
        + "&sign="
        + URLEncoder.encode(sign, StandardCharsets.UTF_8);
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
