package org.fengsui.benchmarks.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceEnumerator;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceReaderBase;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.util.NumberSequenceIterator;

/**
 * A bounded source of records that lie encoded in this JVM's memory. Of n readers each takes every
 * n-th record, so that all of them walk through time together, as partitions do.
 *
 * @param <T> what the records are decoded to
 */
public final class MemorySource<T>
    implements Source<T, NumberSequenceSplit, Collection<NumberSequenceSplit>> {
  private static final long serialVersionUID = 1L;

  /** Makes the decoder of one reader; gets the place of a record. */
  public interface Decoding<T> extends Supplier<Function<Integer, T>>, Serializable {}

  private final NumberSequenceSource sequence = new NumberSequenceSource(0, 1);
  private final int records;
  private final int readers;
  private final Decoding<T> decoding;
  private final String pace;

  /**
   * A source.
   *
   * @param records how many there are, 0 or more
   * @param readers how many parallel readers share them, 1 or more
   */
  public MemorySource(int records, int readers, Decoding<T> decoding) {
    this.records = records;
    this.readers = readers;
    this.decoding = decoding;
    this.pace = Pace.of(Math.max(1, Math.min(readers, records)));
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SourceReader<T, NumberSequenceSplit> createReader(SourceReaderContext context) {
    return new Reader<>(context, this);
  }

  @Override
  public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> createEnumerator(
      SplitEnumeratorContext<NumberSequenceSplit> context) {
    List<NumberSequenceSplit> splits = new ArrayList<>();
    for (int reader = 0; reader < Math.min(readers, records); reader++) {
      long last = (records - 1L - reader) / readers;
      splits.add(new NumberSequenceSplit(Integer.toString(reader), 0, last));
    }
    return new IteratorSourceEnumerator<>(context, splits);
  }

  @Override
  public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> restoreEnumerator(
      SplitEnumeratorContext<NumberSequenceSplit> context, Collection<NumberSequenceSplit> left) {
    return new IteratorSourceEnumerator<>(context, left);
  }

  @Override
  public SimpleVersionedSerializer<NumberSequenceSplit> getSplitSerializer() {
    return sequence.getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<Collection<NumberSequenceSplit>>
      getEnumeratorCheckpointSerializer() {
    return sequence.getEnumeratorCheckpointSerializer();
  }

  private static final class Reader<T>
      extends IteratorSourceReaderBase<Long, T, NumberSequenceIterator, NumberSequenceSplit> {
    private final MemorySource<T> source;
    private final Function<Integer, T> decoder;

    Reader(SourceReaderContext context, MemorySource<T> source) {
      super(context);
      this.source = source;
      this.decoder = source.decoding.get();
    }

    @Override
    protected T convert(Long turn) {
      Stopwatch.begin();
      int reader = Integer.parseInt(currentSplit.splitId());
      Pace.at(source.pace, reader, turn);
      int place = Math.toIntExact(turn * source.readers + reader);
      T decoded = decoder.apply(place);
      if (place + source.readers >= source.records) {
        Pace.done(source.pace, reader);
      }
      return decoded;
    }

    /** Nothing to close; narrows what the parent declares. */
    @Override
    public void close() {}
  }
}
