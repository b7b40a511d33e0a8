package org.fengsui.console.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fengsui.console.delivery.channel.CapCheck;
import org.fengsui.console.release.ReleaseDesk;
import org.fengsui.console.release.ReleaseItem;
import org.fengsui.console.release.ReleaseKind;
import org.fengsui.console.release.Releases;
import org.fengsui.console.testing.DeskRoom;
import org.fengsui.console.testing.Samples;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

/** What follows when a publisher takes back what was released. */
class WithdrawalTest {
  private final ReleaseRoom releasing =
      new ReleaseRoom(
          EarlyWarning.newBuilder(Samples.employer("E", "640104"))
              .setLevel(WarningLevel.RED)
              .build());
  private final DeskRoom room = releasing.room;
  private final Releases releases = releasing.releases;
  private final ReleaseDesk desk = releasing.desk;
  private final CapFeed feed = releasing.feed;

  @Test
  void whoGotAReleaseGetsItsCancellationAndNobodyElse() {
    ReleaseItem item = releasing.approved(ReleaseKind.WARNING);
    assertThat(room.notices()).containsExactly("RELEASE cap WAITING");
    room.deliver();
    room.clock.pass(Duration.ofHours(1));
    assertThat(releasing.withdraw(item)).isTrue();
    assertThat(room.notices()).containsExactly("RELEASE cap SENT", "WITHDRAWAL cap WAITING");
    assertThat(releasing.withdraw(releases.find(item.id()).orElseThrow())).isFalse();
    assertThat(room.notices()).hasSize(2);
  }

  @Test
  void aDraftThatIsTakenBackIsToldToNobody() {
    ReleaseItem draft = releasing.draft(ReleaseKind.WARNING);
    assertThat(releasing.withdraw(draft)).isTrue();
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
    assertThat(releasing.withdraw(releases.find(bulletin.id()).orElseThrow())).isTrue();
    assertThat(room.notices()).isEmpty();
    assertThat(feed.cancel(bulletin.id())).isEmpty();
    assertThat(feed.atom()).doesNotContain("<entry>");
  }

  @Test
  void theCancellationIsAValidCapMessageThatNamesWhatItTakesBack() {
    ReleaseItem item = releasing.approved(ReleaseKind.WARNING);
    assertThat(feed.message(item.id())).isPresent();
    assertThat(feed.cancel(item.id())).isEmpty();
    room.clock.pass(Duration.ofHours(1));
    releasing.withdraw(item);
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
    ReleaseItem item = releasing.approved(ReleaseKind.ALL_CLEAR);
    assertThat(feed.message(item.id()).orElseThrow()).contains("AllClear");
    releasing.withdraw(item);
    assertThat(feed.cancel(item.id()).orElseThrow())
        .contains("<responseType>None</responseType>")
        .doesNotContain("AllClear");
  }

  @Test
  void theFeedShowsTheCancellationInPlaceOfTheReleaseTheLatestFirst() {
    ReleaseItem first = releasing.approved(ReleaseKind.WARNING);
    room.clock.pass(Duration.ofHours(1));
    ReleaseItem second = releasing.approved(ReleaseKind.WARNING);
    room.clock.pass(Duration.ofHours(1));
    releasing.withdraw(first);
    String atom = feed.atom();
    assertThat(atom)
        .containsSubsequence(
            "<updated>2026-03-23T06:00:00Z</updated>",
            "/feeds/cap/" + first.id() + "-cancel.xml",
            "/feeds/cap/" + second.id() + ".xml")
        .doesNotContain("/feeds/cap/" + first.id() + ".xml");
    // What comes later does not refer to what was taken back.
    room.clock.pass(Duration.ofHours(1));
    ReleaseItem third = releasing.approved(ReleaseKind.WARNING);
    assertThat(feed.message(third.id()).orElseThrow())
        .contains("fengsui-release-" + second.id() + ",")
        .doesNotContain("fengsui-release-" + first.id() + ",");
  }

  @Test
  void whoTookAReleaseBackAndWhenIsKept() {
    ReleaseItem item = releasing.approved(ReleaseKind.WARNING);
    releasing.withdraw(item);
    ReleaseItem kept = releases.find(item.id()).orElseThrow();
    assertThat(kept.withdrawnBy()).isEqualTo("zhao");
    assertThat(kept.withdrawnAt()).isEqualTo(room.clock.instant());
    assertThat(kept.approvedBy()).isEqualTo("zhao");
    assertThat(kept.cancelled()).isTrue();
  }
}
