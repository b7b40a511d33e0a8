package org.fengsui.jobs.kafka;

import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.fengsui.jobs.types.Arrival;

/**
 * A source without records whose watermark is released wall time, so that timers fire while every
 * other source is silent. Each of its readers looks at the backlog by itself; it keeps no state.
 */
final class ClockSource implements Source<Arrival, ClockSplit, Integer> {
  private static final long serialVersionUID = 1L;

  private final Backlog.Factory backlog;
  private final long delayMillis;

  /** A clock that trails released wall time by the ordering delay: stragglers are due so long. */
  ClockSource(Backlog.Factory backlog, long delayMillis) {
    this.backlog = backlog;
    this.delayMillis = delayMillis;
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SourceReader<Arrival, ClockSplit> createReader(SourceReaderContext context) {
    return new ClockReader(backlog, delayMillis);
  }

  @Override
  public SplitEnumerator<ClockSplit, Integer> createEnumerator(
      SplitEnumeratorContext<ClockSplit> context) {
    return new ClockSplit.NoSplits();
  }

  @Override
  public SplitEnumerator<ClockSplit, Integer> restoreEnumerator(
      SplitEnumeratorContext<ClockSplit> context, Integer nothing) {
    return new ClockSplit.NoSplits();
  }

  @Override
  public SimpleVersionedSerializer<ClockSplit> getSplitSerializer() {
    return ClockSplit.SERIALIZER;
  }

  @Override
  public SimpleVersionedSerializer<Integer> getEnumeratorCheckpointSerializer() {
    return ClockSplit.NOTHING;
  }
}
