package org.fengsui.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The benchmark runs and accounts for every record; its figures are nobody's business here. */
class PipelineFloorTest {
  private static final long SEED = 5;

  @ParameterizedTest
  @EnumSource(Backend.class)
  void floorAndPipelineTakeEveryReportAndEveryRunIsPrinted(Backend backend) throws Exception {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
    byte[][] reports = Reports.encoded(SEED, 101, 20);
    double ratio = new PipelineFloor(reports, 2, out).compare(backend, 1);
    assertThat(ratio).isPositive();
    assertThat(text.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    assertThat(text.toString(StandardCharsets.UTF_8)).contains("run 1", "ratio");
  }

  @Test
  void equalSeedsGiveEqualReports() {
    assertThat(Reports.encoded(SEED, 50, 10)).isDeepEqualTo(Reports.encoded(SEED, 50, 10));
    assertThat(Reports.encoded(SEED + 1, 50, 10)).isNotEqualTo(Reports.encoded(SEED, 50, 10));
  }

  @Test
  void theMedianIsTheMiddleAndTheSpreadIsOverIt() {
    Figures figures = new Figures();
    for (double rate : new double[] {90, 120, 100}) {
      figures.add(rate);
    }
    assertThat(figures.median()).isEqualTo(100);
    assertThat(figures.spreadPercent()).isCloseTo(30, within(1e-9));
    figures.add(110);
    assertThat(figures.median()).isEqualTo(105);
  }
}
