package org.fengsui.console.delivery.channel;

import java.net.URI;
import org.fengsui.console.settings.ChannelSettings;

/** CAP messages by HTTP. */
final class CapHttpChannel implements Channel {
  private final ChannelSettings settings;
  private final HttpCalls calls;
  private final CapWriter writer;
  private final CapCheck check;

  CapHttpChannel(ChannelSettings settings, HttpCalls calls, CapWriter writer, CapCheck check) {
    this.settings = settings;
    this.calls = calls;
    this.writer = writer;
    this.check = check;
  }

  @Override
  public Outcome send(Parcel parcel) {
    try {
      String xml = writer.write(parcel.letter());
      check.check(xml);
      return calls.post(
          URI.create(settings.url()),
          xml,
          WebhookChannel.Headers.of(settings, "application/cap+xml; charset=utf-8"),
          settings.timeout(),
          Outcome::sent);
    } catch (CapException e) {
      return Outcome.refused(e.getMessage());
    }
  }
}
