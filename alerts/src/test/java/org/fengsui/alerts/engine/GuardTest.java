package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.MessageStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A guarded engine gives the messages of one that judges at every record, each on its own state.
 */
class GuardTest {
  private static final int RECORDS = 300;
  private static final int ROUNDS = 15;

  @ParameterizedTest
  @ValueSource(strings = {"county", "employer"})
  void randomRulesAndAmendments(String by) {
    long seed = 20261130;
    int messages = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(seed + round);
      RuleSet rules = rules(random, by);
      ScopeKey key = new ScopeKey(by, by.equals("county") ? "640104" : "91640000000000000X");
      EngineSide guarded =
          new EngineSide(
              new RuleEngine(KeyEngineHarness.PLACE, MessageStatus.TEST, false, false), key, rules);
      EngineSide judging =
          new EngineSide(
              RuleEngine.unguarded(KeyEngineHarness.PLACE, MessageStatus.TEST, false, false),
              key,
              rules);
      Records records = new Records(random, key);
      for (int i = 0; i < RECORDS; i++) {
        List<KeyedFact> facts = records.next();
        for (EngineSide side : List.of(guarded, judging)) {
          side.pass(records.millis - 1);
          side.step(records.millis, facts);
        }
      }
      assertThat(guarded.messages)
          .as("seed %d, round %d, rules %s", seed, round, rules.all())
          .isEqualTo(judging.messages);
      messages += judging.messages.size();
    }
    assertThat(messages).isGreaterThan(ROUNDS);
  }

  private static RuleSet rules(Random random, String by) {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String yaml = yaml("r" + i, random, by);
      rules.add(new RuleParser().parse("r" + i + ".yaml", yaml).orThrow());
    }
    return new RuleSet(rules);
  }

  private static String yaml(String id, Random random, String by) {
    boolean area = by.equals("county");
    boolean notice = !area && random.nextInt(4) == 0;
    String main = notice ? "layoffs.short_notice" : "layoffs.persons";
    String other = area ? "layoffs.rate" : "layoffs.share";
    int low = 5 + random.nextInt(60);
    int share = 1 + random.nextInt(40);
    int shape = random.nextInt(3);
    String sign = random.nextBoolean() ? ">=" : ">";
    int times = 2 + random.nextInt(3);
    String wait = random.nextInt(5) == 0 ? "\n    for: " + (2 + random.nextInt(3)) : "";
    return """
    id: %s
    version: 1
    title: {zh: 测试, en: Test}
    source: {zh: 测试, en: Test}
    indicator: %s
    scope: {by: %s}
    window: %dd
    keep: %dd
    levels:
      BLUE:
        enter: %s
        cautions: {zh: 注意, en: Beware}
        actions: {zh: 核实, en: Check}
      ORANGE:
        enter: %s%s
        cautions: {zh: 注意, en: Beware}
        actions: {zh: 核实, en: Check}
    author: a
    owner: b
    """
        .formatted(
            id,
            main,
            by,
            5 + random.nextInt(60),
            random.nextInt(3) * 7,
            condition(shape, main, other, sign, low, share),
            condition(shape, main, other, sign, low * times, share * times),
            wait);
  }

  private static String condition(
      int shape, String main, String other, String sign, int low, int share) {
    String first = "%s %s %d".formatted(main, sign, low);
    String second = "%s >= %d".formatted(other, share);
    return switch (shape) {
      case 0 -> '"' + first + '"';
      case 1 -> "{any: [\"%s\", \"%s\"]}".formatted(first, second);
      default -> "{all: [\"%s\", \"%s\"]}".formatted(second, first);
    };
  }

  /** Records of a key in the order of known time: new ones, amendments, withdrawals, bases. */
  private static final class Records {
    private final Random random;
    private final ScopeKey key;
    private final Map<String, Fact> standing = new HashMap<>();
    private final Map<String, Integer> revisions = new HashMap<>();
    private long millis = KeyEngineHarness.noon("2026-01-05");
    private int number;

    Records(Random random, ScopeKey key) {
      this.random = random;
      this.key = key;
    }

    List<KeyedFact> next() {
      millis += 3_600_000L * random.nextInt(40) + 1;
      if (key.by().equals("county") && random.nextInt(25) == 0) {
        int from = today() - random.nextInt(20);
        long base = 200L + random.nextInt(2_000);
        BaseFact fact = new BaseFact("covered_employment", from, base, ++number);
        return List.of(new KeyedFact(key, millis, FactKind.BASE, "B" + number, 1, false, fact));
      }
      List<String> ids = new ArrayList<>(standing.keySet());
      boolean amends = !ids.isEmpty() && random.nextInt(5) == 0;
      return amends ? amended(ids.get(random.nextInt(ids.size()))) : filed("R" + number++);
    }

    private List<KeyedFact> filed(String id) {
      Fact fact = fact(id);
      standing.put(id, fact);
      revisions.put(id, 1);
      return List.of(keyed(id, 1, false, fact));
    }

    private List<KeyedFact> amended(String id) {
      Fact before = standing.remove(id);
      int revision = revisions.merge(id, 1, Integer::sum);
      List<KeyedFact> facts = new ArrayList<>();
      facts.add(keyed(id, revision, true, negated(before)));
      if (random.nextInt(3) > 0) {
        Fact after = fact(id);
        standing.put(id, after);
        facts.add(keyed(id, revision, true, after));
      }
      return facts;
    }

    private static Fact negated(Fact fact) {
      return fact instanceof ReportFact report ? report.negated() : ((Amount) fact).negated();
    }

    private Fact fact(String id) {
      int day = today() - 10 + random.nextInt(50);
      int persons = random.nextInt(6) == 0 ? random.nextInt(120) : random.nextInt(12);
      if (key.by().equals("county")) {
        return new Amount("layoffs.persons", "", day, persons, 1, true);
      }
      long staff = random.nextInt(3) == 0 ? -1 : 50L + random.nextInt(400);
      var stage = new ReportFact.Stage(day, persons, today());
      return new ReportFact(
          id, "甲", "", "640104", null, null, staff, List.of(stage), today(), false);
    }

    private KeyedFact keyed(String id, int revision, boolean correction, Fact fact) {
      return new KeyedFact(key, millis, FactKind.LAYOFF, id, revision, correction, fact);
    }

    private int today() {
      return Moment.epochDay(millis, KeyEngineHarness.ZONE);
    }
  }
}
