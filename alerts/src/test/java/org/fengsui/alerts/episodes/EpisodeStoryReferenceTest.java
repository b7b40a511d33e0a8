package org.fengsui.alerts.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.fengsui.alerts.rules.Lifecycle;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole story of a machine, with {@code for}, exits of their own, {@code keep}, the flapping
 * limit and doublings, against one that remembers nothing: after every day it is worked out again
 * from the list of all values.
 */
final class EpisodeStoryReferenceTest {
  private static final int DAYS = 140;
  private static final WarningLevel[] NAMES = WarningLevel.values();

  /** Numbers of a rule: by level where it is entered and left, and for how many days. */
  private record Numbers(double[] enter, Double[] exit, int[] periods, int keep, int limit) {
    static Numbers draw(Random random) {
      int levels = 1 + random.nextInt(4);
      double[] enter = new double[levels];
      Double[] exit = new Double[levels];
      int[] periods = new int[levels];
      for (int i = 0; i < levels; i++) {
        enter[i] = 20 * (i + 1);
        exit[i] = random.nextInt(3) == 0 ? Double.valueOf(enter[i] - 1 - random.nextInt(12)) : null;
        periods[i] = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 0;
      }
      int limit = random.nextInt(2) * (2 + random.nextInt(4));
      return new Numbers(enter, exit, periods, random.nextInt(9), limit);
    }

    boolean enters(int level, double value) {
      return value >= enter[level];
    }

    boolean exits(int level, double value) {
      return exit[level] == null ? !enters(level, value) : value < exit[level];
    }

    int top() {
      return enter.length - 1;
    }

    Walk walk() {
      RuleLevel[] levels = new RuleLevel[enter.length];
      for (int i = 0; i < levels.length; i++) {
        levels[i] = Walk.level(NAMES[i], enter[i], exit[i], periods[i]);
      }
      return new Walk(new Lifecycle(keep, -1, 0, 0, 0, limit, 0), true, levels);
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 80);
  }

  private static double[] values(Random random) {
    double[] values = new double[DAYS];
    for (int i = 0; i < DAYS; i++) {
      boolean stays = i > 0 && random.nextInt(3) > 0;
      values[i] = stays ? values[i - 1] : random.nextInt(random.nextInt(4) == 0 ? 400 : 100);
    }
    return values;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void afterEveryDayTheStoryIsWhatTheListOfValuesGives(long seed) {
    Random random = new Random(seed);
    Numbers numbers = Numbers.draw(random);
    double[] values = values(random);
    Walk walk = numbers.walk();
    for (int day = 0; day < DAYS; day++) {
      walk.day(day, values[day]);
      assertThat(walk.story)
          .as("seed %d after day %d, %s", seed, day, numbers)
          .isEqualTo(new NaiveStory(numbers, values, day + 1).messages());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aMachineThatIsLeftAloneUntilItAsksToBeWokenSaysTheSame(long seed) {
    Random random = new Random(seed);
    Numbers numbers = Numbers.draw(random);
    double[] values = values(random);
    Walk steady = numbers.walk();
    Walk lazy = numbers.walk();
    double wake = -1;
    for (int day = 0; day < DAYS; day++) {
      double before = day == 0 ? 0 : values[day - 1];
      steady.morning(day, before).day(day, values[day]);
      if (wake >= 0 && wake <= day) {
        lazy.morning(day, before);
        wake = lazy.wakeAfter(Walk.start(day));
      }
      if (values[day] != before || (wake >= 0 && wake <= day + 0.5)) {
        lazy.day(day, values[day]);
      }
      wake = lazy.wake(day);
      assertThat(lazy.story)
          .as("seed %d after day %d, %s", seed, day, numbers)
          .isEqualTo(steady.story);
    }
  }

  /** Works a story out from its first day on. */
  private static final class NaiveStory {
    private final Numbers numbers;
    private final double[] values;
    private final int days;
    private final List<String> story = new ArrayList<>();

    NaiveStory(Numbers numbers, double[] values, int days) {
      this.numbers = numbers;
      this.values = values;
      this.days = days;
    }

    List<String> messages() {
      int day = 0;
      while (day < days) {
        day = waits(day) ? episode(day) : day + 1;
      }
      return story;
    }

    private boolean waits(int day) {
      return numbers.enters(0, values[day]);
    }

    /** Works one episode out; returns the day after its last. */
    private int episode(int onset) {
      int stood = -1;
      double announcedValue = 0;
      List<Integer> changes = new ArrayList<>();
      for (int day = onset; day < days; day++) {
        int now = day;
        int standing = standing(onset, day);
        boolean firing = stood >= 0;
        if (!firing && standing < 0 && !waits(day)) {
          return day + 1;
        }
        changes.removeIf(c -> c <= now - 30);
        boolean mayFall = numbers.limit() == 0 || changes.size() < numbers.limit();
        boolean grown =
            standing == numbers.top() && values[day] >= 2 * announcedValue && announcedValue > 0;
        if (firing && standing < 0 && mayFall) {
          story.add(day + " RESOLVE -");
          return day + 1;
        }
        if (standing > stood || (standing < stood && mayFall)) {
          changes.add(day);
          story.add(day + (firing ? " UPDATE " : " ALERT ") + NAMES[standing]);
        } else if (firing && standing == stood && grown) {
          story.add(day + " UPDATE " + NAMES[standing] + " grown");
        } else {
          continue;
        }
        stood = standing;
        announcedValue = values[day];
      }
      return days;
    }

    /** Highest level that is in, or was left less than keep ago, from the onset on. */
    private int standing(int onset, int day) {
      int highest = -1;
      for (int level = 0; level <= numbers.top(); level++) {
        highest = stands(level, onset, day) ? level : highest;
      }
      return highest;
    }

    private boolean stands(int level, int onset, int day) {
      boolean in = false;
      int left = Integer.MIN_VALUE;
      for (int at = onset; at <= day; at++) {
        boolean kept = left != Integer.MIN_VALUE && at < left + numbers.keep();
        boolean exits = numbers.exits(level, values[at]);
        if (entered(onset, at) >= level || (kept && !exits)) {
          in = true;
          left = Integer.MIN_VALUE;
        } else if (in && exits) {
          in = false;
          left = at;
        }
      }
      return in || (left != Integer.MIN_VALUE && day < left + numbers.keep());
    }

    /** Highest level whose condition has held for its days in a row. */
    private int entered(int onset, int day) {
      int highest = -1;
      for (int level = 0; level <= numbers.top(); level++) {
        int first = day - Math.max(1, numbers.periods()[level]) + 1;
        boolean row = first >= onset;
        for (int at = Math.max(onset, first); at <= day; at++) {
          row &= numbers.enters(level, values[at]);
        }
        highest = row ? level : highest;
      }
      return highest;
    }
  }
}
