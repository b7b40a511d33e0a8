package org.fengsui.console.delivery.channel;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.fengsui.console.settings.ChannelKind;
import org.fengsui.console.settings.ChannelSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Short and spoken messages through an HTTP gateway. The settings give the body, in which {@code
 * {{recipient}}}, {@code {{text}}}, {@code {{id}}} and {@code {{secret}}} stand for the notice,
 * escaped as JSON or as a form; {@code ok_field} and {@code ok_value} say what a good answer holds.
 */
final class GatewayChannel implements Channel {
  private static final String JSON_TYPE = "application/json; charset=utf-8";
  private static final String BODY =
      "{\"to\":\"{{recipient}}\",\"text\":\"{{text}}\",\"id\":\"{{id}}\"}";
  private static final String LONGEST = "300";

  private final ChannelSettings settings;
  private final HttpCalls calls;
  private final Templates templates;
  private final JsonMapper json;

  GatewayChannel(ChannelSettings settings, HttpCalls calls, Templates templates, JsonMapper json) {
    this.settings = settings;
    this.calls = calls;
    this.templates = templates;
    this.json = json;
  }

  @Override
  public Outcome send(Parcel parcel) {
    String type = settings.option("content_type", JSON_TYPE);
    Map<String, String> headers = WebhookChannel.Headers.of(settings, type);
    return calls.post(
        URI.create(settings.url()), body(parcel, type), headers, settings.timeout(), this::judge);
  }

  /** The body of a call. */
  String body(Parcel parcel, String type) {
    int longest = Integer.parseInt(settings.option("longest", LONGEST));
    String text =
        settings.kind() == ChannelKind.VOICE
            ? templates.spoken(parcel, longest)
            : templates.brief(parcel, longest);
    UnaryOperator<String> escape =
        type.contains("json") ? this::inJson : s -> URLEncoder.encode(s, StandardCharsets.UTF_8);
    // One pass, so that a text that holds a placeholder stays text.
    return Placeholders.fill(
        settings.option("body", BODY),
        Map.of(
            "recipient", escape.apply(parcel.recipient()),
            "text", escape.apply(text),
            "id", escape.apply(String.valueOf(parcel.id())),
            "secret", escape.apply(settings.secret())));
  }

  private String inJson(String text) {
    String quoted = json.writeValueAsString(text);
    return quoted.substring(1, quoted.length() - 1);
  }

  private Outcome judge(String body) {
    String field = settings.option("ok_field", "");
    if (field.isEmpty()) {
      return Outcome.sent(body);
    }
    try {
      JsonNode value = json.readTree(body).path(field);
      boolean good = value.asString("").equals(settings.option("ok_value", "0"));
      return good ? Outcome.sent(body) : Outcome.refused(body);
    } catch (JacksonException e) {
      return Outcome.retry("not JSON: " + body);
    }
  }
}
