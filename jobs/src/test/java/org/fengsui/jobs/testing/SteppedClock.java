package org.fengsui.jobs.testing;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.fengsui.jobs.types.Arrival;

/** A clock source that stands still until the test moves it. */
public final class SteppedClock implements Source<Arrival, ListSource.Part, Integer> {
  private static final long serialVersionUID = 1L;
  private static final Map<String, Hand> HANDS = new ConcurrentHashMap<>();

  private final String run;

  SteppedClock(String run) {
    this.run = run;
    HANDS.put(run, new Hand());
  }

  /** Moves the clock forward to an instant, milliseconds. */
  public void show(long millis) {
    HANDS.get(run).show(millis);
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SourceReader<Arrival, ListSource.Part> createReader(SourceReaderContext context) {
    Reader reader = new Reader();
    HANDS.get(run).add(reader);
    return reader;
  }

  @Override
  public SplitEnumerator<ListSource.Part, Integer> createEnumerator(
      SplitEnumeratorContext<ListSource.Part> context) {
    return new Nothing();
  }

  @Override
  public SplitEnumerator<ListSource.Part, Integer> restoreEnumerator(
      SplitEnumeratorContext<ListSource.Part> context, Integer nothing) {
    return new Nothing();
  }

  @Override
  public SimpleVersionedSerializer<ListSource.Part> getSplitSerializer() {
    return ListSource.of("clock-of-" + run, List.<List<Arrival>>of()).getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<Integer> getEnumeratorCheckpointSerializer() {
    return new Zero();
  }

  private static final class Hand {
    private final List<Reader> readers = new CopyOnWriteArrayList<>();
    private long at = Long.MIN_VALUE;

    synchronized void add(Reader reader) {
      readers.add(reader);
      reader.show(at);
    }

    synchronized void show(long millis) {
      at = millis;
      readers.forEach(r -> r.show(millis));
    }
  }

  private static final class Reader implements SourceReader<Arrival, ListSource.Part> {
    private long at = Long.MIN_VALUE;
    private long shown = Long.MIN_VALUE;
    private CompletableFuture<Void> available = new CompletableFuture<>();

    synchronized void show(long millis) {
      at = millis;
      available.complete(null);
    }

    @Override
    public synchronized InputStatus pollNext(ReaderOutput<Arrival> output) {
      if (at > shown) {
        shown = at;
        output.emitWatermark(new Watermark(at));
      }
      available = new CompletableFuture<>();
      return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public synchronized CompletableFuture<Void> isAvailable() {
      return available;
    }

    @Override
    public void start() {}

    @Override
    public List<ListSource.Part> snapshotState(long checkpoint) {
      return List.of();
    }

    @Override
    public void addSplits(List<ListSource.Part> splits) {}

    @Override
    public void notifyNoMoreSplits() {}

    @Override
    public void close() {}
  }

  private static final class Nothing implements SplitEnumerator<ListSource.Part, Integer> {
    @Override
    public void start() {}

    @Override
    public void handleSplitRequest(int subtask, String host) {}

    @Override
    public void addSplitsBack(List<ListSource.Part> splits, int subtask) {}

    @Override
    public void addReader(int subtask) {}

    @Override
    public Integer snapshotState(long checkpoint) {
      return 0;
    }

    @Override
    public void close() {}
  }

  private static final class Zero implements SimpleVersionedSerializer<Integer> {
    @Override
    public int getVersion() {
      return 1;
    }

    @Override
    public byte[] serialize(Integer number) {
      return ByteBuffer.allocate(4).putInt(number).array();
    }

    @Override
    public Integer deserialize(int version, byte[] bytes) {
      return ByteBuffer.wrap(bytes).getInt();
    }
  }
}
