package org.fengsui.jobs.recovery;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.OperatorStateHandle.StateMetaInfo;

/** Reads list states of operators straight out of a checkpoint, without a job. */
final class OperatorLists {
  private OperatorLists() {}

  /** Reads one element, at whose first byte the stream stands. */
  @FunctionalInterface
  interface ElementReader<T> {
    T read(DataInputStream in) throws IOException;
  }

  /**
   * All elements of every operator's list state of a name.
   *
   * @throws IOException if a file is gone or its bytes are no such elements
   */
  static <T> List<T> read(CheckpointMetadata metadata, String name, ElementReader<T> reader)
      throws IOException {
    List<T> all = new ArrayList<>();
    for (OperatorState operator : metadata.getOperatorStates()) {
      for (OperatorSubtaskState subtask : operator.getStates()) {
        for (OperatorStateHandle handle : subtask.getManagedOperatorState()) {
          StateMetaInfo at = handle.getStateNameToPartitionOffsets().get(name);
          if (at != null) {
            read(handle, at.getOffsets(), reader, all);
          }
        }
      }
    }
    return all;
  }

  private static <T> void read(
      OperatorStateHandle handle, long[] offsets, ElementReader<T> reader, List<T> into)
      throws IOException {
    try (FSDataInputStream in = handle.openInputStream()) {
      for (long offset : offsets) {
        in.seek(offset);
        into.add(reader.read(new DataInputStream(in)));
      }
    }
  }
}
