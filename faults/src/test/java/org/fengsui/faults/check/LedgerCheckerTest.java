package org.fengsui.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.faults.check.Promise.AGAIN_WITH_HIGHER_ATTEMPT;
import static org.fengsui.faults.check.Promise.AT_LEAST_ONCE;
import static org.fengsui.faults.check.Promise.ONCE;
import static org.fengsui.faults.check.Promise.ONCE_IN_ANY_ORDER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.fengsui.faults.check.Verdict.Kind;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of fault, seeded into a good ledger, is found: a checker must be able to fail. */
class LedgerCheckerTest {
  private final List<EarlyWarning> good = Ledgers.good();
  private final List<EarlyWarning> lane = new ArrayList<>(good);
  private final LedgerChecker checker = new LedgerChecker(good);

  private Map<Kind, Long> found(Promise promise) {
    Verdict verdict = checker.check(lane, promise);
    Map<Kind, Long> counts = new java.util.EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      if (verdict.count(kind) > 0) {
        counts.put(kind, verdict.count(kind));
      }
    }
    return counts;
  }

  @ParameterizedTest
  @EnumSource
  void aGoodLedgerPasses(Promise promise) {
    assertThat(checker.check(lane, promise).findings()).isEmpty();
    assertThat(checker.complete(lane, promise)).isTrue();
  }

  @Test
  void anEmptyLaneHasLostEverything() {
    lane.clear();
    assertThat(found(ONCE)).isEqualTo(Map.of(Kind.LOST, 7L));
    assertThat(checker.complete(lane, ONCE)).isFalse();
  }

  @Test
  void aLostEndIsLost() {
    lane.remove(4);
    assertThat(found(ONCE)).isEqualTo(Map.of(Kind.LOST, 1L));
    assertThat(checker.complete(lane, ONCE)).isFalse();
  }

  @Test
  void aLostMessageInTheMiddleIsAGapToo() {
    lane.remove(0);
    assertThat(found(ONCE)).containsEntry(Kind.LOST, 1L).containsKey(Kind.ILLEGAL);
  }

  @Test
  void aMessageTwiceIsDoubledWhereTheLanePromisesOnce() {
    lane.add(good.get(2));
    assertThat(found(ONCE)).isEqualTo(Map.of(Kind.DOUBLED, 1L));
    assertThat(found(AGAIN_WITH_HIGHER_ATTEMPT)).isEqualTo(Map.of(Kind.DOUBLED, 1L));
    assertThat(found(AT_LEAST_ONCE)).isEmpty();
  }

  @Test
  void aMessageAgainWithAHigherAttemptIsHarmlessWhereTheLaneAllowsIt() {
    lane.add(Ledgers.attempt(good.get(0), 8));
    lane.add(Ledgers.attempt(good.get(2), 8));
    assertThat(found(ONCE)).isEqualTo(Map.of(Kind.DOUBLED, 2L));
    assertThat(checker.check(lane, AGAIN_WITH_HIGHER_ATTEMPT).repeated()).isEqualTo(2);
    assertThat(found(AGAIN_WITH_HIGHER_ATTEMPT)).isEmpty();
    assertThat(found(AT_LEAST_ONCE)).isEmpty();
  }

  @Test
  void aMessageAgainWithALowerAttemptIsNotHarmless() {
    lane.add(Ledgers.attempt(good.get(0), 6));
    assertThat(found(AGAIN_WITH_HIGHER_ATTEMPT)).isEqualTo(Map.of(Kind.DOUBLED, 1L));
    assertThat(found(AT_LEAST_ONCE)).isEqualTo(Map.of(Kind.DOUBLED, 1L));
  }

  @Test
  void ofRepeatsTheHighestAttemptMustBeRight() {
    EarlyWarning wrong =
        EarlyWarning.newBuilder(Ledgers.attempt(good.get(0), 8))
            .setObserved(Map.of("layoffs.persons", 99.0))
            .build();
    lane.add(wrong);
    assertThat(found(AT_LEAST_ONCE)).isEqualTo(Map.of(Kind.WRONG, 1L));
    lane.add(Ledgers.attempt(good.get(0), 9));
    assertThat(found(AT_LEAST_ONCE)).isEmpty();
  }

  @Test
  void aMessageThatNoReplayGivesIsOneTooMany() {
    lane.add(Ledgers.message("d", 1, MessageType.ALERT, null, WarningLevel.RED));
    assertThat(found(ONCE)).isEqualTo(Map.of(Kind.DOUBLED, 1L));
    assertThat(found(AT_LEAST_ONCE)).isEqualTo(Map.of(Kind.DOUBLED, 1L));
  }

  @Test
  void otherEvidenceIsWrong() {
    EarlyWarning first = good.get(0);
    Evidence more = Evidence.newBuilder(first.getEvidence()).setRecords(4L).build();
    lane.set(0, EarlyWarning.newBuilder(first).setEvidence(more).build());
    assertThat(found(ONCE)).isEqualTo(Map.of(Kind.WRONG, 1L));
  }

  @Test
  void statusAttemptAndTheFlagOfHistoryAreNotCompared() {
    EarlyWarning first = good.get(0);
    Evidence flagged =
        Evidence.newBuilder(first.getEvidence()).setFlags(List.of(Content.HISTORICAL)).build();
    lane.set(
        0,
        EarlyWarning.newBuilder(Ledgers.attempt(first, 3))
            .setStatus(MessageStatus.TEST)
            .setEvidence(flagged)
            .build());
    assertThat(found(ONCE)).isEmpty();
  }

  @Test
  void messagesOfOneAlertOutOfOrderAreIllegal() {
    Collections.swap(lane, 0, 2);
    assertThat(found(ONCE)).containsOnlyKeys(Kind.ILLEGAL);
  }

  @Test
  void whatIsWrittenAgainMayStandLater() {
    Collections.swap(lane, 0, 2);
    lane.set(2, Ledgers.attempt(lane.get(2), 8));
    assertThat(found(ONCE_IN_ANY_ORDER)).isEmpty();
  }

  @Test
  void whatIsNotWrittenAgainMayNot() {
    Collections.swap(lane, 0, 2);
    assertThat(found(ONCE_IN_ANY_ORDER)).isEqualTo(Map.of(Kind.ILLEGAL, 1L));
  }
}
