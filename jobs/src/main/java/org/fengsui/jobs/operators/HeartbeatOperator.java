package org.fengsui.jobs.operators;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.time.Moment;
import org.fengsui.jobs.metrics.Metric;
import org.fengsui.jobs.types.HistoryTally;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.HistoricalCount;
import org.fengsui.schemas.JobStatus;

/**
 * Says that the job lives: attempt, event time and the freshness of every expected source, at a
 * steady interval of the wall clock, whether records come or not, and on every new civil day of
 * event time, so that a history played at speed shows its days too.
 *
 * <p>Input one: pulses of sources. Input two: historical records, and the event time of the last
 * stage of keys: what it shows has been judged. All to the first subtask; it alone speaks. No
 * record passes here.
 */
public final class HeartbeatOperator extends AbstractStreamOperator<JobStatus>
    implements TwoInputStreamOperator<KeyedFact, HistoryTally, JobStatus> {
  /** Milliseconds of the wall clock between two heartbeats. */
  public static final long EVERY_MILLIS = 5_000;

  private static final long serialVersionUID = 1L;
  private static final long MILLIS_A_SECOND = 1_000;

  private static final ListStateDescriptor<KeyedFact> HEARD =
      new ListStateDescriptor<>("heard-sources", JobTypes.KEYED_FACT);

  private static final ListStateDescriptor<HistoryTally> HISTORY =
      new ListStateDescriptor<>("historical-records", JobTypes.HISTORY_TALLY);

  private final CoreParts parts;
  private final HistoryPolicy policy;
  private transient Attempt attempt;
  private transient CatchUp catchUp;
  private transient ListState<HistoryTally> storedHistory;
  private transient TreeMap<String, HistoryTally> history;
  private transient ListState<KeyedFact> stored;
  private transient SourceFreshnessTracker clocks;
  private transient String jobId;
  private transient boolean speaks;
  private transient long watermark;
  private transient int saidDay;
  private transient long caughtUpAt;

  /** A heartbeat over the expected sources of the parts. */
  public HeartbeatOperator(CoreParts parts, HistoryPolicy policy) {
    this.parts = parts;
    this.policy = policy;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    int restarts = getRuntimeContext().getTaskInfo().getAttemptNumber();
    attempt = new Attempt(context, restarts, true, now());
    // union: whatever the parallelism becomes, the subtask that speaks knows all
    stored = context.getOperatorStateStore().getUnionListState(HEARD);
    clocks = new SourceFreshnessTracker(parts.expectedSources(), parts.zone());
    for (KeyedFact pulse : stored.get()) {
      clocks.record(pulse);
    }
    catchUp = new CatchUp(context, policy);
    storedHistory = context.getOperatorStateStore().getUnionListState(HISTORY);
    history = new TreeMap<>();
    for (HistoryTally tally : storedHistory.get()) {
      history.merge(tally.stream(), tally, HistoryTally::plus);
    }
  }

  @Override
  public void open() throws Exception {
    super.open();
    watermark = Long.MIN_VALUE;
    caughtUpAt = Long.MIN_VALUE;
    saidDay = Integer.MIN_VALUE;
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
    say();
    var unused = getProcessingTimeService().registerTimer(now() + EVERY_MILLIS, this::beat);
  }

  @Override
  public void processElement1(StreamRecord<KeyedFact> element) {
    clocks.record(element.getValue());
  }

  @Override
  public void processElement2(StreamRecord<HistoryTally> element) {
    HistoryTally tally = element.getValue();
    history.merge(tally.stream(), tally, HistoryTally::plus);
  }

  /** What the sources have sent is not judged yet. */
  @Override
  public void processWatermark1(Watermark mark) {}

  @Override
  public void processWatermark2(Watermark mark) throws Exception {
    processWatermark(mark);
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    if (speaks && mark.getTimestamp() != Long.MAX_VALUE) {
      watermark = mark.getTimestamp();
      pass();
      int day = Moment.epochDay(watermark, parts.zone());
      if (day != saidDay) {
        saidDay = day;
        say();
      }
    }
    super.processWatermark(mark);
  }

  private void pass() {
    boolean before = catchUp.running();
    catchUp.passed(watermark);
    if (before && !catchUp.running()) {
      caughtUpAt = now();
    }
  }

  /** Its last messages are still on their way to the topics when event time has passed them. */
  private boolean catchingUp() {
    return catchUp.running() || (caughtUpAt != Long.MIN_VALUE && now() - caughtUpAt < EVERY_MILLIS);
  }

  private List<HistoricalCount> historical() {
    return history.values().stream()
        .map(t -> new HistoricalCount(t.stream(), t.records(), t.inOpenWindow()))
        .toList();
  }

  private void say() {
    JobStatus status =
        JobStatus.newBuilder()
            .setJobId(jobId)
            .setAttempt(attempt.number())
            .setAt(Instant.ofEpochMilli(now()))
            .setWatermark(watermark == Long.MIN_VALUE ? null : Instant.ofEpochMilli(watermark))
            .setSources(clocks.freshness(watermark))
            .setCatchingUp(catchingUp())
            .setHistorical(historical())
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
    catchUp.snapshot();
    stored.update(speaks ? clocks.seen() : List.of());
    storedHistory.update(speaks ? List.copyOf(history.values()) : List.of());
  }
}
