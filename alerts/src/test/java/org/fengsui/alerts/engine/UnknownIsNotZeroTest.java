package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.fengsui.alerts.episodes.Episode;
import org.fengsui.alerts.episodes.Levels;
import org.fengsui.alerts.rules.Comparison;
import org.fengsui.alerts.rules.Condition;
import org.fengsui.alerts.rules.Lifecycle;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.alerts.rules.Text;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.place.Closing;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Window;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.RuleMode;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random rules over several measures against conditions worked out naively at every record and
 * every midnight: what is known to hold is entered, what is known not to hold is left, and nothing
 * else; and against an engine that judges at every record, message by message.
 */
final class UnknownIsNotZeroTest {
  private static final int START = KeyEngineHarness.day("2026-01-04");
  private static final int DAYS = 70;
  private static final List<String> MEASURES =
      List.of("layoffs.persons", "layoffs.rate", "claims.initial", "claims.continued");
  private static final Jurisdiction PLACE = place();

  private static Jurisdiction place() {
    Jurisdiction plain = KeyEngineHarness.PLACE;
    Closing claims = new Closing(NaiveMeasures.DELAY, List.of(RandomFacts.OFFICE));
    ExpectedSource office =
        new ExpectedSource(
            RandomFacts.OFFICE,
            "insurance-claims",
            PeriodUnit.WEEK,
            "办",
            "Office",
            List.of(),
            Set.of("claims.initial", "claims.continued"));
    return new Jurisdiction(
        plain.id(),
        plain.zone(),
        plain.weekEnd(),
        plain.areas(),
        Map.of(),
        Map.of("", new Closing(1, List.of()), "claims", claims),
        List.of(office),
        plain.holidays(),
        Set.of(),
        plain.issuerZh(),
        plain.issuerEn());
  }

  private static Comparison comparison(Random random) {
    String measure = MEASURES.get(random.nextInt(MEASURES.size()));
    Comparison.Operator[] operators = Comparison.Operator.values();
    return new Comparison(
        measure, operators[random.nextInt(operators.length)], 5.0 + random.nextInt(60));
  }

  private static Condition condition(Random random) {
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      parts.add(
          i == 2
              ? new Condition.Any(List.of(comparison(random), comparison(random)))
              : comparison(random));
    }
    return random.nextBoolean() ? new Condition.All(parts) : new Condition.Any(parts);
  }

  private static Rule rule(Random random) {
    String main = random.nextInt(3) == 0 ? "layoffs.persons" : MEASURES.get(2 + random.nextInt(2));
    List<RuleLevel> levels = new ArrayList<>();
    for (WarningLevel level : List.of(WarningLevel.BLUE, WarningLevel.ORANGE)) {
      levels.add(new RuleLevel(level, condition(random), null, 0, Text.EMPTY, Text.EMPTY));
    }
    return new Rule(
        "r",
        1,
        null,
        Text.EMPTY,
        Text.EMPTY,
        main,
        Window.days(NaiveMeasures.WINDOW),
        Map.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Map.of("county", levels),
        null,
        Lifecycle.keeping(0),
        RuleMode.LIVE,
        null,
        null,
        null,
        null,
        null);
  }

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsKnownIsEnteredAndLeftAtOnceAndWhatIsUnknownChangesNothing(int seed) {
    Random random = new Random(seed);
    Rule rule = rule(random);
    NaiveMeasures naive = new NaiveMeasures();
    RandomFacts source = new RandomFacts(random, random.nextBoolean(), START, naive);
    Walked walked = new Walked(rule);
    for (int day = START; day < START + DAYS; day++) {
      walked.pass(RandomFacts.at(day, 0));
      walked.check(naive, day, "seed " + seed + ", midnight of day " + (day - START));
      for (int hour = 1; hour < 24; hour += 1 + random.nextInt(20)) {
        long millis = RandomFacts.at(day, hour);
        walked.pass(millis - 1);
        List<KeyedFact> facts = source.next(millis, day);
        walked.step(millis, facts);
        walked.check(naive, day, "seed " + seed + ", day " + (day - START) + ", " + facts);
      }
    }
  }

  /** The county under one rule, beside an engine that judges at every record. */
  private static final class Walked {
    private final Rule rule;
    private final EngineSide guarded;
    private final EngineSide judging;
    private boolean begun;

    Walked(Rule rule) {
      this.rule = rule;
      RuleSet rules = new RuleSet(List.of(rule));
      this.guarded =
          new EngineSide(
              new RuleEngine(PLACE, MessageStatus.TEST, false, false), RandomFacts.COUNTY, rules);
      this.judging =
          new EngineSide(
              RuleEngine.unguarded(PLACE, MessageStatus.TEST, false, false),
              RandomFacts.COUNTY,
              rules);
    }

    void pass(long millis) {
      guarded.pass(millis);
      judging.pass(millis);
    }

    void step(long millis, List<KeyedFact> facts) {
      begun = true;
      guarded.step(millis, facts);
      judging.step(millis, facts);
    }

    /** Ranks 0 and 2: what is true stands, what stands above it is unknown. */
    void check(NaiveMeasures naive, int day, String as) {
      if (!begun) {
        return;
      }
      assertThat(guarded.messages).as(as + "; guarded").isEqualTo(judging.messages);
      Episode episode = guarded.state.read("episode/r/county//", Episode.TYPE);
      int stands = episode == null || episode.ended() ? -1 : episode.level();
      int highest = -1;
      int[] truths = new int[4];
      for (RuleLevel level : rule.levelsAt("county")) {
        int rank = Levels.rank(level.level());
        truths[rank] = naive.truth(level.enter(), rule.indicator(), day);
        highest = truths[rank] == 1 ? rank : highest;
      }
      assertThat(stands).as(as + "; known to hold").isGreaterThanOrEqualTo(highest);
      if (stands > highest) {
        assertThat(truths[stands]).as(as + "; level " + stands + " stands").isZero();
      }
    }
  }
}
