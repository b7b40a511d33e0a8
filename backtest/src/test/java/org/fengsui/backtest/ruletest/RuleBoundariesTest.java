package org.fengsui.backtest.ruletest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengsui.alerts.engine.RuleEngine;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleTestFile;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.Packs;
import org.fengsui.intake.streams.Streams;
import org.fengsui.schemas.MessageStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every number of every shipped rule is held from both sides by the rule's own tests: a rule whose
 * threshold or window is moved by the least step must fail them. A threshold is moved by a
 * billionth, which turns "or more" into "more than" and back, and by a person or a fiftieth to the
 * other side.
 */
class RuleBoundariesTest {
  private static final Pattern THRESHOLD =
      Pattern.compile(
          "(?<measure>[a-z][a-z_.]*[a-z]) (?<sign>>=|>) (?<number>[0-9.]+)"
              + "|(county|prefecture|region): (?<of>[0-9]+)(?![0-9dwm])");
  private static final Pattern DAYS =
      Pattern.compile("(?m)^(?:window|  w1|  w2|  within): (?<days>[0-9]+)d?$");
  private static final BigDecimal LEAST = new BigDecimal("0.000000001");
  private static final BigDecimal FIFTIETH = new BigDecimal("0.02");
  private static final BigDecimal DAY_OF_A_WEEK = new BigDecimal("0.15");

  /** A bound of an estimate is never a round number, so no record can put it on the line. */
  private static final Set<String> NEVER_EQUAL = Set.of("survey.unemployment_rate.lower");

  private static final Map<String, Pack> PACKS = new TreeMap<>();

  /** One change to the text of a rule. */
  record Mutant(String what, String yaml) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Arguments> mutants() {
    List<Arguments> all = new ArrayList<>();
    for (String id : new String[] {"cn-ningxia", "us-states"}) {
      Packs.load("../packs/" + id)
          .ruleFiles()
          .forEach(
              (file, yaml) ->
                  Stream.concat(thresholds(yaml).stream(), windows(yaml).stream())
                      .filter(m -> isRule(file, m.yaml()))
                      .forEach(m -> all.add(Arguments.of(id, file, m))));
    }
    return all.stream();
  }

  private static List<Mutant> thresholds(String yaml) {
    List<Mutant> mutants = new ArrayList<>();
    Matcher m = THRESHOLD.matcher(yaml);
    while (m.find()) {
      String group = m.group("number") == null ? "of" : "number";
      BigDecimal number = new BigDecimal(m.group(group));
      BigDecimal up = BigDecimal.valueOf(">".equals(m.group("sign")) ? -1 : 1);
      BigDecimal step = step(String.valueOf(m.group("measure")), number);
      if (!NEVER_EQUAL.contains(String.valueOf(m.group("measure")))) {
        mutants.add(moved(yaml, m, group, number.add(LEAST.multiply(up))));
      }
      mutants.add(moved(yaml, m, group, number.subtract(step.multiply(up))));
    }
    return mutants;
  }

  /** Least change that a value can show: a person, a day of a week, or a fiftieth. */
  private static BigDecimal step(String measure, BigDecimal number) {
    if (measure.equals("source.silence")) {
      return DAY_OF_A_WEEK;
    }
    return measure.matches(".*(share|rate|rate\\.lower|percent|gap|level)")
        ? number.multiply(FIFTIETH)
        : BigDecimal.ONE;
  }

  private static Mutant moved(String yaml, Matcher m, String group, BigDecimal to) {
    String plain = to.stripTrailingZeros().toPlainString();
    return new Mutant(
        m.group() + " moved to " + plain,
        yaml.substring(0, m.start(group)) + plain + yaml.substring(m.end(group)));
  }

  /** Windows of a day are left alone, and one that an indicator replaces by two of its own. */
  private static List<Mutant> windows(String yaml) {
    List<Mutant> mutants = new ArrayList<>();
    Matcher m = DAYS.matcher(yaml);
    while (m.find()) {
      BigDecimal days = new BigDecimal(m.group("days"));
      boolean replaced = m.group().startsWith("window") && yaml.contains("  w1: ");
      if (!replaced && days.compareTo(BigDecimal.ONE) != 0) {
        mutants.add(moved(yaml, m, "days", days.add(BigDecimal.ONE)));
        mutants.add(moved(yaml, m, "days", days.subtract(BigDecimal.ONE)));
      }
    }
    return mutants;
  }

  /** The parser notices by itself where a level no longer lies above the one below it. */
  private static boolean isRule(String file, String yaml) {
    return new RuleParser().parse(file, yaml).rule() != null;
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource("mutants")
  void aRuleThatIsMovedByTheLeastStepFailsItsOwnTests(String id, String file, Mutant mutant) {
    Pack pack = PACKS.computeIfAbsent(id, i -> Packs.load("../packs/" + i));
    Rule rule = new RuleParser().parse(file, mutant.yaml()).orThrow();
    RuleTestFile tests =
        RuleTestFile.parse(file, pack.ruleTestFiles().get(file), Streams.csvNames());
    RuleEngine engine = new RuleEngine(pack.jurisdiction(), MessageStatus.TEST, false, false);
    RuleTestRunner runner = new RuleTestRunner(pack, engine);
    assertThat(tests.cases())
        .as("tests of %s that notice that %s", file, mutant)
        .anyMatch(
            one -> !runner.run(new RuleTestFile(tests.rule(), List.of(one)), r -> rule).isEmpty());
  }
}
