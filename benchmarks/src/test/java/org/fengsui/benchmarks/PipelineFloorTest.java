package org.fengsui.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
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
    byte[][] reports = Reports.encoded(SEED, 101, Mix.ALARMS);
    double ratio = new PipelineFloor(reports, 2, out).compare(backend, 1);
    assertThat(ratio).isPositive();
    assertThat(text.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    assertThat(text.toString(StandardCharsets.UTF_8)).contains("run 1", "ratio");
  }

  @ParameterizedTest
  @EnumSource(Mix.class)
  void equalSeedsGiveEqualReports(Mix mix) {
    assertThat(Reports.encoded(SEED, 50, mix)).isDeepEqualTo(Reports.encoded(SEED, 50, mix));
    assertThat(Reports.encoded(SEED + 1, 50, mix)).isNotEqualTo(Reports.encoded(SEED, 50, mix));
  }

  @Test
  void ofOrdinaryReportsOneInAHundredIsAboveTheLineOfPersons() {
    SplittableRandom random = new SplittableRandom(SEED);
    long above = 0;
    double staff = 0;
    for (int i = 0; i < 100_000; i++) {
      int size = Mix.ORDINARY.size(random);
      staff += size;
      above += Mix.ORDINARY.persons(random, size) >= 20 ? 1 : 0;
    }
    assertThat(above).isBetween(900L, 1_100L);
    assertThat(staff / 100_000).isBetween(22.0, 28.0);
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
