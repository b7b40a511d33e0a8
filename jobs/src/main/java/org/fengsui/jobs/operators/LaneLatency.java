package org.fengsui.jobs.operators;

import java.util.List;
import java.util.Locale;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.jobs.metrics.AlertLatency;
import org.fengsui.schemas.EarlyWarning;

/**
 * Stands before a lane and measures how long after the arrival of its cause a message is sent there
 * (docs/operations.md, Metrics). The time of a stream record is that arrival ({@link StageOutput}).
 * Messages that no record of now caused are not measured: of timers, of the backlog, and those that
 * say what a restore did not reproduce.
 */
public final class LaneLatency extends AbstractStreamOperator<EarlyWarning>
    implements OneInputStreamOperator<EarlyWarning, EarlyWarning> {
  private static final long serialVersionUID = 1L;

  private final Lane lane;
  private transient AlertLatency latency;

  private transient UncommittedArrivals uncommitted;

  /** When readers get a message. */
  public enum Lane {
    /** At once. */
    FAST,
    /** When the checkpoint after it is complete and its transaction committed. */
    EXACT;

    private String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A measure of one lane. */
  public LaneLatency(Lane lane) {
    this.lane = lane;
  }

  @Override
  public void open() throws Exception {
    super.open();
    latency = AlertLatency.sinceArrival(getMetricGroup(), lane.label());
    uncommitted = new UncommittedArrivals();
  }

  @Override
  public void processElement(StreamRecord<EarlyWarning> element) {
    if (element.hasTimestamp() && ofARecord(element.getValue())) {
      if (lane == Lane.FAST) {
        count(element.getTimestamp());
      } else {
        uncommitted.add(element.getTimestamp());
      }
    }
    output.collect(element);
  }

  private static boolean ofARecord(EarlyWarning message) {
    List<String> flags = message.getEvidence().getFlags();
    return !flags.contains(Flags.NOT_REPRODUCED) && !flags.contains(Flags.ORPHANED);
  }

  private void count(long arrivedAt) {
    latency.count(arrivedAt, getProcessingTimeService().getCurrentProcessingTime());
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    uncommitted.flushed(context.getCheckpointId());
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) throws Exception {
    super.notifyCheckpointComplete(checkpoint);
    uncommitted.committed(checkpoint).forEach(this::count);
  }
}
