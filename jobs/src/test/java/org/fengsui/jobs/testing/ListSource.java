package org.fengsui.jobs.testing;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A bounded source over lists in this JVM, one a partition, that can fail once in the middle after
 * a completed checkpoint.
 */
public final class ListSource<T>
    implements Source<T, ListSource.Part, List<ListSource.Part>>, Serializable {
  private static final long serialVersionUID = 1L;
  private static final Map<String, List<? extends List<?>>> LISTS = new ConcurrentHashMap<>();

  /** True until the failure has happened. */
  private static final Map<String, AtomicBoolean> FAILURES = new ConcurrentHashMap<>();

  private final String name;
  private final boolean open;

  private ListSource(String name, boolean open) {
    this.name = name;
    this.open = open;
  }

  /** A source of partitions, in their order. */
  public static <T> ListSource<T> of(String name, List<List<T>> partitions) {
    LISTS.put(name, partitions);
    FAILURES.put(name, new AtomicBoolean(false));
    return new ListSource<>(name, false);
  }

  /** The same without an end: after its last element it only waits. */
  public ListSource<T> open() {
    return new ListSource<>(name, true);
  }

  /** Fails once, half way through a partition, as soon as a checkpoint has been completed. */
  public ListSource<T> failingOnce() {
    FAILURES.get(name).set(true);
    return this;
  }

  /** Whether a failure is still to come. */
  public static boolean failureLeft(String name) {
    return FAILURES.get(name).get();
  }

  @Override
  public Boundedness getBoundedness() {
    return open ? Boundedness.CONTINUOUS_UNBOUNDED : Boundedness.BOUNDED;
  }

  @Override
  public SourceReader<T, Part> createReader(SourceReaderContext context) {
    return new Reader<>(name, open, context);
  }

  @Override
  public SplitEnumerator<Part, List<Part>> createEnumerator(SplitEnumeratorContext<Part> context) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < LISTS.get(name).size(); i++) {
      parts.add(new Part(i, 0));
    }
    return new Enumerator(parts, context);
  }

  @Override
  public SplitEnumerator<Part, List<Part>> restoreEnumerator(
      SplitEnumeratorContext<Part> context, List<Part> parts) {
    return new Enumerator(parts, context);
  }

  @Override
  public SimpleVersionedSerializer<Part> getSplitSerializer() {
    return new PartSerializer();
  }

  @Override
  public SimpleVersionedSerializer<List<Part>> getEnumeratorCheckpointSerializer() {
    return new PartsSerializer();
  }

  /** A partition and the next element of it. */
  public record Part(int partition, int next) implements SourceSplit {
    @Override
    public String splitId() {
      return String.valueOf(partition);
    }
  }

  private static final class Enumerator implements SplitEnumerator<Part, List<Part>> {
    private final List<Part> left;
    private final SplitEnumeratorContext<Part> context;

    Enumerator(List<Part> left, SplitEnumeratorContext<Part> context) {
      this.left = new ArrayList<>(left);
      this.context = context;
    }

    @Override
    public void start() {}

    @Override
    public void handleSplitRequest(int subtask, String host) {
      // partition i belongs to reader i mod n, so that no reader's partition starts late
      for (Part part : List.copyOf(left)) {
        if (part.partition() % context.currentParallelism() == subtask) {
          left.remove(part);
          context.assignSplit(part, subtask);
        }
      }
      context.signalNoMoreSplits(subtask);
    }

    @Override
    public void addSplitsBack(List<Part> splits, int subtask) {
      left.addAll(splits);
    }

    @Override
    public void addReader(int subtask) {}

    @Override
    public List<Part> snapshotState(long checkpoint) {
      return List.copyOf(left);
    }

    @Override
    public void close() {}
  }

  private static final class Reader<T> implements SourceReader<T, Part> {
    private final String name;
    private final boolean open;
    private final SourceReaderContext context;
    private final List<Part> parts = new ArrayList<>();
    private CompletableFuture<Void> available = new CompletableFuture<>();
    private boolean complete;
    private boolean checkpointed;
    private int turn;

    Reader(String name, boolean open, SourceReaderContext context) {
      this.name = name;
      this.open = open;
      this.context = context;
    }

    @Override
    public void start() {
      context.sendSplitRequest();
    }

    @Override
    @SuppressWarnings("unchecked")
    public InputStatus pollNext(ReaderOutput<T> output) {
      if (parts.isEmpty()) {
        return complete && !open ? InputStatus.END_OF_INPUT : waiting();
      }
      turn = (turn + 1) % parts.size();
      Part part = parts.get(turn);
      List<T> list = (List<T>) LISTS.get(name).get(part.partition());
      if (part.next() == list.size() && open) {
        boolean rest = parts.stream().anyMatch(Reader.this::unread);
        return rest ? InputStatus.MORE_AVAILABLE : waiting();
      }
      if (part.next() == list.size()) {
        output.releaseOutputForSplit(part.splitId());
        parts.remove(turn);
        return InputStatus.MORE_AVAILABLE;
      }
      if (part.next() * 2 >= list.size() && FAILURES.get(name).get()) {
        return failOrWait();
      }
      SourceOutput<T> out = output.createOutputForSplit(part.splitId());
      out.collect(list.get(part.next()));
      parts.set(turn, new Part(part.partition(), part.next() + 1));
      return InputStatus.MORE_AVAILABLE;
    }

    private boolean unread(Part part) {
      return part.next() < LISTS.get(name).get(part.partition()).size();
    }

    private InputStatus failOrWait() {
      if (checkpointed && FAILURES.get(name).compareAndSet(true, false)) {
        throw new IllegalStateException("injected failure after a completed checkpoint");
      }
      return waiting();
    }

    private InputStatus waiting() {
      available = new CompletableFuture<>();
      return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
      return available;
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
      boolean half =
          parts.stream().anyMatch(p -> p.next() * 2 >= LISTS.get(name).get(p.partition()).size());
      checkpointed |= half;
      available.complete(null);
    }

    @Override
    public List<Part> snapshotState(long checkpoint) {
      return List.copyOf(parts);
    }

    @Override
    public void addSplits(List<Part> splits) {
      parts.addAll(splits);
      available.complete(null);
    }

    @Override
    public void notifyNoMoreSplits() {
      complete = true;
      available.complete(null);
    }

    @Override
    public void close() {}
  }

  private static final class PartSerializer implements SimpleVersionedSerializer<Part> {
    @Override
    public int getVersion() {
      return 1;
    }

    @Override
    public byte[] serialize(Part part) {
      return ByteBuffer.allocate(8).putInt(part.partition()).putInt(part.next()).array();
    }

    @Override
    public Part deserialize(int version, byte[] bytes) {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      return new Part(in.getInt(), in.getInt());
    }
  }

  private static final class PartsSerializer implements SimpleVersionedSerializer<List<Part>> {
    @Override
    public int getVersion() {
      return 1;
    }

    @Override
    public byte[] serialize(List<Part> parts) {
      ByteBuffer out = ByteBuffer.allocate(8 * parts.size());
      parts.forEach(p -> out.putInt(p.partition()).putInt(p.next()));
      return out.array();
    }

    @Override
    public List<Part> deserialize(int version, byte[] bytes) {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      List<Part> parts = new ArrayList<>();
      while (in.hasRemaining()) {
        parts.add(new Part(in.getInt(), in.getInt()));
      }
      return parts;
    }
  }
}
