package org.fengsui.console.delivery.channel;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.console.settings.ChannelSettings;

/**
 * Feishu: a post, whose text is never read as markup, signed in the body: {@code sign} is the
 * HMAC-SHA256, in base64, of nothing under the key of timestamp in seconds, newline and secret.
 *
 * @param templates words
 */
record FeishuRobot(Templates templates) implements Robot {
  private static final Set<Integer> PASSING = Set.of(-1, 9499, 11232);

  @Override
  public Call call(Parcel parcel, ChannelSettings settings, Instant now) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (!settings.secret().isEmpty()) {
      String timestamp = String.valueOf(now.getEpochSecond());
      body.put("timestamp", timestamp);
      body.put("sign", Hmac.base64(timestamp + "\n" + settings.secret(), ""));
    }
    Map<String, Object> text = Map.of("tag", "text", "text", templates.full(parcel) + "\n");
    Map<String, Object> link =
        Map.of("tag", "a", "text", templates.linkText(), "href", parcel.letter().link());
    Map<String, Object> post =
        Map.of("title", templates.headline(parcel), "content", List.of(List.of(text, link)));
    String tag = templates.language().startsWith("zh") ? "zh_cn" : "en_us";
    body.put("msg_type", "post");
    body.put("content", Map.of("post", Map.of(tag, post)));
    return new Call(settings.url(), body);
  }

  @Override
  public String codeField() {
    return "code";
  }

  @Override
  public Set<Integer> passing() {
    return PASSING;
  }
}
