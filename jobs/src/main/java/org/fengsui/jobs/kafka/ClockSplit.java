package org.fengsui.jobs.kafka;

import java.util.List;
import java.util.function.Supplier;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The clock has nothing to split; what Flink's interface asks for all the same. */
record ClockSplit() implements SourceSplit {
  static final SimpleVersionedSerializer<ClockSplit> SERIALIZER = new Empty<>(ClockSplit::new);
  static final SimpleVersionedSerializer<Integer> NOTHING = new Empty<>(() -> 0);

  @Override
  public String splitId() {
    return "clock";
  }

  /** An enumerator that hands out nothing. */
  static final class NoSplits implements SplitEnumerator<ClockSplit, Integer> {
    @Override
    public void start() {}

    @Override
    public void handleSplitRequest(int subtask, String host) {}

    @Override
    public void addSplitsBack(List<ClockSplit> splits, int subtask) {}

    @Override
    public void addReader(int subtask) {}

    @Override
    public Integer snapshotState(long checkpoint) {
      return 0;
    }

    @Override
    public void close() {}
  }

  private record Empty<T>(Supplier<T> value) implements SimpleVersionedSerializer<T> {
    @Override
    public int getVersion() {
      return 1;
    }

    @Override
    public byte[] serialize(T value) {
      return new byte[0];
    }

    @Override
    public T deserialize(int version, byte[] bytes) {
      return value.get();
    }
  }
}
