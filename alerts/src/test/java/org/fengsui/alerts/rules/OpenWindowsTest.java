package org.fengsui.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengsui.indicators.fact.FactKind;
import org.junit.jupiter.api.Test;

/** Which dates still lie in a window of some rule. */
final class OpenWindowsTest {
  private static final int TODAY = 20_000;

  private static Rule rule(String id, String window) {
    String yaml = KnownNames.layoff().replace("layoff-employer", id).replace("30d", window);
    return KnownNames.parser().parse(id, yaml).orThrow();
  }

  private static boolean open(OpenWindows windows, FactKind kind, int back) {
    return windows.open(kind, TODAY - back, TODAY);
  }

  @Test
  void theLongestWindowCountsWithItsFirstDayAndNotTheDayBefore() {
    OpenWindows windows =
        new OpenWindows(new RuleSet(List.of(rule("a", "7d"), rule("b", "30d"), rule("c", "14d"))));
    assertThat(open(windows, FactKind.LAYOFF, -5)).isTrue();
    assertThat(open(windows, FactKind.LAYOFF, 29)).isTrue();
    assertThat(open(windows, FactKind.LAYOFF, 30)).isFalse();
    assertThat(open(windows, FactKind.REGISTER, 29)).isTrue();
  }

  @Test
  void aStreamThatNoRuleReadsHasNoOpenWindow() {
    OpenWindows windows = new OpenWindows(new RuleSet(List.of(rule("a", "30d"))));
    assertThat(open(windows, FactKind.SURVEY, 0)).isFalse();
    assertThat(open(windows, FactKind.RATE, 0)).isFalse();
  }
}
