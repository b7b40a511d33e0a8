package org.fengsui.console.delivery.channel;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengsui.console.settings.ChannelSettings;
import org.fengsui.schemas.WarningLevel;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prometheus Alertmanager, API version 2. An alert there is its labels, and the level is one of
 * them: a new level ends the alert of the level before.
 */
final class AlertmanagerChannel implements Channel {
  private static final Duration OPEN_END = Duration.ofDays(365);

  private final ChannelSettings settings;
  private final HttpCalls calls;
  private final Templates templates;
  private final Clock clock;
  private final JsonMapper json;

  AlertmanagerChannel(
      ChannelSettings settings,
      HttpCalls calls,
      Templates templates,
      Clock clock,
      JsonMapper json) {
    this.settings = settings;
    this.calls = calls;
    this.templates = templates;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public Outcome send(Parcel parcel) {
    return calls.post(
        URI.create(settings.url() + "/api/v2/alerts"),
        json.writeValueAsString(alerts(parcel, templates, clock.instant())),
        WebhookChannel.Headers.of(settings, "application/json"),
        settings.timeout(),
        Outcome::sent);
  }

  /** The alerts that a notice ends and begins. */
  static List<Map<String, Object>> alerts(Parcel parcel, Templates templates, Instant now) {
    Letter letter = parcel.letter();
    List<Map<String, Object>> alerts = new ArrayList<>();
    if (letter.previousLevel() != null && letter.previousLevel() != letter.level()) {
      alerts.add(alert(parcel, templates, letter.previousLevel(), letter.asOf(), now));
    }
    if (letter.level() != null) {
      alerts.add(alert(parcel, templates, letter.level(), letter.asOf(), now.plus(OPEN_END)));
    }
    return alerts;
  }

  private static Map<String, Object> alert(
      Parcel parcel, Templates templates, WarningLevel level, Instant begin, Instant end) {
    Letter letter = parcel.letter();
    return Map.of(
        "labels",
        Map.of(
            "alertname", letter.ruleId(),
            "alert_id", letter.alertId(),
            "incident", letter.incidentId(),
            "severity", level.name().toLowerCase(Locale.ROOT),
            "region", letter.region(),
            "status", letter.status().name().toLowerCase(Locale.ROOT)),
        "annotations",
        Map.of(
            "summary", templates.headline(parcel),
            "description", templates.in(letter.text())),
        "startsAt",
        begin.isBefore(end) ? begin.toString() : end.toString(),
        "endsAt",
        end.toString(),
        "generatorURL",
        letter.link());
  }
}
