package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.jobs.testing.Warnings;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

class UnconfirmedMessagesTest {
  private static final EarlyWarning A = message("a");
  private static final EarlyWarning B = message("b");

  private final UnconfirmedMessages unconfirmed = new UnconfirmedMessages();

  private static EarlyWarning message(String id) {
    return Warnings.of(id, 1, MessageType.ALERT, WarningLevel.BLUE, Instant.EPOCH);
  }

  private List<EarlyWarning> lostAt(long position) {
    return unconfirmed.lost(Map.of("p-0", position));
  }

  @Test
  void whatHasNotBeenFlushedIsNotLookedFor() {
    unconfirmed.written(A);
    assertThat(unconfirmed.begin()).isFalse();
    unconfirmed.snapshot(1);
    assertThat(unconfirmed.begin()).as("the checkpoint is not complete").isFalse();
    unconfirmed.complete(1);
    assertThat(unconfirmed.begin()).isTrue();
  }

  @Test
  void aFlushedMessageThatReadersPassWithoutGettingItIsLostOnce() {
    unconfirmed.restore(List.of(A));
    assertThat(unconfirmed.begin()).isTrue();
    assertThat(lostAt(100)).as("the ends are not known yet").isEmpty();
    unconfirmed.ends(Map.of("p-0", 10L));
    assertThat(lostAt(9)).as("an open transaction holds readers back").isEmpty();
    assertThat(lostAt(10)).containsExactly(A);
    assertThat(unconfirmed.begin()).isFalse();
    assertThat(unconfirmed.snapshot(5)).isEmpty();
  }

  @Test
  void aMessageSeenIsNotLost() {
    unconfirmed.restore(List.of(A, B));
    unconfirmed.begin();
    unconfirmed.ends(Map.of("p-0", 10L));
    unconfirmed.seen(Set.of(UnconfirmedMessages.identity(A)));
    assertThat(lostAt(10)).containsExactly(B);
  }

  @Test
  void aMessageWrittenDuringARoundWaitsForTheNext() {
    unconfirmed.restore(List.of(A));
    unconfirmed.begin();
    unconfirmed.written(B);
    unconfirmed.snapshot(3);
    unconfirmed.complete(3);
    unconfirmed.ends(Map.of("p-0", 10L));
    assertThat(lostAt(10)).containsExactly(A);
    assertThat(unconfirmed.begin()).isTrue();
    assertThat(lostAt(100)).as("the ends of the round before do not count").isEmpty();
    unconfirmed.ends(Map.of("p-0", 20L));
    assertThat(lostAt(20)).containsExactly(B);
  }

  @Test
  void everyPartitionMustHaveBeenPassed() {
    unconfirmed.restore(List.of(A));
    unconfirmed.begin();
    unconfirmed.ends(Map.of("p-0", 10L, "p-1", 4L));
    assertThat(unconfirmed.lost(Map.of("p-0", 10L))).isEmpty();
    assertThat(unconfirmed.lost(Map.of("p-0", 10L, "p-1", 3L))).isEmpty();
    assertThat(unconfirmed.lost(Map.of("p-0", 10L, "p-1", 4L))).containsExactly(A);
  }

  @Test
  void aCheckpointKeepsWhatIsUnconfirmedAndALaterOneFlushesItToo() {
    unconfirmed.written(A);
    assertThat(unconfirmed.snapshot(1)).containsExactly(A);
    unconfirmed.written(B);
    assertThat(unconfirmed.snapshot(2)).containsExactly(A, B);
    unconfirmed.complete(2);
    unconfirmed.begin();
    unconfirmed.ends(Map.of("p-0", 1L));
    assertThat(lostAt(1)).containsExactly(A, B);
  }

  @Test
  void theMessagesOfAnAlertAreLostInTheirOrder() {
    EarlyWarning second = Warnings.of("a", 2, MessageType.UPDATE, WarningLevel.RED, Instant.EPOCH);
    EarlyWarning tenth = Warnings.of("a", 10, MessageType.UPDATE, WarningLevel.RED, Instant.EPOCH);
    List.of(tenth, B, second, A).forEach(unconfirmed::written);
    unconfirmed.snapshot(1);
    unconfirmed.complete(1);
    unconfirmed.begin();
    unconfirmed.ends(Map.of("p-0", 1L));
    assertThat(lostAt(1)).containsExactly(A, second, tenth, B);
  }
}
