package org.fengsui.console.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.fengsui.console.delivery.channel.CapCheck;
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
import org.fengsui.console.testing.Samples;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What follows when a publisher takes back what was released. */
class WithdrawalTest {
  private static final Place PLACE = Ningxia.PLACE;
  private static final String DELIVERY =
      """
      delivery:
        channels:
          - {id: cap, kind: CAP_FILE, url: "x", carries: [TEST]}
          - {id: real, kind: CAP_FILE, url: "y", carries: [ACTUAL]}
      """;

  private final DeskRoom room = new DeskRoom(DELIVERY);
  private final Releases releases = new Releases(room.store.sql());
  private final EarlyWarning alert =
      EarlyWarning.newBuilder(Samples.employer("E", "640104")).setLevel(WarningLevel.RED).build();
  private ReleaseDesk desk;
  private CapFeed feed;

  @BeforeEach
  void open() {
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

  @Test
  void whoGotAReleaseGetsItsCancellationAndNobodyElse() {
    ReleaseItem item = approved(ReleaseKind.WARNING);
    assertThat(room.notices()).containsExactly("RELEASE cap WAITING");
    room.deliver();
    room.clock.pass(Duration.ofHours(1));
    assertThat(withdraw(item)).isTrue();
    assertThat(room.notices()).containsExactly("RELEASE cap SENT", "WITHDRAWAL cap WAITING");
    assertThat(withdraw(releases.find(item.id()).orElseThrow())).isFalse();
    assertThat(room.notices()).hasSize(2);
  }

  @Test
  void aDraftThatIsTakenBackIsToldToNobody() {
    ReleaseItem draft = draft(ReleaseKind.WARNING);
    assertThat(withdraw(draft)).isTrue();
    assertThat(room.notices()).isEmpty();
    assertThat(feed.cancel(draft.id())).isEmpty();
    assertThat(feed.atom()).doesNotContain("<entry>");
  }

  @Test
  void aBulletinThatIsTakenBackHasNoCapMessage() {
    ReleaseItem bulletin =
        room.store
            .changes()
            .apply(
                c ->
                    desk.draft(
                        null, ReleaseKind.BULLETIN, new Words("2026-03", "2026-03"), "li", c));
    room.store.changes().run(c -> desk.approve(bulletin, "zhao", c));
    assertThat(withdraw(releases.find(bulletin.id()).orElseThrow())).isTrue();
    assertThat(room.notices()).isEmpty();
    assertThat(feed.cancel(bulletin.id())).isEmpty();
    assertThat(feed.atom()).doesNotContain("<entry>");
  }

  @Test
  void theCancellationIsAValidCapMessageThatNamesWhatItTakesBack() {
    ReleaseItem item = approved(ReleaseKind.WARNING);
    assertThat(feed.message(item.id())).isPresent();
    assertThat(feed.cancel(item.id())).isEmpty();
    room.clock.pass(Duration.ofHours(1));
    withdraw(item);
    assertThat(feed.message(item.id())).isEmpty();
    String cancel = feed.cancel(item.id()).orElseThrow();
    CapCheck.profile().check(cancel);
    String id = "fengsui-release-" + item.id();
    assertThat(cancel)
        .contains("<identifier>" + id + "-cancel</identifier>")
        .contains("<sent>2026-03-23T13:00:00+08:00</sent>")
        .contains("<msgType>Cancel</msgType><scope>Public</scope>")
        .contains("<references>c.example," + id + ",2026-03-23T12:00:00+08:00</references>")
        .contains("撤回：公告", "Withdrawn: Notice");
  }

  @Test
  void takingBackAnAllClearIsNoAllClear() {
    ReleaseItem item = approved(ReleaseKind.ALL_CLEAR);
    assertThat(feed.message(item.id()).orElseThrow()).contains("AllClear");
    withdraw(item);
    assertThat(feed.cancel(item.id()).orElseThrow())
        .contains("<responseType>None</responseType>")
        .doesNotContain("AllClear");
  }

  @Test
  void theFeedShowsTheCancellationInPlaceOfTheReleaseTheLatestFirst() {
    ReleaseItem first = approved(ReleaseKind.WARNING);
    room.clock.pass(Duration.ofHours(1));
    ReleaseItem second = approved(ReleaseKind.WARNING);
    room.clock.pass(Duration.ofHours(1));
    withdraw(first);
    String atom = feed.atom();
    assertThat(atom)
        .containsSubsequence(
            "<updated>2026-03-23T06:00:00Z</updated>",
            "/feeds/cap/" + first.id() + "-cancel.xml",
            "/feeds/cap/" + second.id() + ".xml")
        .doesNotContain("/feeds/cap/" + first.id() + ".xml");
    // What comes later does not refer to what was taken back.
    room.clock.pass(Duration.ofHours(1));
    ReleaseItem third = approved(ReleaseKind.WARNING);
    assertThat(feed.message(third.id()).orElseThrow())
        .contains("fengsui-release-" + second.id() + ",")
        .doesNotContain("fengsui-release-" + first.id() + ",");
  }

  @Test
  void whoTookAReleaseBackAndWhenIsKept() {
    ReleaseItem item = approved(ReleaseKind.WARNING);
    withdraw(item);
    ReleaseItem kept = releases.find(item.id()).orElseThrow();
    assertThat(kept.withdrawnBy()).isEqualTo("zhao");
    assertThat(kept.withdrawnAt()).isEqualTo(room.clock.instant());
    assertThat(kept.approvedBy()).isEqualTo("zhao");
    assertThat(kept.cancelled()).isTrue();
  }

  private ReleaseItem draft(ReleaseKind kind) {
    String incident = room.incident(alert).id();
    Words text = new Words("公告\n详情", "Notice\nDetails");
    return room.store.changes().apply(c -> desk.draft(incident, kind, text, "li", c));
  }

  private ReleaseItem approved(ReleaseKind kind) {
    ReleaseItem draft = draft(kind);
    room.store.changes().run(c -> desk.approve(draft, "zhao", c));
    return releases.find(draft.id()).orElseThrow();
  }

  private boolean withdraw(ReleaseItem item) {
    return room.store.changes().apply(c -> desk.withdraw(item, "zhao", c));
  }
}
