package org.fengsui.jobs.recovery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.state.IncrementalKeyedStateHandle.HandleAndLocalPath;
import org.apache.flink.runtime.state.IncrementalRemoteKeyedStateHandle;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.filesystem.FileStateHandle;

/** Incremental checkpoints as Flink writes them: metadata that names files, and the files. */
final class Specimens {
  private final Path folder;

  Specimens(Path folder) {
    this.folder = folder;
  }

  static String job(char digit) {
    return String.valueOf(digit).repeat(32);
  }

  Path checkpoint(char job, long number) {
    return folder.resolve(job(job)).resolve("chk-" + number);
  }

  Path shared(char job, String name) {
    return folder.resolve(job(job)).resolve("shared").resolve(name);
  }

  /** Writes a checkpoint with one file of its own and shared ones, which are written when new. */
  Path write(char job, long number, String... shared) throws IOException {
    Path chk = Files.createDirectories(checkpoint(job, number));
    List<HandleAndLocalPath> files = new ArrayList<>();
    for (String name : shared) {
      files.add(HandleAndLocalPath.of(file(shared(job, name)), name + ".sst"));
    }
    var keyed =
        new IncrementalRemoteKeyedStateHandle(
            UUID.randomUUID(),
            KeyGroupRange.of(0, 127),
            number,
            files,
            List.of(),
            file(chk.resolve("own")));
    store(chk, number, OperatorSubtaskState.builder().setManagedKeyedState(keyed).build());
    return chk;
  }

  /** Writes a checkpoint with list states of an operator. */
  Path write(char job, long number, OperatorStateHandle lists) throws IOException {
    Path chk = Files.createDirectories(checkpoint(job, number));
    store(chk, number, OperatorSubtaskState.builder().setManagedOperatorState(lists).build());
    return chk;
  }

  private static void store(Path chk, long number, OperatorSubtaskState subtask)
      throws IOException {
    OperatorState operator = new OperatorState("keys", "keys", new OperatorID(1, 2), 1, 128);
    operator.putState(0, subtask);
    try (OutputStream out = Files.newOutputStream(chk.resolve(CheckpointReader.METADATA))) {
      Checkpoints.storeCheckpointMetadata(
          new CheckpointMetadata(number, List.of(operator), List.of()), out);
    }
  }

  private static FileStateHandle file(Path path) throws IOException {
    Files.createDirectories(path.getParent());
    if (!Files.exists(path)) {
      Files.writeString(path, path.getFileName().toString());
    }
    return new FileStateHandle(new org.apache.flink.core.fs.Path(path.toUri()), Files.size(path));
  }
}
