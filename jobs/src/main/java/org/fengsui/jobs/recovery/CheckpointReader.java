package org.fengsui.jobs.recovery;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.IncrementalKeyedStateHandle;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.SavepointKeyedStateHandle;
import org.fengsui.alerts.rules.Text;
import org.fengsui.jobs.config.JobSettings.StateBackend;

/** Reads checkpoints and savepoints with Flink's own reader, and checks the files they name. */
public final class CheckpointReader {
  /** Flink's name of the metadata; it appears when the checkpoint is complete. */
  public static final String METADATA = "_metadata";

  private CheckpointReader() {}

  /**
   * The metadata of a checkpoint or savepoint.
   *
   * @param folder its folder
   * @throws BrokenCheckpointException if the metadata cannot be read
   */
  public static CheckpointMetadata metadata(Path folder) throws BrokenCheckpointException {
    Path file = folder.resolve(METADATA);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return Checkpoints.loadCheckpointMetadata(
          in, CheckpointReader.class.getClassLoader(), CheckpointFolder.address(folder));
    } catch (IOException | RuntimeException e) {
      // damaged bytes end in exceptions of every kind
      throw new BrokenCheckpointException(
          folder,
          new Text(
              METADATA + " 无法读取（" + e.getClass().getSimpleName() + "）",
              METADATA + " cannot be read (" + e.getClass().getSimpleName() + ")"));
    }
  }

  /**
   * Reads a checkpoint and checks that every file it names is there with its size.
   *
   * @param folder its folder
   * @param job the job that wrote it
   * @throws BrokenCheckpointException naming what is damaged or missing
   */
  public static Restorable read(Path folder, String job) throws BrokenCheckpointException {
    CheckpointMetadata metadata = metadata(folder);
    Map<Path, Long> files = CheckpointFiles.of(metadata);
    for (Map.Entry<Path, Long> file : files.entrySet()) {
      check(folder, file.getKey(), file.getValue());
    }
    try {
      return new Restorable(
          folder,
          job,
          metadata.getCheckpointId(),
          files,
          backend(metadata),
          Files.getLastModifiedTime(folder.resolve(METADATA)).toInstant());
    } catch (IOException e) {
      throw new BrokenCheckpointException(folder, missing(folder.resolve(METADATA)));
    }
  }

  /** Checkpoints and native savepoints are in the format of the backend that wrote them. */
  private static StateBackend backend(CheckpointMetadata metadata) {
    StateBackend found = null;
    for (OperatorState operator : metadata.getOperatorStates()) {
      for (OperatorSubtaskState subtask : operator.getStates()) {
        for (KeyedStateHandle keyed : subtask.getManagedKeyedState()) {
          if (keyed instanceof IncrementalKeyedStateHandle) {
            return StateBackend.ROCKSDB;
          }
          if (!(keyed instanceof SavepointKeyedStateHandle)) {
            found = StateBackend.HEAP;
          }
        }
      }
    }
    return found;
  }

  private static void check(Path folder, Path file, long size) throws BrokenCheckpointException {
    try {
      long found = Files.size(file);
      if (found != size) {
        throw new BrokenCheckpointException(
            folder,
            new Text(
                "文件 " + file + " 应有 " + size + " 字节，实有 " + found + " 字节",
                "the file " + file + " should have " + size + " bytes and has " + found));
      }
    } catch (IOException e) {
      throw new BrokenCheckpointException(folder, missing(file));
    }
  }

  private static Text missing(Path file) {
    return new Text("缺少文件 " + file, "the file " + file + " is missing");
  }
}
