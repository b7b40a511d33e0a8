package org.fengsui.console.delivery.channel;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.fengsui.console.settings.ChannelSettings;
import tools.jackson.databind.json.JsonMapper;

/** Makes the channels of the settings. */
public final class Channels {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final ZoneId zone;
  private final String capSender;
  private final Clock clock;
  private final JsonMapper json;
  private final CapCheck check = CapCheck.profile();

  /**
   * A maker.
   *
   * @param zone zone of times in texts
   * @param capSender id of the sender of CAP messages
   */
  public Channels(ZoneId zone, String capSender, Clock clock, JsonMapper json) {
    this.zone = zone;
    this.capSender = capSender;
    this.clock = clock;
    this.json = json;
  }

  /** The channel of settings, with a client of its own. */
  public Channel channel(ChannelSettings s) {
    Templates words = new Templates(s.language(), zone);
    CapWriter cap = new CapWriter(new CapSender(capSender, s.language(), zone));
    HttpCalls calls = new HttpCalls(s.timeout().compareTo(CONNECT) < 0 ? s.timeout() : CONNECT);
    return switch (s.kind()) {
      case WEBHOOK -> new WebhookChannel(s, calls, clock, json);
      case SMS, VOICE -> new GatewayChannel(s, calls, words, json);
      case EMAIL -> new MailChannel(s, words);
      case DINGTALK -> new RobotChannel(s, calls, new DingTalkRobot(words), clock, json);
      case WECOM -> new RobotChannel(s, calls, new WeComRobot(words), clock, json);
      case FEISHU -> new RobotChannel(s, calls, new FeishuRobot(words), clock, json);
      case ALERTMANAGER -> new AlertmanagerChannel(s, calls, words, clock, json);
      case CAP_FILE -> new CapFileChannel(Path.of(s.url()), cap, check);
      case CAP_HTTP -> new CapHttpChannel(s, calls, cap, check);
    };
  }
}
