package org.fengsui.jobs.operators;

import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.fengsui.indicators.fact.Delivery;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.time.Moment;
import org.fengsui.jobs.metrics.Metric;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.JobStatus;

/**
 * Tells that the job lives: attempt, event time and the freshness of every expected source, at a
 * steady interval of the wall clock, whether records come or not, and on every new civil day of
 * event time, so that a history told at speed shows its days too.
 *
 * <p>Input: pulses of sources, all to the first subtask; it alone speaks. No record passes here.
 */
public final class HeartbeatOperator extends AbstractStreamOperator<JobStatus>
    implements OneInputStreamOperator<Delivery, JobStatus> {
  /** Milliseconds of the wall clock between two heartbeats. */
  public static final long EVERY_MILLIS = 5_000;

  private static final long serialVersionUID = 1L;
  private static final long MILLIS_A_SECOND = 1_000;

  private static final ListStateDescriptor<Delivery> HEARD =
      new ListStateDescriptor<>("heard-sources", JobTypes.DELIVERY);

  private final CoreParts parts;
  private transient Attempt attempt;
  private transient ListState<Delivery> stored;
  private transient SourceClocks clocks;
  private transient String jobId;
  private transient boolean speaks;
  private transient long watermark;
  private transient int toldDay;

  /** A heartbeat over the expected sources of the parts. */
  public HeartbeatOperator(CoreParts parts) {
    this.parts = parts;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    int restarts = getRuntimeContext().getTaskInfo().getAttemptNumber();
    attempt = new Attempt(context, restarts, true, now());
    // union: whatever the parallelism becomes, the subtask that speaks knows all
    stored = context.getOperatorStateStore().getUnionListState(HEARD);
    clocks = new SourceClocks(parts.expectedSources(), parts.zone());
    for (Delivery pulse : stored.get()) {
      clocks.hear(pulse);
    }
  }

  @Override
  public void open() throws Exception {
    super.open();
    watermark = Long.MIN_VALUE;
    toldDay = Integer.MIN_VALUE;
    jobId = getRuntimeContext().getJobInfo().getJobId().toHexString();
    speaks = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
    if (speaks) {
      gauges();
      var unused = getProcessingTimeService().registerTimer(now() + EVERY_MILLIS, this::beat);
    }
  }

  private void gauges() {
    Metric.WATERMARK_LAG.gauge(getMetricGroup(), () -> lag(watermark));
    for (ExpectedSource source : parts.expectedSources()) {
      Metric.SOURCE_LAG.gauge(
          getMetricGroup(),
          () -> lag(clocks.latest(source) == null ? Long.MIN_VALUE : clocks.latest(source)),
          source.id());
      Metric.SOURCE_SILENT.gauge(
          getMetricGroup(), () -> clocks.silent(source, watermark) ? 1L : 0L, source.id());
    }
  }

  private long lag(long millis) {
    return millis == Long.MIN_VALUE ? -1 : Math.max(0, now() - millis) / MILLIS_A_SECOND;
  }

  private void beat(long due) {
    tell();
    var unused = getProcessingTimeService().registerTimer(now() + EVERY_MILLIS, this::beat);
  }

  @Override
  public void processElement(StreamRecord<Delivery> element) {
    clocks.hear(element.getValue());
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    if (speaks && mark.getTimestamp() != Long.MAX_VALUE) {
      watermark = mark.getTimestamp();
      int day = Moment.epochDay(watermark, parts.zone());
      if (day != toldDay) {
        toldDay = day;
        tell();
      }
    }
    super.processWatermark(mark);
  }

  private void tell() {
    JobStatus status =
        JobStatus.newBuilder()
            .setJobId(jobId)
            .setAttempt(attempt.number())
            .setAt(Instant.ofEpochMilli(now()))
            .setWatermark(watermark == Long.MIN_VALUE ? null : Instant.ofEpochMilli(watermark))
            .setSources(clocks.freshness(watermark))
            .build();
    output.collect(new StreamRecord<>(status));
  }

  private long now() {
    return getProcessingTimeService().getCurrentProcessingTime();
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    attempt.snapshot();
    stored.update(speaks ? clocks.heard() : List.of());
  }
}
