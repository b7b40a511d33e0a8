package org.fengsui.console.delivery.channel;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.fengsui.console.settings.ChannelSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Robots of chat groups; their answer says in JSON whether they took a message. */
final class RobotChannel implements Channel {
  private final ChannelSettings settings;
  private final HttpCalls calls;
  private final Robot robot;
  private final Clock clock;
  private final JsonMapper json;

  RobotChannel(
      ChannelSettings settings, HttpCalls calls, Robot robot, Clock clock, JsonMapper json) {
    this.settings = settings;
    this.calls = calls;
    this.robot = robot;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public Outcome send(Parcel parcel) {
    Robot.Call call = robot.call(parcel, settings, clock.instant());
    return calls.post(
        URI.create(call.url()),
        json.writeValueAsString(call.body()),
        Map.of("Content-Type", "application/json; charset=utf-8"),
        settings.timeout(),
        this::judge);
  }

  private Outcome judge(String body) {
    try {
      JsonNode code = json.readTree(body).path(robot.codeField());
      if (code.asInt(-1) == 0) {
        return Outcome.sent(body);
      }
      return robot.passing().contains(code.asInt(-1)) ? Outcome.retry(body) : Outcome.refused(body);
    } catch (JacksonException e) {
      return Outcome.retry("not JSON: " + body);
    }
  }
}
