package org.fengsui.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The days on which a rule is evaluated: either end may be open. */
final class ActiveSpanTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  private static RuleParser.Result parsed(String active) {
    return KnownNames.parser().parse("r.yaml", KnownNames.layoff() + "active: " + active + "\n");
  }

  private static void assertSpan(String active, LocalDate from, LocalDate to) {
    Rule rule = parsed(active).orThrow();
    assertThat(rule.activeFrom()).isEqualTo(from);
    assertThat(rule.activeTo()).isEqualTo(to);
  }

  @Test
  void eitherEndMayBeLeftOpen() {
    assertSpan("{from: 2026-01-01, to: 2026-12-31}", FIRST, LAST);
    assertSpan("{from: 2026-01-01}", FIRST, null);
    assertSpan("{to: 2026-12-31}", null, LAST);
  }

  @Test
  void oneDayIsASpan() {
    assertSpan("{from: 2026-01-01, to: 2026-01-01}", FIRST, FIRST);
  }

  @Test
  void aSpanThatEndsBeforeItBeginsIsRefused() {
    RuleParser.Result result = parsed("{from: 2026-01-02, to: 2026-01-01}");
    assertThat(result.rule()).isNull();
    assertThat(result.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.toString()).contains("before from"));
  }
}
