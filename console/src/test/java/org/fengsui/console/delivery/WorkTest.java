package org.fengsui.console.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengsui.console.testing.DeskRoom;
import org.fengsui.console.testing.Samples;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What a message and a notice cost does not depend on how many others there are. */
class WorkTest {
  private static final String YAML =
      """
      delivery:
        channels:
          - {id: hook, kind: WEBHOOK, url: "http://x", carries: [TEST]}
          - {id: sms, kind: SMS, url: "http://x", carries: [TEST]}
        routes: [{name: all, to: [{channel: hook}, {channel: sms, recipient: "1"}]}]
      """;
  private static final int OTHERS = 120;
  private static final int BATCH = 50;
  // Rows about the same alert, incident or area, with each index's last look included.
  private static final long FEW = 20;

  private final DeskRoom room = new DeskRoom(YAML);

  @Test
  void takingInAMessageReadsNoMoreRowsWhenThereAreManyEpisodesInItsCounty() {
    others();
    everyQueryReadsFew(room.store.scans().of(this::anEpisode));
  }

  @Test
  void theSameHoldsWhenTheDatabaseHasCountedItsRows() {
    others();
    room.store.jdbc().execute("ANALYZE");
    everyQueryReadsFew(room.store.scans().of(this::anEpisode));
  }

  @Test
  void theQueueOfAChannelIsReadFromItsHeadThoughMuchWaits() {
    others();
    DeliveryLog log = log();
    Map<String, Long> read = room.store.scans().of(() -> log.due("hook", DeskRoom.OPENING, BATCH));
    assertThat(read).hasSize(1);
    // Of each: itself, the look for one before it and for a notice of a surge.
    assertThat(read.values()).allSatisfy(rows -> assertThat(rows).isLessThan(3 * BATCH));
  }

  @Test
  void whatWaitsForItsTimeIsNotReadWhileNothingIsDue() {
    others();
    DeliveryLog log = log();
    Map<String, Long> read =
        room.store
            .scans()
            .of(
                () ->
                    assertThat(log.due("hook", DeskRoom.OPENING.minusSeconds(1), BATCH)).isEmpty());
    everyQueryReadsFew(read);
  }

  @Test
  void aLookAtHeldNoticesReadsNothingOfThoseThatWentOut() {
    others();
    room.deliver();
    room.clock.pass(Duration.ofMinutes(1));
    everyQueryReadsFew(room.store.scans().of(room::tick));
  }

  @Test
  void thePageOfAnIncidentReadsItsOwnMessagesAndNotices() {
    others();
    anEpisode();
    String incident = room.incident(Samples.employer("E", "640104")).id();
    DeliveryLog log = log();
    everyQueryReadsFew(
        room.store
            .scans()
            .of(
                () -> {
                  assertThat(room.warnings.of(incident)).hasSize(3);
                  assertThat(log.list("", "", incident, List.of(), BATCH, 0)).isNotEmpty();
                }));
  }

  private DeliveryLog log() {
    return new DeliveryLog(room.store.sql(), new TransactionTemplate());
  }

  private void others() {
    for (int i = 0; i < OTHERS; i++) {
      room.take(Samples.employer("other-" + i, "640104"));
    }
  }

  private void anEpisode() {
    EarlyWarning alert = Samples.employer("E", "640104");
    EarlyWarning red = Samples.next(alert, MessageType.UPDATE, WarningLevel.RED);
    room.take(alert, red, Samples.next(red, MessageType.RESOLVE, null));
  }

  private static void everyQueryReadsFew(Map<String, Long> read) {
    assertThat(read).isNotEmpty();
    assertThat(read)
        .allSatisfy((query, rows) -> assertThat(rows).as(query).isLessThanOrEqualTo(FEW));
  }
}
