package org.fengsui.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.schemas.RuleMode;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleParserTest {
  private static List<RuleProblem> problems(String yaml) {
    RuleParser.Result result = KnownNames.parser().parse("r.yaml", yaml);
    assertThat(result.rule()).as("a rule with problems is not given out").isNull();
    return result.problems();
  }

  private static Rule rule(String yaml) {
    return KnownNames.parser().parse("r.yaml", yaml).orThrow();
  }

  @Test
  void readsLevelsAndConditions() {
    Rule rule = KnownNames.layoffRule();
    List<RuleLevel> levels = rule.levelsAt("employer");
    assertThat(levels)
        .extracting(RuleLevel::level)
        .containsExactly(WarningLevel.BLUE, WarningLevel.ORANGE);
    Condition enter = levels.get(0).enter();
    assertThat(enter.holds(Map.of("layoffs.persons", 20.0, "layoffs.share", Double.NaN)::get))
        .isTrue();
    assertThat(enter.holds(Map.of("layoffs.persons", 5.0, "layoffs.share", 10.0)::get)).isTrue();
    assertThat(enter.holds(Map.of("layoffs.persons", 4.0, "layoffs.share", 10.0)::get)).isFalse();
    assertThat(rule.levelsAt("county")).isEmpty();
  }

  @Test
  void fillsInTheDefaults() {
    Rule rule = KnownNames.layoffRule();
    assertThat(rule.lifecycle()).isEqualTo(Lifecycle.keeping(7));
    assertThat(rule.mode()).isEqualTo(RuleMode.LIVE);
    assertThat(rule.validFrom()).isNull();
    assertThat(rule.approvedBy()).isNull();
  }

  @Test
  void keepsAMonthWhereTheWindowIsInMonths() {
    String yaml = KnownNames.layoff().replace("layoffs.persons", "rate.level").replace("30d", "1m");
    assertThat(rule(yaml).lifecycle().keepDays()).isEqualTo(31);
  }

  @Test
  void readsEveryOptionalKey() {
    Rule rule =
        rule(
            KnownNames.layoff()
                + """
                valid_from: 2026-03-01T00:00:00+08:00
                options: {years: 2}
                keep: 2w
                start_after: 15d
                end_after: 21d
                min_duration: 13w
                cooldown: 13w
                min_records: 3
                flapping_limit: 4
                active: {from: 2026-01-01, to: 2026-12-31}
                mode: SHADOW
                owner: o
                author: a
                approved_by: b
                """);
    assertThat(rule.lifecycle()).isEqualTo(new Lifecycle(14, 15, 21, 91, 91, 4, 3));
    assertThat(rule.validFrom()).isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
    assertThat(rule.options()).containsExactly(Map.entry("years", "2"));
    assertThat(rule.activeTo()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(rule.mode()).isEqualTo(RuleMode.SHADOW);
    assertThat(List.of(rule.owner(), rule.author(), rule.approvedBy()))
        .containsExactly("o", "a", "b");
  }

  @Test
  void readsThresholdsByKindOfScope() {
    String yaml =
        KnownNames.layoff()
            .replace("by: employer", "by: [county, region]")
            .replace(
                "enter: layoffs.persons >= 200",
                "enter: \"layoffs.persons >= {county: 40, region: 600.5}\"");
    Rule rule = rule(yaml);
    assertThat(rule.levelsAt("county").get(1).enter())
        .isEqualTo(new Comparison("layoffs.persons", Comparison.Operator.AT_LEAST, 40));
    assertThat(rule.levelsAt("region").get(1).enter())
        .isEqualTo(new Comparison("layoffs.persons", Comparison.Operator.AT_LEAST, 600.5));
  }

  /** One change to a rule in order, and the line, key and words of the refusal. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version: 1 | versio: 1 | 2 | versio | unknown key
          version: 1 | version: 0 | 2 | version | whole number
          window: 30d | window: 0d | 8 | window | 30d, 13w or 3m
          window: 30d | window: 4000d | 8 | window | 1 to 3660
          window: 30d | window: 3m | 8 | window | takes windows in d
          indicator: layoffs.persons | indicator: layoffs.people | 5 | indicator | unknown indicator
          layoffs.share >= 10 | layoffs.shar >= 10 | 14 | levels.BLUE.enter | unknown indicator
          layoffs.persons >= 200 | layoffs.persons => 200 | 18 | levels.ORANGE.enter | cannot read
          layoffs.persons >= 200 | layoffs.persons >= 2OO | 18 | levels.ORANGE.enter | must be a number
          layoffs.persons >= 200 | layoffs.persons >= 10 % | 18 | levels.ORANGE.enter | must be a number
          layoffs.persons >= 200 | layoffs.persons >= 19 | 17 | levels.ORANGE | thresholds do not rise
          layoffs.persons >= 200 | layoffs.persons >= 5 | 17 | levels.ORANGE | can never differ
          id: layoff-employer | id: Layoff Employer | 1 | id | lower-case
          title: {zh: 规模裁员, en: Large layoff} | title: {zh: 规模裁员} | 3 | title.en | missing
          ORANGE | PURPLE | 17 | levels.PURPLE | unknown key
          by: employer | by: Employer | 7 | scope.by | not known to the pack
          """)
  void refusesWithLineKeyAndReason(
      String right, String wrong, int line, String key, String reason) {
    List<RuleProblem> problems =
        problems(KnownNames.layoff().replaceFirst(java.util.regex.Pattern.quote(right), wrong));
    assertThat(problems)
        .anySatisfy(
            p -> {
              assertThat(p.file()).isEqualTo("r.yaml");
              assertThat(p.line()).isEqualTo(line);
              assertThat(p.key()).isEqualTo(key);
              assertThat(p.reason().en()).contains(reason);
              assertThat(p.reason().zh()).isNotBlank();
            });
  }

  @Test
  void refusesDuplicateKeys() {
    assertThat(problems(KnownNames.layoff() + "version: 2\n"))
        .anySatisfy(
            p ->
                assertThat(p.toString())
                    .isEqualTo(
                        "r.yaml:21: version: duplicate key: already given in line 2; remove one"));
  }

  @Test
  void aScopeGroupOrCodeThatThePackLacksIsRefusedWithTheLikelyWord() {
    RuleWords words =
        new RuleWords(Set.of("employer", "county"), Set.of("YOUTH"), Set.of("640104"), Set.of("C"));
    RuleParser parser = new RuleParser(words);
    assertThat(parser.parse("r.yaml", KnownNames.layoff()).problems()).isEmpty();
    String scope =
        "by: [conuty, planet]\n  groups: [YOUHT]\n  regions: ['640105']\n  industries: [ZZZ]";
    String yaml = KnownNames.layoff().replace("by: employer", scope);
    List<String> found =
        parser.parse("r.yaml", yaml).problems().stream().map(RuleProblem::toString).toList();
    assertThat(found)
        .anySatisfy(p -> assertThat(p).contains("scope.by: 'conuty'", "did you mean 'county'?"))
        .anySatisfy(p -> assertThat(p).contains("scope.by: 'planet'").doesNotContain("did you"))
        .anySatisfy(p -> assertThat(p).contains("scope.groups: 'YOUHT'", "did you mean 'YOUTH'?"))
        .anySatisfy(p -> assertThat(p).contains("scope.regions: '640105'", "'640104'?"))
        .anySatisfy(p -> assertThat(p).contains("scope.industries: 'ZZZ'"));
  }

  @Test
  void aGroupThatAMeasureSaysNothingOfIsRefused() {
    RuleWords words =
        new RuleWords(Set.of("county"), Set.of("YOUTH", "sex=F"), Set.of("640104"), Set.of("C"));
    RuleParser parser = new RuleParser(words);
    String claims =
        KnownNames.layoff()
            .replace("by: employer", "by: county\n  groups: [YOUTH]")
            .replace("layoffs.persons", "claims.initial")
            .replace("layoffs.share", "claims.continued");
    assertThat(parser.parse("r.yaml", claims).problems()).isEmpty();
    assertThat(parser.parse("r.yaml", claims.replace("YOUTH", "sex=F")).problems())
        .extracting(p -> p.reason().en())
        .anySatisfy(p -> assertThat(p).contains("claims.initial says nothing", "'sex=F'"));
    String mixed = claims.replace("claims.continued", "layoffs.share");
    assertThat(parser.parse("r.yaml", mixed).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.reason().en()).contains("layoffs.share", "'YOUTH'"))
        .satisfies(p -> assertThat(p.reason().zh()).contains("layoffs.share", "“YOUTH”"));
    assertThat(KnownNames.parser().parse("r.yaml", mixed).problems())
        .as("what an earlier release accepted stays readable")
        .isEmpty();
  }

  @Test
  void deepNestingAndEndlessTextsAreFaultsLikeAnyOther() {
    assertThat(problems("[".repeat(8_000)))
        .singleElement()
        .satisfies(p -> assertThat(p.reason().en()).contains("nested deeper"));
    assertThat(problems("a".repeat(RuleParser.LONGEST + 1)))
        .singleElement()
        .satisfies(p -> assertThat(p.reason().en()).contains("no rule needs that"));
    String far = KnownNames.layoff() + "valid_from: +999999999-01-01T00:00:00Z\n";
    assertThat(problems(far))
        .singleElement()
        .satisfies(p -> assertThat(p.reason().en()).contains("1900 to 2200"));
    assertThat(problems(KnownNames.layoff() + "options: {yeras: 2}\n"))
        .singleElement()
        .satisfies(p -> assertThat(p.reason().en()).contains("did you mean 'years'?"));
    assertThat(problems(KnownNames.layoff() + "options: {years: x}\n"))
        .singleElement()
        .satisfies(p -> assertThat(p.key()).isEqualTo("options.years"));
  }

  @Test
  void refusesAnExitThatHoldsWhileTheLevelIsEntered() {
    String yaml =
        KnownNames.layoff()
            .replace(
                "enter: layoffs.persons >= 200",
                "enter: layoffs.persons >= 200\n    exit: layoffs.persons < 201");
    assertThat(problems(yaml))
        .singleElement()
        .satisfies(p -> assertThat(p.key()).isEqualTo("levels.ORANGE.exit"))
        .satisfies(p -> assertThat(p.line()).isEqualTo(19));
    assertThat(rule(yaml.replace("< 201", "< 200")).levelsAt("employer").get(1).exit()).isNotNull();
  }

  @Test
  void aLevelMayDifferByItsForAlone() {
    String yaml =
        KnownNames.layoff()
            .replace("enter: layoffs.persons >= 200", "enter: layoffs.persons >= 20\n    for: 2")
            .replace("        - all: [layoffs.share >= 10, layoffs.persons >= 5]\n", "");
    assertThat(rule(yaml).levelsAt("employer").get(1).forPeriods()).isEqualTo(2);
  }

  @Test
  void refusesATestWhereNothingIsCounted() {
    assertThat(problems(KnownNames.layoff() + "test: layoffs.persons > 50\n"))
        .singleElement()
        .satisfies(p -> assertThat(p.key()).isEqualTo("test"));
    String counting =
        KnownNames.layoff().replace("indicator: layoffs.persons", "indicator: layoffs.enterprises");
    assertThat(problems(counting)).anySatisfy(p -> assertThat(p.key()).isEqualTo("test"));
  }

  @Test
  void reportsWhereTextIsNotYaml() {
    assertThat(problems("id: a\n  b: [\n"))
        .singleElement()
        .satisfies(p -> assertThat(p.line()).isEqualTo(2))
        .satisfies(p -> assertThat(p.reason().en()).startsWith("is not YAML"));
    assertThat(problems("")).hasSize(1);
    assertThat(problems("[1, 2]")).isNotEmpty();
  }

  @Test
  void reportsAllProblemsAtOnceAndInBothLanguages() {
    RuleParser.Result result = KnownNames.parser().parse("r.yaml", "id: X\n");
    assertThat(result.problems()).hasSizeGreaterThan(5);
    assertThat(result.problems().get(0).in("zh")).startsWith("r.yaml:1: id: ");
    assertThatThrownBy(result::orThrow)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("levels: is required and missing");
  }
}
