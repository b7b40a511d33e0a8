package org.fengsui.jobs.operators;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.fengsui.jobs.types.FastLaneEntry;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.EarlyWarning;

/**
 * Stands before the fast lane and keeps it true over restores (docs/semantics.md, section 5). Input
 * one: what the keys say. Input two: what the topic holds, its position kept in the checkpoint, so
 * that after a restore the messages of lost attempts come back. Key: alert id.
 *
 * <p>A lost message is taken back when event time has passed both its own instant and the wall
 * clock of the restore by a margin: the clock source lets event time come there only when all that
 * was in the topics at the restore has been read.
 *
 * <p>After a start without state that a person asked for, the topic is read from its first record.
 * What stands open there from before that start and is not produced again gets one UPDATE flagged
 * {@link org.fengsui.indicators.reading.Flags#ORPHANED}, on both lanes: a person closes it.
 */
public final class ReadBackFunction
    extends KeyedCoProcessFunction<String, EarlyWarning, EarlyWarning, EarlyWarning>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1L;

  /** What the fast lane has said of the alert. */
  static final ValueStateDescriptor<FastLaneEntry> TOLD =
      new ValueStateDescriptor<>("fast-lane-told", JobTypes.FAST_LANE_ENTRY);

  /** Event time after its end for which an alert is remembered, so that a CANCEL can follow. */
  static final Duration KEPT = Duration.ofDays(400);

  /** Orphaned warnings, for the exact lane too. */
  public static final OutputTag<EarlyWarning> ORPHANED =
      new OutputTag<>("orphaned", JobTypes.WARNING);

  /** Attempt before which a message is of a job that this one began without. */
  private static final ListStateDescriptor<Integer> BEGAN =
      new ListStateDescriptor<>("began-fresh", Types.INT);

  private final ZoneId zone;
  private final String job;
  private final boolean orphans;
  private final HashSet<String> closed;
  private final long marginMillis;
  private transient FastLaneReconciler book;
  private transient ValueState<FastLaneEntry> said;
  private boolean drill;
  private transient long startedAt;
  private transient ListState<Integer> began;
  private transient int beganAttempt;

  /**
   * A read-back.
   *
   * @param zone zone of the times in messages
   * @param margin how long event time must have passed before a message counts as not reproduced
   */
  public ReadBackFunction(ZoneId zone, Duration margin) {
    this(zone, margin, null, false, Set.of());
  }

  /**
   * A read-back.
   *
   * @param job the job's name: messages of others on the topic are left alone; null: all are its
   *     own
   * @param orphans whether a start without state orphans what is not produced again
   * @param closed alerts that people closed
   */
  public ReadBackFunction(
      ZoneId zone, Duration margin, String job, boolean orphans, Set<String> closed) {
    this.zone = zone;
    this.job = job;
    this.orphans = orphans;
    this.closed = new HashSet<>(closed);
    this.marginMillis = margin.toMillis();
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    began = context.getOperatorStateStore().getUnionListState(BEGAN);
    beganAttempt = 0;
    for (int attempt : began.get()) {
      beganAttempt = Math.max(beganAttempt, attempt);
    }
    if (orphans && !context.isRestored()) {
      // live attempts follow the clock: those of earlier jobs are lower
      beganAttempt = Attempt.next(0, 0, System.currentTimeMillis());
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    began.update(beganAttempt == 0 ? List.of() : List.of(beganAttempt));
  }

  /** Whether event time is that of a drill, which never comes to the wall clock. */
  public ReadBackFunction inDrill(boolean is) {
    drill = is;
    return this;
  }

  @Override
  public void open(OpenContext context) {
    book = new FastLaneReconciler(zone);
    said = getRuntimeContext().getState(TOLD);
    startedAt = Long.MIN_VALUE;
  }

  @Override
  public void processElement1(EarlyWarning message, Context context, Collector<EarlyWarning> out)
      throws Exception {
    FastLaneEntry entry = FastLaneReconciler.say(entry(), message);
    out.collect(entry.last());
    keep(entry, context.timerService());
  }

  @Override
  public void processElement2(EarlyWarning message, Context context, Collector<EarlyWarning> out)
      throws Exception {
    if (job != null && message.getJob() != null && !job.equals(message.getJob())) {
      return;
    }
    FastLaneEntry before = entry();
    if (FastLaneReconciler.news(before, message)) {
      FastLaneEntry entry = FastLaneReconciler.readBack(before, message);
      said.update(entry);
      context.timerService().registerEventTimeTimer(due(entry, context.timerService()));
    }
  }

  @Override
  public void onTimer(long instant, OnTimerContext context, Collector<EarlyWarning> out)
      throws Exception {
    FastLaneEntry entry = entry();
    TimerService timers = context.timerService();
    if (timers.currentWatermark() == Long.MAX_VALUE) {
      return; // a drain ends the input, it does not show that anything is missing
    }
    if (entry.lost() != null) {
      settle(entry, instant, context, out);
    } else if (entry.quiet() && entry.last() != null && instant >= forgetAt(entry)) {
      said.clear();
    }
  }

  private void settle(
      FastLaneEntry entry, long instant, OnTimerContext context, Collector<EarlyWarning> out)
      throws Exception {
    long due = due(entry, context.timerService());
    if (instant < due) {
      context.timerService().registerEventTimeTimer(due);
      return;
    }
    boolean earlier = entry.lost().getAttempt() < beganAttempt;
    if (earlier && entry.last() == null) {
      orphan(entry, instant, context, out);
    } else if (earlier && FastLaneReconciler.sameLevel(entry)) {
      keep(FastLaneReconciler.adopt(entry), context.timerService());
    } else {
      FastLaneEntry after = book.takeBack(entry, instant);
      if (!FastLaneReconciler.settled(entry)) {
        out.collect(after.last());
      }
      keep(after, context.timerService());
    }
  }

  /** What an earlier job left open and this one does not produce: said once, never cancelled. */
  private void orphan(
      FastLaneEntry entry, long instant, OnTimerContext context, Collector<EarlyWarning> out)
      throws Exception {
    EarlyWarning lost = entry.lost();
    FastLaneEntry after = book.orphan(entry, instant);
    if (lost.getLevel() != null
        && !FastLaneReconciler.orphaned(lost)
        && !closed.contains(lost.getAlertId())) {
      out.collect(after.last());
      context.output(ORPHANED, after.last());
    }
    keep(after, context.timerService());
  }

  private FastLaneEntry entry() throws Exception {
    FastLaneEntry entry = said.value();
    return entry == null ? FastLaneEntry.NONE : entry;
  }

  private void keep(FastLaneEntry entry, TimerService timers) throws Exception {
    said.update(entry);
    if (entry.quiet()) {
      timers.registerEventTimeTimer(forgetAt(entry));
    }
  }

  /**
   * After the wall clock at which this attempt first asked, and so no earlier than its start. The
   * clock of a drill shows nothing at all before all that was in the topics has been read.
   */
  private long due(FastLaneEntry entry, TimerService timers) {
    if (startedAt == Long.MIN_VALUE && !drill) {
      startedAt = timers.currentProcessingTime();
    }
    return Math.max(entry.lost().getAsOf().toEpochMilli(), startedAt) + marginMillis;
  }

  private static long forgetAt(FastLaneEntry entry) {
    return entry.last().getAsOf().toEpochMilli() + KEPT.toMillis();
  }
}
