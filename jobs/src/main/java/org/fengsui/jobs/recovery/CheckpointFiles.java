package org.fengsui.jobs.recovery;

import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.AbstractChannelStateHandle;
import org.apache.flink.runtime.state.AbstractMergedChannelStateHandle;
import org.apache.flink.runtime.state.IncrementalKeyedStateHandle.HandleAndLocalPath;
import org.apache.flink.runtime.state.IncrementalRemoteKeyedStateHandle;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.StateObject;
import org.apache.flink.runtime.state.StreamStateHandle;

/** The files that a checkpoint's metadata names, with the size that each must have. */
final class CheckpointFiles {
  private final Map<java.nio.file.Path, Long> sizes = new TreeMap<>();

  private CheckpointFiles() {}

  /** Files by path; state small enough to stand in the metadata itself has none. */
  static Map<java.nio.file.Path, Long> of(CheckpointMetadata metadata) {
    CheckpointFiles files = new CheckpointFiles();
    for (OperatorState operator : metadata.getOperatorStates()) {
      files.add(operator.getCoordinatorState());
      operator.getStates().forEach(files::add);
    }
    return files.sizes;
  }

  private void add(OperatorSubtaskState subtask) {
    subtask.getManagedOperatorState().forEach(this::add);
    subtask.getRawOperatorState().forEach(this::add);
    subtask.getManagedKeyedState().forEach(this::add);
    subtask.getRawKeyedState().forEach(this::add);
    subtask.getInputChannelState().forEach(this::add);
    subtask.getResultSubpartitionState().forEach(this::add);
  }

  private void add(StateObject state) {
    if (state instanceof IncrementalRemoteKeyedStateHandle incremental) {
      add(incremental.getMetaDataStateHandle());
      incremental.getSharedState().forEach(this::add);
      incremental.getPrivateState().forEach(this::add);
    } else if (state instanceof KeyGroupsStateHandle groups) {
      add(groups.getDelegateStateHandle());
    } else if (state instanceof OperatorStateHandle operator) {
      add(operator.getDelegateStateHandle());
    } else if (state instanceof AbstractChannelStateHandle<?> channel) {
      add(channel.getDelegate());
    } else if (state instanceof AbstractMergedChannelStateHandle<?, ?> channels) {
      add(channels.getDelegate());
    } else if (state instanceof StreamStateHandle stream) {
      stream.maybeGetPath().ifPresent(path -> put(path, stream.getStateSize()));
    }
  }

  private void add(HandleAndLocalPath file) {
    add(file.getHandle());
  }

  private void put(Path path, long size) {
    sizes.put(local(path), size);
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath()).normalize();
  }
}
