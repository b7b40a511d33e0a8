package org.fengsui.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fengsui.indicators.time.Window;
import org.fengsui.schemas.RuleMode;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedRulesTest {
  private static final Path PACKS = Path.of("..", "packs");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> packs = Files.walk(PACKS)) {
      return packs
          .filter(p -> p.getParent().endsWith("rules") && p.toString().endsWith(".yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  static Map<String, Rule> pack(String id) throws IOException {
    Map<String, Rule> rules = new TreeMap<>();
    for (Path file : files().filter(p -> p.startsWith(PACKS.resolve(id))).toList()) {
      Rule rule = read(file);
      rules.put(rule.id(), rule);
    }
    return rules;
  }

  private static Rule read(Path file) {
    try {
      String name = file.getFileName().toString();
      return KnownNames.parser().parse(name, Files.readString(file)).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileHoldsOneRuleOfItsName(Path file) {
    Rule rule = read(file);
    assertThat(file.getFileName()).hasToString(rule.id() + ".yaml");
    assertThat(rule.mode()).isEqualTo(RuleMode.LIVE);
    assertThat(rule.validFrom()).as("a first version of a pack holds always").isNull();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyMeasureHasANameAndAUnit(Path file) {
    Rule rule = read(file);
    rule.levels().values().stream()
        .flatMap(List::stream)
        .flatMap(l -> l.enter().comparisons().stream())
        .forEach(c -> assertThat(MeasureCatalogue.of(c.measure()).unit()).isNotEmpty());
  }

  @Test
  void ningxiaShipsTheRulesOfTheContract() throws IOException {
    assertThat(pack("cn-ningxia").keySet())
        .containsExactlyInAnyOrder(
            "layoff-employer",
            "layoff-short-notice",
            "incident",
            "layoff-cluster",
            "layoff-area",
            "claims-mass-layoff",
            "claims-unreported",
            "payroll-loss",
            "group-surge",
            "survey-ceiling",
            "registered-ceiling",
            "positions-loss",
            "silent-source");
  }

  @Test
  void theStatesShipTheRulesOfTheContract() throws IOException {
    assertThat(pack("us-states").keySet())
        .containsExactlyInAnyOrder(
            "warn",
            "warn-groups",
            "mass-layoff",
            "mass-layoff-extended",
            "rate-gap",
            "layoff-area",
            "extended-benefits",
            "extended-benefits-option");
  }

  @Test
  void thresholdsOfAreasDifferByKindOfScope() throws IOException {
    Rule rule = pack("cn-ningxia").get("layoff-area");
    assertThat(persons(rule, "county")).containsExactly(40.0, 100.0, 200.0, 300.0);
    assertThat(persons(rule, "prefecture")).containsExactly(200.0, 500.0, 1000.0, 1500.0);
    assertThat(persons(rule, "region")).containsExactly(600.0, 1500.0, 3000.0, 4500.0);
  }

  private static List<Double> persons(Rule rule, String by) {
    return rule.levelsAt(by).stream().map(l -> l.enter().comparisons().get(0).threshold()).toList();
  }

  @Test
  void surveyIsPooledOverThreeMonthsInPrefectures() throws IOException {
    Rule rule = pack("cn-ningxia").get("survey-ceiling");
    assertThat(rule.windowAt("region")).isEqualTo(Window.parse("1m"));
    assertThat(rule.windowAt("prefecture")).isEqualTo(Window.parse("3m"));
    RuleLevel orange = rule.levelsAt("region").get(2);
    assertThat(orange.level()).isEqualTo(WarningLevel.ORANGE);
    assertThat(orange.forPeriods()).isEqualTo(2);
  }

  @Test
  void extendedBenefitsKeepTheDatesOfTheFederalRule() throws IOException {
    Lifecycle life = pack("us-states").get("extended-benefits").lifecycle();
    assertThat(life.startAfterDays()).isEqualTo(15);
    assertThat(life.endAfterDays()).isEqualTo(21);
    assertThat(life.minDurationDays()).isEqualTo(91);
    assertThat(life.cooldownDays()).isEqualTo(91);
  }
}
