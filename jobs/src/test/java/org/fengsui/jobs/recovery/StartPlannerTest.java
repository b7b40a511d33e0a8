package org.fengsui.jobs.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.fengsui.jobs.config.JobSettings.StateBackend;
import org.fengsui.jobs.config.RefusedStartException;
import org.fengsui.jobs.recovery.RunLogEntry.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartPlannerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  @TempDir Path folder;
  private Specimens specimens;

  @BeforeEach
  void specimens() {
    specimens = new Specimens(folder);
  }

  private record Fixed(boolean groupHasOffsets, Census census) implements Traces {}

  private StartPlan plan(StartRequest request, boolean offsets, int messages, int open)
      throws Exception {
    Traces traces = new Fixed(offsets, new Traces.Census(messages, open));
    return new StartPlanner(folder, traces).plan(request, NOW);
  }

  private StartPlan plan() throws Exception {
    return plan(StartRequest.NEWEST, false, 0, 0);
  }

  private void log(Kind kind, char job) throws Exception {
    new RunLog(folder).append(new RunLogEntry(NOW, kind, Specimens.job(job), 0, "-"));
  }

  @Test
  void anEmptyFolderWithoutTracesIsAFirstStart() throws Exception {
    assertThat(plan().kind()).isEqualTo(Kind.STARTED);
    assertThat(plan().restored()).isNull();
  }

  @Test
  void theNewestCompleteOneIsRestoredAndNeverClaimed() throws Exception {
    log(Kind.STARTED, 'a');
    specimens.write('a', 9, "x");
    Path newest = specimens.write('a', 10, "x", "y");
    Files.createDirectories(specimens.checkpoint('a', 11)); // not complete: no metadata
    StartPlan plan = plan();
    assertThat(plan.restored().path()).isEqualTo(newest);
    assertThat(plan.restored().number()).isEqualTo(10);
    Configuration config = new Configuration();
    plan.applyTo(config);
    assertThat(config.get(StateRecoveryOptions.SAVEPOINT_PATH)).isEqualTo("file://" + newest);
    assertThat(config.get(StateRecoveryOptions.RESTORE_MODE)).isEqualTo(RecoveryClaimMode.NO_CLAIM);
    // incremental state is RocksDB's: it is restored there, whatever the settings ask for
    assertThat(plan.backend(StateBackend.HEAP)).isEqualTo(StateBackend.ROCKSDB);
    assertThat(config.get(StateBackendOptions.STATE_BACKEND)).isEqualTo("rocksdb");
    assertThat(config.get(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS)).isEqualTo(30);
  }

  @Test
  void aDamagedNewestFallsBackAndIsNamed() throws Exception {
    log(Kind.STARTED, 'a');
    Path older = specimens.write('a', 9, "x");
    Path newest = specimens.write('a', 10, "y");
    byte[] metadata = Files.readAllBytes(newest.resolve("_metadata"));
    for (int length = 0; length < metadata.length; length += 61) {
      Files.write(newest.resolve("_metadata"), java.util.Arrays.copyOf(metadata, length));
      StartPlan plan = plan();
      assertThat(plan.restored().path()).isEqualTo(older);
      assertThat(plan.skipped()).extracting(Skipped::path).containsExactly(newest);
      List<String> said = StartTexts.of(plan).stream().map(t -> t.en()).toList();
      assertThat(said.get(0)).contains(newest.toString(), "cannot be restored");
      assertThat(said.get(1)).contains("Goes on from " + older);
    }
  }

  @Test
  void aDamagedFileThatSeveralShareFallsBackPastAllOfThem() throws Exception {
    log(Kind.STARTED, 'a');
    Path full = specimens.write('a', 8, "old");
    specimens.write('a', 9, "x");
    specimens.write('a', 10, "x", "y");
    Files.writeString(specimens.shared('a', "x"), "cut");
    StartPlan plan = plan();
    assertThat(plan.restored().path()).isEqualTo(full);
    assertThat(plan.skipped()).hasSize(2);
    assertThat(plan.skipped().get(0).reason().en()).contains("shared/x", "3");
  }

  @Test
  void whereItRanBeforeAndNothingCanBeRestoredItRefusesAndCountsOpenWarnings() throws Exception {
    assertThatThrownBy(() -> plan(StartRequest.NEWEST, true, 0, 0))
        .isInstanceOf(RefusedStartException.class);
    assertThatThrownBy(() -> plan(StartRequest.NEWEST, false, 7, 4))
        .isInstanceOf(RefusedStartException.class)
        .hasMessageContaining("4 open warnings")
        .hasMessageContaining("--fresh");
    log(Kind.STARTED, 'a');
    assertThat(plan().kind()).isEqualTo(Kind.STARTED); // begun, but never complete
    log(Kind.COMPLETED, 'a');
    assertThatThrownBy(this::plan).isInstanceOf(RefusedStartException.class);
    assertThat(plan(new StartRequest(true, null), true, 7, 4).kind()).isEqualTo(Kind.FRESH);
  }

  @Test
  void whereAllAreDamagedItRefuses() throws Exception {
    log(Kind.STARTED, 'a');
    Path only = specimens.write('a', 9, "x");
    Files.delete(specimens.shared('a', "x"));
    assertThatThrownBy(this::plan)
        .isInstanceOf(RefusedStartException.class)
        .hasMessageContaining(only.toString());
  }

  @Test
  void whatAPersonNamesIsRestoredOrRefused() throws Exception {
    Path given = specimens.write('a', 9, "x");
    StartPlan plan = plan(new StartRequest(false, given.resolve("_metadata")), true, 7, 4);
    assertThat(plan.kind()).isEqualTo(Kind.CHOSEN);
    assertThat(plan.restored().path()).isEqualTo(given);
    Path none = folder.resolve("none");
    assertThatThrownBy(() -> plan(new StartRequest(false, none), false, 0, 0))
        .isInstanceOf(RefusedStartException.class)
        .hasMessageContaining("none cannot be restored");
  }
}
