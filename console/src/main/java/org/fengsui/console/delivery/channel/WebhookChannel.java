package org.fengsui.console.delivery.channel;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengsui.console.settings.ChannelSettings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON to a program, signed: header {@code X-Fengsui-Signature} is {@code sha256=} and the
 * HMAC-SHA256, in hex, of the timestamp, a full stop and the body.
 */
final class WebhookChannel implements Channel {
  private final ChannelSettings settings;
  private final HttpCalls calls;
  private final Clock clock;
  private final JsonMapper json;

  WebhookChannel(ChannelSettings settings, HttpCalls calls, Clock clock, JsonMapper json) {
    this.settings = settings;
    this.calls = calls;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public Outcome send(Parcel parcel) {
    String body = body(parcel, json);
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    Map<String, String> headers = Headers.of(settings, "application/json; charset=utf-8");
    headers.put("X-Fengsui-Delivery", String.valueOf(parcel.id()));
    headers.put("X-Fengsui-Timestamp", timestamp);
    if (!settings.secret().isEmpty()) {
      headers.put(
          "X-Fengsui-Signature", "sha256=" + Hmac.hex(settings.secret(), timestamp + "." + body));
    }
    return calls.post(URI.create(settings.url()), body, headers, settings.timeout(), Outcome::sent);
  }

  /** The body: the letter, with the message as an object and the number of the notice. */
  static String body(Parcel parcel, JsonMapper json) {
    ObjectNode body = json.valueToTree(parcel.letter());
    body.put("delivery", parcel.id());
    body.put("recipient", parcel.recipient());
    body.put("late", parcel.late());
    body.remove("line");
    if (!parcel.letter().line().isEmpty()) {
      body.set("message", json.readTree(parcel.letter().line()));
    }
    return json.writeValueAsString(body);
  }

  /** Headers that the settings add. */
  static final class Headers {
    private static final String PREFIX = "header.";

    private Headers() {}

    static Map<String, String> of(ChannelSettings settings, String contentType) {
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put("Content-Type", contentType);
      settings
          .options()
          .forEach(
              (key, value) -> {
                if (key.startsWith(PREFIX)) {
                  headers.put(key.substring(PREFIX.length()), value);
                }
              });
      return headers;
    }
  }
}
