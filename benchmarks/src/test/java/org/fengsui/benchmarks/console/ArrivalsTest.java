package org.fengsui.benchmarks.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
  private final Arrivals arrivals = new Arrivals();

  @Test
  void anAlertHasArrivedWhenTheLastOfAllHasSeenIt() {
    arrivals.appended("a", 1_000);
    arrivals.seen("a", 1_040);
    arrivals.seen("a", 1_010);
    assertThat(arrivals.complete(2)).isTrue();
    assertThat(arrivals.complete(3)).isFalse();
    assertThat(arrivals.toTheLast().percentile(1)).isEqualTo(40);
  }

  @Test
  void whatWasNotAppendedInTheMeasurementIsLeftOutAndWhatNobodySawIsCounted() {
    arrivals.seen("of before", 5);
    arrivals.appended("b", 10);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    arrivals.print("x", 1, new PrintStream(text, true, StandardCharsets.UTF_8));
    assertThat(arrivals.toTheLast().count()).isZero();
    assertThat(text.toString(StandardCharsets.UTF_8)).contains("1 of them not seen by all");
    arrivals.forget();
    assertThat(arrivals.complete(1)).isTrue();
  }
}
