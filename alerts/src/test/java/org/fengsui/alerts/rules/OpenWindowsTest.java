package org.fengsui.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

/** Which dates still lie in a window of some rule. */
final class OpenWindowsTest {
  private static final int TODAY = 20_000;

  private static Rule rule(String id, String window) {
    String yaml = KnownNames.layoff().replace("layoff-employer", id).replace("30d", window);
    return KnownNames.parser().parse(id, yaml).orThrow();
  }

  private static boolean open(OpenWindows windows, String stream, int back) {
    return windows.open(stream, TODAY - back, TODAY);
  }

  @Test
  void theLongestWindowCountsWithItsFirstDayAndNotTheDayBefore() {
    OpenWindows windows =
        new OpenWindows(new RuleSet(List.of(rule("a", "7d"), rule("b", "30d"), rule("c", "14d"))));
    assertThat(open(windows, Topics.LAYOFF_REPORTS, -5)).isTrue();
    assertThat(open(windows, Topics.LAYOFF_REPORTS, 29)).isTrue();
    assertThat(open(windows, Topics.LAYOFF_REPORTS, 30)).isFalse();
    assertThat(open(windows, Topics.EMPLOYER_REGISTER, 29)).isTrue();
  }

  @Test
  void aStreamThatNoRuleReadsHasNoOpenWindow() {
    OpenWindows windows = new OpenWindows(new RuleSet(List.of(rule("a", "30d"))));
    assertThat(open(windows, Topics.SURVEY_RESPONSES, 0)).isFalse();
    assertThat(open(windows, "something-else", 0)).isFalse();
  }
}
