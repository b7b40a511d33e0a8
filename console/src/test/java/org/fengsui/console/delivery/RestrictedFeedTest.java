package org.fengsui.console.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fengsui.console.release.ReleaseItem;
import org.fengsui.console.release.ReleaseKind;
import org.fengsui.console.testing.DeskRoom;
import org.fengsui.console.testing.Samples;
import org.fengsui.schemas.EarlyWarning;
import org.junit.jupiter.api.Test;

/** A release that rests on a figure not public yet is on the public feed from its hour on. */
class RestrictedFeedTest {
  private static final Duration UNTIL = Duration.ofHours(5);

  @Test
  void theFeedWaitsForTheHour() {
    ReleaseRoom releasing =
        new ReleaseRoom(
            EarlyWarning.newBuilder(Samples.area("prefecture", "640400"))
                .setReleaseAt(DeskRoom.OPENING.plus(UNTIL))
                .build());
    ReleaseItem item = releasing.approved(ReleaseKind.WARNING);
    releasing.room.pass(UNTIL.minusSeconds(1));
    assertThat(releasing.feed.message(item.id())).isEmpty();
    assertThat(releasing.feed.atom()).doesNotContain("<entry>", "640400");
    releasing.room.pass(Duration.ofSeconds(1));
    assertThat(releasing.feed.message(item.id())).isPresent();
    assertThat(releasing.feed.atom()).contains("<entry>");
  }
}
