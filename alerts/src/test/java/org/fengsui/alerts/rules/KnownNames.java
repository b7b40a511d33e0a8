package org.fengsui.alerts.rules;

import java.util.Set;

/** Names of indicators of docs/semantics.md, section 3, for tests of the parser alone. */
final class KnownNames {
  private static final Set<String> NAMES =
      Set.of(
          "layoffs.persons",
          "layoffs.share",
          "layoffs.workforce",
          "layoffs.short_notice",
          "layoffs.known_after",
          "layoffs.unknown_count",
          "layoffs.groups",
          "layoffs.groups_share",
          "layoffs.rate",
          "layoffs.enterprises",
          "claims.initial",
          "claims.continued",
          "claims.insured_rate",
          "claims.unreported",
          "payroll.loss",
          "payroll.loss_rate",
          "survey.unemployment_rate",
          "rate.level",
          "rate.gap",
          "rate.change",
          "positions.loss_rate",
          "source.silence");

  private KnownNames() {}

  static boolean known(String name) {
    String prior = MeasureCatalogue.PRIOR_YEARS;
    return NAMES.contains(
        name.endsWith(prior) ? name.substring(0, name.length() - prior.length()) : name);
  }

  static RuleParser parser() {
    return new RuleParser(KnownNames::known);
  }

  /** A rule file that is in order, for tests that change one thing. */
  static String layoff() {
    return """
        id: layoff-employer
        version: 1
        title: {zh: 规模裁员, en: Large layoff}
        source: {zh: 劳动合同法第四十一条, en: Labour Contract Law Art. 41}
        indicator: layoffs.persons
        scope:
          by: employer
        window: 30d
        levels:
          BLUE:
            enter:
              any:
                - layoffs.persons >= 20
                - all: [layoffs.share >= 10, layoffs.persons >= 5]
            cautions: {zh: 注意甲, en: Caution A}
            actions: {zh: 措施甲, en: Action A}
          ORANGE:
            enter: layoffs.persons >= 200
            cautions: {zh: 注意乙, en: Caution B}
            actions: {zh: 措施乙, en: Action B}
        """;
  }

  static Rule layoffRule() {
    return parser().parse("layoff-employer.yaml", layoff()).orThrow();
  }
}
