package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.fengsui.jobs.testing.Warnings;
import org.fengsui.jobs.types.FastLaneEntry;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

class FastLaneReconcilerTest {
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  private static final List<WarningLevel> LEVELS = List.of(WarningLevel.values());
  private static final FastLaneReconciler BOOK = new FastLaneReconciler(ZoneOffset.UTC);

  private static EarlyWarning update(int sequence, WarningLevel level, int attempt) {
    return Warnings.attempt(Warnings.of("x", sequence, MessageType.UPDATE, level, NOON), attempt);
  }

  @Test
  void whatTheJobSaidItselfIsNeverLost() {
    FastLaneEntry entry =
        FastLaneReconciler.say(FastLaneEntry.NONE, update(1, WarningLevel.BLUE, 1));
    assertThat(FastLaneReconciler.readBack(entry, update(1, WarningLevel.BLUE, 1))).isSameAs(entry);
    assertThat(entry.last().getSequence()).isEqualTo(1);
  }

  @Test
  void theLatestOfSeveralLostMessagesIsTheOneThatCounts() {
    FastLaneEntry entry = FastLaneEntry.NONE;
    for (EarlyWarning readBack :
        List.of(
            update(2, WarningLevel.BLUE, 1),
            update(3, WarningLevel.RED, 2),
            update(3, WarningLevel.BLUE, 1),
            update(1, WarningLevel.BLUE, 4))) {
      entry = FastLaneReconciler.readBack(entry, readBack);
    }
    assertThat(entry.lost()).isEqualTo(update(3, WarningLevel.RED, 2));
  }

  @Test
  void whatIsSaidAgainUpToTheLostSequenceIsLostNoMore() {
    FastLaneEntry entry =
        FastLaneReconciler.readBack(FastLaneEntry.NONE, update(2, WarningLevel.RED, 1));
    entry = FastLaneReconciler.say(entry, update(1, WarningLevel.BLUE, 2));
    assertThat(entry.lost()).isNotNull();
    entry = FastLaneReconciler.say(entry, update(2, WarningLevel.YELLOW, 2));
    assertThat(entry.lost()).isNull();
    assertThat(entry.shift()).isZero();
  }

  @Test
  void afterATakeBackTheNextMessageOfTheKeysComesAfterItAndRefersToIt() {
    FastLaneEntry entry =
        FastLaneReconciler.say(FastLaneEntry.NONE, update(1, WarningLevel.BLUE, 2));
    entry = FastLaneReconciler.readBack(entry, update(4, WarningLevel.RED, 1));
    entry = BOOK.takeBack(entry, NOON.toEpochMilli());
    assertThat(entry.last().getSequence()).isEqualTo(5);
    assertThat(entry.last().getLevel()).isEqualTo(WarningLevel.BLUE);
    entry = FastLaneReconciler.say(entry, update(2, WarningLevel.YELLOW, 2));
    assertThat(entry.last().getSequence()).isEqualTo(6);
    assertThat(entry.last().getReferences()).containsExactly("x/5");
  }

  @Test
  void aTakeBackThatAnEarlierAttemptHasSentIsNotSentAgain() {
    FastLaneEntry first =
        FastLaneReconciler.readBack(FastLaneEntry.NONE, update(1, WarningLevel.RED, 1));
    EarlyWarning cancel = BOOK.takeBack(first, NOON.toEpochMilli()).last();
    FastLaneEntry second = FastLaneReconciler.readBack(FastLaneEntry.NONE, cancel);
    assertThat(FastLaneReconciler.settled(first)).isFalse();
    assertThat(FastLaneReconciler.settled(second)).isTrue();
    FastLaneEntry after = BOOK.takeBack(second, NOON.toEpochMilli());
    assertThat(after.top()).isEqualTo(2);
    assertThat(FastLaneReconciler.say(after, update(1, WarningLevel.BLUE, 3)).last().getSequence())
        .isEqualTo(3);
  }

  /** One alert over several attempts; each loses what it said since its last checkpoint. */
  private static final class Story {
    final Random random;
    final List<EarlyWarning> topic = new ArrayList<>();
    FastLaneEntry entry = FastLaneEntry.NONE;
    FastLaneEntry kept = FastLaneEntry.NONE;
    int read;
    int keptRead;
    int attempt = 1;

    /** What the keys said last, by themselves; null: nothing. */
    EarlyWarning truth;

    EarlyWarning keptTruth;

    Story(long seed) {
      random = new Random(seed);
    }

    void say() {
      int sequence = truth == null ? 1 : truth.getSequence() + 1;
      WarningLevel level = random.nextInt(4) == 0 ? null : LEVELS.get(random.nextInt(4));
      MessageType type = level == null ? MessageType.RESOLVE : MessageType.UPDATE;
      truth = Warnings.attempt(Warnings.of("x", sequence, type, level, NOON), attempt);
      entry = FastLaneReconciler.say(entry, truth);
      topic.add(entry.last());
    }

    void readBack() {
      while (read < topic.size()) {
        entry = FastLaneReconciler.readBack(entry, topic.get(read++));
      }
    }

    void settle() {
      readBack();
      if (entry.lost() != null) {
        boolean silent = FastLaneReconciler.settled(entry);
        entry = BOOK.takeBack(entry, NOON.toEpochMilli());
        if (!silent) {
          topic.add(entry.last());
        }
      }
    }

    void checkpoint() {
      kept = entry;
      keptRead = read;
      keptTruth = truth;
    }

    void restore() {
      attempt++;
      entry = kept;
      read = keptRead;
      truth = keptTruth;
    }

    /** What a reader of the topic holds: of each sequence the highest attempt, then the last. */
    EarlyWarning seen() {
      Map<Integer, EarlyWarning> bySequence = new TreeMap<>();
      topic.forEach(
          w ->
              bySequence.merge(
                  w.getSequence(), w, (a, b) -> b.getAttempt() >= a.getAttempt() ? b : a));
      return bySequence.isEmpty()
          ? null
          : ((TreeMap<Integer, EarlyWarning>) bySequence).lastEntry().getValue();
    }
  }

  @Test
  void whateverIsLostAReaderOfTheTopicEndsWhereTheJobStands() {
    for (long seed = 1; seed <= 2_000; seed++) {
      Story story = new Story(seed);
      for (int step = 0; step < 30; step++) {
        switch (story.random.nextInt(6)) {
          case 0 -> story.checkpoint();
          case 1 -> story.restore();
          case 2 -> story.settle();
          case 3 -> story.readBack();
          default -> story.say();
        }
      }
      story.settle();
      WarningLevel own = story.truth == null ? null : story.truth.getLevel();
      EarlyWarning seen = story.seen();
      assertThat(seen == null ? null : seen.getLevel()).as("seed %d", seed).isEqualTo(own);
    }
  }
}
