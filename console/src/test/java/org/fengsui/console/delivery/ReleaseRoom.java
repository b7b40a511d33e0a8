package org.fengsui.console.delivery;

import java.time.ZoneId;
import java.util.List;
import org.fengsui.console.delivery.channel.CapSender;
import org.fengsui.console.incident.Roster;
import org.fengsui.console.incident.Warnings;
import org.fengsui.console.place.Place;
import org.fengsui.console.release.ReleaseDesk;
import org.fengsui.console.release.ReleaseItem;
import org.fengsui.console.release.ReleaseKind;
import org.fengsui.console.release.Releases;
import org.fengsui.console.settings.DeliverySettings;
import org.fengsui.console.settings.SettingsReader;
import org.fengsui.console.testing.DeskRoom;
import org.fengsui.console.testing.Ningxia;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.EarlyWarning;
import tools.jackson.databind.json.JsonMapper;

/** A desk with an incident, its releases and the public feed, for tests. */
final class ReleaseRoom {
  private static final Place PLACE = Ningxia.PLACE;
  private static final String DELIVERY =
      """
      delivery:
        channels:
          - {id: cap, kind: CAP_FILE, url: "x", carries: [TEST]}
          - {id: real, kind: CAP_FILE, url: "y", carries: [ACTUAL]}
      """;

  final DeskRoom room = new DeskRoom(DELIVERY);
  final Releases releases = new Releases(room.store.sql());
  final ReleaseDesk desk;
  final CapFeed feed;
  private final EarlyWarning alert;

  /** A room about one warning. */
  ReleaseRoom(EarlyWarning alert) {
    this.alert = alert;
    DeliverySettings settings =
        new SettingsReader(n -> null)
            .parse("t", "pack: cn-ningxia\nkafka: {bootstrap: 'h:1'}\n" + DELIVERY)
            .delivery();
    Router router = new Router(settings, new Roster(List.of(), PLACE), PLACE);
    JsonMapper json = JsonMapper.builder().build();
    Dispatch dispatch = new Dispatch(room.outbox, router, settings.surge(), json, () -> {});
    Warnings warnings = new Warnings(room.store.sql(), room.store.jdbc(), PLACE.zone());
    Letters letters = new Letters(PLACE, warnings, "http://c");
    ReleaseLetters words = new ReleaseLetters(letters, room.incidents, releases, "http://c");
    desk =
        new ReleaseDesk(
            releases,
            room.audit,
            List.of(new ReleaseNotices(words, router, room.outbox, dispatch)));
    CapSender sender = new CapSender("c.example", "zh", ZoneId.of("Asia/Shanghai"));
    feed = new CapFeed(releases, words, sender, "http://c", room.clock);
    room.take(alert);
  }

  ReleaseItem draft(ReleaseKind kind) {
    String incident = room.incident(alert).id();
    Words text = new Words("公告\n详情", "Notice\nDetails");
    return room.store.changes().apply(c -> desk.draft(incident, kind, text, "li", c));
  }

  ReleaseItem approved(ReleaseKind kind) {
    ReleaseItem draft = draft(kind);
    room.store.changes().run(c -> desk.approve(draft, "zhao", c));
    return releases.find(draft.id()).orElseThrow();
  }

  boolean withdraw(ReleaseItem item) {
    return room.store.changes().apply(c -> desk.withdraw(item, "zhao", c));
  }
}
