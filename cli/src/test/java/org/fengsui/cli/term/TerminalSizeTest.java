package org.fengsui.cli.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalSizeTest {

  @Test
  void rowsComeBeforeColumnsInWhatTheTerminalSays() {
    assertThat(TerminalSize.parse("50 200\n")).contains(new TerminalSize(200, 50));
  }

  @Test
  void aTinyTerminalIsDrawnForAsTheLeast() {
    assertThat(TerminalSize.parse("3 10")).contains(new TerminalSize(64, 18));
    assertThat(new TerminalSize(10, 3)).isEqualTo(new TerminalSize(64, 18));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0 0", "24", "24 80 1", "x y", "-1 80", "24 0", "99999 80"})
  void whatIsNoSizeIsNone(String said) {
    assertThat(TerminalSize.parse(said)).isEmpty();
  }
}
