package org.fengsui.faults.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fengsui.faults.stage.JobFile.Backend;
import org.fengsui.faults.trial.TrialResult.LaneResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
  @TempDir Path folder;

  private static TrialResult result(long seed, boolean passed) {
    LaneResult lane = new LaneResult(passed ? 0 : 2, 0, 0, 0, 3, List.of());
    return new TrialResult(
        "run-sigkill", seed, "HEAP", passed, 100, lane, lane, seed, 60, passed ? null : "why");
  }

  @Test
  void aTrialThatWasRunIsKnownAfterAStop() throws Exception {
    Fault kill =
        Faults.all().stream().filter(f -> f.name().equals("run-sigkill")).findAny().orElseThrow();
    Results results = new Results(folder.resolve("below").resolve("results.jsonl"));
    assertThat(results.has(new Trial(kill, 1, Backend.HEAP))).isFalse();
    results.add(result(1, true));
    Results again = new Results(results.file());
    assertThat(again.has(new Trial(kill, 1, Backend.HEAP))).isTrue();
    assertThat(again.has(new Trial(kill, 1, Backend.ROCKSDB))).isFalse();
    assertThat(again.has(new Trial(kill, 2, Backend.HEAP))).isFalse();
    assertThat(again.all()).containsExactly(result(1, true));
  }

  @Test
  void theTableCountsKeptPromisesAndShowsBrokenOnes() {
    String table = ResultTable.of(List.of(result(1, true), result(2, true), result(3, false)));
    assertThat(table)
        .contains("| heap | 1 2 3 | 2 of 3 | 300 | 2/2 | 0 | 0 | 0 | 9/9 | 2.0 (2.0) |");
  }

  @Test
  void thePageKeepsItsTextAroundTheResults() {
    String page = "before\n" + ReliabilityPage.BEGIN + "old\n" + ReliabilityPage.END + "after\n";
    String written = ReliabilityPage.with(page, List.of(result(1, true)), "a machine");
    assertThat(written)
        .startsWith("before\n" + ReliabilityPage.BEGIN)
        .endsWith(ReliabilityPage.END + "after\n")
        .contains("1 trials, 1 kept every promise. Machine: a machine.")
        .doesNotContain("old");
  }

  @Test
  void faultsHaveNamesOfTheirOwn() {
    assertThat(Faults.all()).extracting(Fault::name).doesNotHaveDuplicates();
  }
}
