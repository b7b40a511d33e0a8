package org.fengsui.alerts.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengsui.alerts.rules.Lifecycle;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The memory of levels against the plain reading of keep, exit and for over a list of days. */
final class LevelMemoryTest {
  private static final int KEEP = 5;
  private static final Damping DAMPING = new Damping(Lifecycle.keeping(KEEP), Walk.ZONE);
  private static final List<RuleLevel> LEVELS =
      List.of(
          Walk.level(WarningLevel.BLUE, 20, 10.0, 0),
          Walk.level(WarningLevel.YELLOW, 40, 30.0, 2),
          Walk.level(WarningLevel.RED, 80, null, 3));

  /** Highest level that stands after the last of some days, worked out from all of them. */
  private static int naive(double[] days) {
    boolean[] held = new boolean[Levels.COUNT];
    int[] exitedOn = {-1, -1, -1, -1};
    for (int day = 0; day < days.length; day++) {
      int entered = -1;
      for (RuleLevel level : LEVELS) {
        boolean row = true;
        for (int back = 0; back < Math.max(1, level.forPeriods()); back++) {
          row &= day - back >= 0 && enters(level, days[day - back]);
        }
        entered = row ? Levels.rank(level.level()) : entered;
      }
      for (RuleLevel level : LEVELS) {
        int at = Levels.rank(level.level());
        boolean exits = level.exit() == null ? !enters(level, days[day]) : exits(level, days[day]);
        boolean kept = exitedOn[at] >= 0 && day < exitedOn[at] + KEEP;
        if (at <= entered || (kept && !exits)) {
          held[at] = true;
          exitedOn[at] = -1;
        } else if (held[at] && exits) {
          held[at] = false;
          exitedOn[at] = day;
        }
      }
    }
    for (int at = Levels.COUNT - 1; at >= 0; at--) {
      if (held[at] || (exitedOn[at] >= 0 && days.length - 1 < exitedOn[at] + KEEP)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean enters(RuleLevel level, double value) {
    return level.enter().holds(m -> value);
  }

  private static boolean exits(RuleLevel level, double value) {
    return level.exit().holds(m -> value);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void whatStandsFollowsFromAllTheDaysBefore(long seed) {
    Random random = new Random(seed);
    LevelMemory memory = new LevelMemory();
    List<Double> values = new ArrayList<>();
    double value = 0;
    for (int day = 0; day < 200; day++) {
      value = random.nextInt(4) == 0 ? random.nextInt(110) : value;
      values.add(value);
      double now = value;
      long millis = Walk.start(day).millis();
      memory.track(
          Walk.conditions(Walk.FIRST + day, LEVELS, Walk.value(now)),
          LEVELS,
          millis,
          false,
          DAMPING);
      double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
      assertThat(memory.standing(millis, DAMPING))
          .as("seed %d, day %d", seed, day)
          .isEqualTo(naive(all));
    }
  }

  @Test
  void keepCountsCivilDaysOverAChangeToSummerTime() {
    Damping newYork = new Damping(Lifecycle.keeping(7), java.time.ZoneId.of("America/New_York"));
    long exit = LocalDate.parse("2026-03-05").atStartOfDay(newYork.zone()).toEpochSecond() * 1000;
    long week = LocalDate.parse("2026-03-12").atStartOfDay(newYork.zone()).toEpochSecond() * 1000;
    assertThat(newYork.keptUntil(exit)).isEqualTo(week).isEqualTo(exit + (7 * 24 - 1) * 3_600_000L);
  }

  @Test
  void nothingStandsAndNothingFallsInANewMemory() {
    LevelMemory memory = new LevelMemory();
    assertThat(memory.standing(0, DAMPING)).isEqualTo(-1);
    assertThat(memory.nextFall(0, DAMPING)).isEqualTo(Long.MAX_VALUE);
    assertThat(memory.waiting()).isFalse();
  }

  @Test
  void onlyALevelWhoseDaysAreNotFullIsStillToBeEntered() {
    LevelMemory memory = new LevelMemory();
    long millis = Walk.start(0).millis();
    LevelConditions all = Walk.conditions(Walk.FIRST, LEVELS, Walk.value(90));
    memory.track(all, LEVELS, millis, true, DAMPING);
    assertThat(memory.nextEntry(LEVELS, -1)).isEqualTo(Walk.FIRST + 1);
    assertThat(memory.nextEntry(LEVELS, Levels.rank(WarningLevel.YELLOW)))
        .isEqualTo(Walk.FIRST + 2);
    assertThat(memory.nextEntry(LEVELS, Levels.rank(WarningLevel.RED)))
        .isEqualTo(LevelMemory.NO_PERIOD);
    LevelConditions next = Walk.conditions(Walk.FIRST + 1, LEVELS, Walk.value(90));
    memory.track(next, LEVELS, millis, true, DAMPING);
    assertThat(memory.nextEntry(LEVELS, -1)).isEqualTo(Walk.FIRST + 2);
  }
}
