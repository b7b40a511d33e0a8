package org.fengsui.backtest.ruletest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fengsui.alerts.engine.RuleEngine;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleTestFile;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.Packs;
import org.fengsui.intake.streams.Streams;
import org.fengsui.schemas.MessageStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedRuleTestsTest {
  static Stream<Arguments> files() {
    return Stream.of("cn-ningxia", "us-states")
        .flatMap(
            id ->
                Packs.load("../packs/" + id).ruleTestFiles().keySet().stream()
                    .sorted()
                    .map(file -> Arguments.of(id, file)));
  }

  static Map<String, Rule> rules(Pack pack) {
    Map<String, Rule> rules = new TreeMap<>();
    pack.ruleFiles()
        .forEach(
            (file, yaml) -> {
              Rule rule = new RuleParser().parse(file, yaml).orThrow();
              rules.put(rule.id(), rule);
            });
    return rules;
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyShippedRuleDoesWhatItsTestsSay(String id, String file) {
    Pack pack = Packs.load("../packs/" + id);
    RuleTestFile tests =
        RuleTestFile.parse(file, pack.ruleTestFiles().get(file), Streams.csvNames());
    RuleEngine engine = new RuleEngine(pack.jurisdiction(), MessageStatus.TEST, false, false);
    assertThat(new RuleTestRunner(pack, engine).run(tests, rules(pack)::get)).isEmpty();
  }

  @Test
  void everyShippedRuleHasItsTests() {
    for (String id : new String[] {"cn-ningxia", "us-states"}) {
      Pack pack = Packs.load("../packs/" + id);
      assertThat(pack.ruleTestFiles().keySet()).isEqualTo(pack.ruleFiles().keySet());
    }
  }
}
