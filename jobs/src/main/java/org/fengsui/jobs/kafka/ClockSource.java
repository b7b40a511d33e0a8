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
 * other source is silent. In a job that starts without state it first waits until the backlog has
 * been read, and then lets event time go through it up to the start of the job. Each of its readers
 * looks at the backlog by itself; all have the same target.
 */
final class ClockSource implements Source<Arrival, ClockSplit, CatchUpTarget> {
  private static final long serialVersionUID = 1L;

  private final Backlog.Factory backlog;
  private final long startedAt;
  private final long delayMillis;

  /**
   * A clock.
   *
   * @param startedAt wall clock at the start of the job, milliseconds; {@link Long#MIN_VALUE}: a
   *     job without state does not catch up either
   * @param delayMillis the ordering delay: the clock trails by it, because stragglers are due so
   *     long
   */
  ClockSource(Backlog.Factory backlog, long startedAt, long delayMillis) {
    this.backlog = backlog;
    this.startedAt = startedAt;
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
  public SplitEnumerator<ClockSplit, CatchUpTarget> createEnumerator(
      SplitEnumeratorContext<ClockSplit> context) {
    return new ClockEnumerator(context, backlog, CatchUpTarget.from(startedAt));
  }

  @Override
  public SplitEnumerator<ClockSplit, CatchUpTarget> restoreEnumerator(
      SplitEnumeratorContext<ClockSplit> context, CatchUpTarget target) {
    return new ClockEnumerator(context, backlog, target);
  }

  @Override
  public SimpleVersionedSerializer<ClockSplit> getSplitSerializer() {
    return ClockSplit.SERIALIZER;
  }

  @Override
  public SimpleVersionedSerializer<CatchUpTarget> getEnumeratorCheckpointSerializer() {
    return new CatchUpTargetSerializer();
  }
}
