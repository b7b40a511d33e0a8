package org.fengsui.cli.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private final StringWriter written = new StringWriter();

  @Test
  void theScreenIsTakenDrawnInPlaceAndGivenBack() {
    try (Screen screen = new Screen(new PrintWriter(written))) {
      screen.draw("烽燧\nb\n");
    }
    assertThat(written.toString())
        .startsWith("\u001b[?1049h")
        .contains("\u001b[H烽燧\u001b[K\r\nb\u001b[K\r\n\u001b[J")
        .endsWith("\u001b[?1049l");
    assertThat(Paint.strip(written.toString())).isEqualTo("烽燧\r\nb\r\n");
  }

  @Test
  void theSamePictureIsNotWrittenAgain() {
    try (Screen screen = new Screen(new PrintWriter(written))) {
      screen.draw("a\n");
      int length = written.getBuffer().length();
      screen.draw("a\n");
      assertThat(written.getBuffer().length()).isEqualTo(length);
      screen.draw("b\n");
      assertThat(written.getBuffer().length()).isGreaterThan(length);
    }
  }

  @Test
  void aStopIsSeenAtOnceByWhoeverWaits() throws InterruptedException {
    try (StopSignal signal = StopSignal.listen()) {
      assertThat(signal.asked()).isFalse();
      assertThat(signal.await(Duration.ZERO)).isFalse();
      signal.stop();
      assertThat(signal.asked()).isTrue();
      assertThat(signal.await(Duration.ofHours(1))).isTrue();
    }
  }
}
