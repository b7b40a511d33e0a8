package org.fengsui.jobs.operators;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.Origin;
import org.fengsui.indicators.time.Moment;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.revision.LatestRevision;
import org.fengsui.intake.revision.StoredRecord;
import org.fengsui.intake.source.SourceActivityTracker;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.jobs.types.HistoryTally;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.ThresholdRule;

/**
 * Hosts {@link LatestRevision} for one record id: what a new revision changes goes to keys. Input
 * one: records by id. Input two: rule versions, which say what is late and how long ids are kept.
 */
public final class LatestRevisionFunction
    extends KeyedBroadcastProcessFunction<String, Arrival, ThresholdRule, KeyedFact>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1L;

  /** Rule versions that came since the start. */
  public static final MapStateDescriptor<String, ThresholdRule> RULES = RuleBoard.VERSIONS;

  /** Historical records that wait for their turn. */
  static final ListStateDescriptor<Arrival> HISTORICAL =
      new ListStateDescriptor<>("historical-revisions", JobTypes.ARRIVAL);

  /** What is kept of the id. */
  static final ValueStateDescriptor<StoredRecord> STORED =
      new ValueStateDescriptor<>("stored-record", JobTypes.STORED_RECORD);

  /** Revisions that wait for their instant. */
  static final MapStateDescriptor<Long, List<Arrival>> WAITING =
      new MapStateDescriptor<>("waiting-revisions", Types.LONG, JobTypes.ARRIVAL_LIST);

  private final CoreParts parts;
  private final Ordering ordering;
  private final HistoryPolicy history;
  private RulesAtStart rulesAtStart;
  private transient CatchUp catchUp;
  private transient LatestRevision revisions;
  private transient SourceActivityTracker activity;
  private transient RuleBoard board;
  private transient Lateness lateness;
  private transient RevisionTally tally;
  private transient ValueState<StoredRecord> stored;
  private transient MapState<Long, List<Arrival>> waiting;
  private transient ListState<Arrival> historical;
  private transient HistoryPace pace;

  /** A function that orders records as {@code ordering} says. */
  public LatestRevisionFunction(CoreParts parts, Ordering ordering, HistoryPolicy history) {
    this.parts = parts;
    this.ordering = ordering;
    this.history = history;
    this.rulesAtStart = new RulesAtStart(parts, RuleHistory.NONE, true);
  }

  /** The same function, which when it starts without rules knows the versions of a topic. */
  public LatestRevisionFunction withRules(RuleHistory versions, boolean fourEyes) {
    rulesAtStart = new RulesAtStart(parts, versions, fourEyes);
    return this;
  }

  /** Key of a record: its stream and id. */
  public static String key(Arrival arrival) {
    return arrival.stream() + '\n' + arrival.accepted().recordId();
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    catchUp = new CatchUp(context, history);
    board =
        RuleBoard.opened(
            parts.rules(), context.getOperatorStateStore().getBroadcastState(RULES), rulesAtStart);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    catchUp.snapshot();
  }

  @Override
  public void open(OpenContext context) {
    revisions = parts.revisions();
    activity = parts.activity();
    follow();
    tally = new RevisionTally(new Tally(getRuntimeContext()), parts.expectedSources());
    stored = getRuntimeContext().getState(STORED);
    waiting = getRuntimeContext().getMapState(WAITING);
    historical = getRuntimeContext().getListState(HISTORICAL);
    pace = new HistoryPace();
  }

  private void follow() {
    lateness = new Lateness(board.rules(), parts.zone(), parts.historyDays());
  }

  @Override
  public void processBroadcastElement(
      ThresholdRule version, Context context, Collector<KeyedFact> out) throws Exception {
    if (board.add(List.of(version))) {
      follow();
    }
  }

  @Override
  public void processElement(Arrival next, ReadOnlyContext context, Collector<KeyedFact> out)
      throws Exception {
    long knownAt = next.accepted().knownAt();
    catchUp.passed(context.timerService().currentWatermark());
    if (catchUp.running()) {
      hold(next, whileCatchingUp(next), context);
    } else if (history.historical(next)) {
      defer(next, context.timerService());
    } else if (!ordering.buffered()) {
      apply(next, Origin.LIVE, context, out);
    } else if (knownAt <= ordering.endMillis()) {
      hold(next, knownAt, context);
    }
  }

  /** The backlog goes by known time; what came meanwhile follows it. */
  private long whileCatchingUp(Arrival next) {
    if (backlog(next)) {
      return next.accepted().knownAt();
    }
    return ordering.buffered()
        ? Math.max(next.accepted().knownAt(), catchUp.until())
        : catchUp.until();
  }

  private boolean backlog(Arrival next) {
    return next.brokerMillis() <= catchUp.until() && next.accepted().knownAt() < catchUp.until();
  }

  /** Records of now do not wait for historical ones, which come one by one behind them. */
  private void defer(Arrival next, TimerService timers) throws Exception {
    historical.add(next);
    timers.registerProcessingTimeTimer(pace.next(timers.currentProcessingTime()));
  }

  private void hold(Arrival next, long instant, ReadOnlyContext context) throws Exception {
    List<Arrival> held = waiting.get(instant);
    List<Arrival> all = held == null ? new ArrayList<>() : new ArrayList<>(held);
    all.add(next);
    waiting.put(instant, all);
    context.timerService().registerEventTimeTimer(instant);
  }

  @Override
  public void onTimer(long instant, OnTimerContext context, Collector<KeyedFact> out)
      throws Exception {
    if (context.timeDomain() == TimeDomain.PROCESSING_TIME) {
      takeHistorical(context, out);
      return;
    }
    if (instant > ordering.endMillis()) {
      return;
    }
    List<Arrival> due = waiting.get(instant);
    if (due != null) {
      waiting.remove(instant);
      List<Arrival> ordered = new ArrayList<>(due);
      ordered.sort(Arrival.ORDER);
      for (Arrival next : ordered) {
        if (!backlog(next) && history.historical(next)) {
          defer(next, context.timerService());
        } else {
          apply(next, backlog(next) ? Origin.BACKLOG : Origin.LIVE, context, out);
        }
      }
    }
    StoredRecord kept = stored.value();
    if (kept != null && waiting.isEmpty()) {
      forget(kept, instant, context.timerService());
    }
  }

  private void takeHistorical(OnTimerContext context, Collector<KeyedFact> out) throws Exception {
    List<Arrival> held = new ArrayList<>();
    historical.get().forEach(held::add);
    TimerService timers = context.timerService();
    if (held.isEmpty()) {
      return;
    }
    if (!pace.take(timers.currentProcessingTime())) {
      timers.registerProcessingTimeTimer(pace.next(timers.currentProcessingTime()));
      return;
    }
    historical.clear();
    held.sort(Arrival.ORDER);
    for (Arrival next : held) {
      apply(next, Origin.HISTORICAL, context, out);
    }
  }

  private void apply(Arrival next, Origin origin, ReadOnlyContext context, Collector<KeyedFact> out)
      throws Exception {
    StoredRecord before = stored.value();
    LatestRevision.Step step =
        revisions.advance(before, next.accepted(), lateness.keptDays(next.accepted().knownAt()));
    tally.count(next, step);
    if (origin == Origin.HISTORICAL) {
      countHistorical(next, step, context);
    } else {
      track(next, origin, out);
    }
    if (step.keeps(before)) {
      refuse(next, step, context);
      return;
    }
    stored.update(step.stored());
    long known = next.accepted().knownAt();
    context.timerService().registerEventTimeTimer(forgetAt(step.stored(), known));
    refuse(next, step, context);
    lateness
        .late(next, step.facts())
        .ifPresent(
            late -> {
              tally.late(next, late);
              context.output(Tags.LATE_RECORDS, late);
            });
    send(step.facts(), origin, arrived(next), out);
  }

  private void send(List<KeyedFact> facts, Origin origin, long arrived, Collector<KeyedFact> out) {
    for (int i = 0; i < facts.size(); i++) {
      boolean more = !ordering.buffered() && KeyedFact.followed(facts, i);
      out.collect(facts.get(i).came(origin, arrived, more));
    }
  }

  /** A conflict is a dead letter, whichever of the two stands. */
  private void refuse(Arrival next, LatestRevision.Step step, ReadOnlyContext context) {
    if (step.conflict() != null) {
      context.output(Tags.DEAD_LETTERS, RevisionTally.conflict(next, step));
    }
  }

  private void countHistorical(Arrival next, LatestRevision.Step step, ReadOnlyContext context) {
    if (step.accepted()) {
      boolean open = lateness.inOpenWindow(next);
      tally.historical(next);
      context.output(Tags.HISTORY, new HistoryTally(next.stream(), 1, open ? 1 : 0));
    }
  }

  /** Also a duplicate shows that its source is there. */
  private void track(Arrival next, Origin origin, Collector<KeyedFact> out) {
    Accepted record = next.accepted();
    activity
        .record(next.stream(), record.source(), record.knownAt())
        .forEach(fact -> out.collect(fact.came(origin, arrived(next))));
  }

  /** Replays know no clock. */
  private long arrived(Arrival next) {
    return ordering.bounded() ? KeyedFact.NO_ARRIVAL : next.brokerMillis();
  }

  /** Forgets the id, or waits on when rules of now look further back than those of then. */
  private void forget(StoredRecord kept, long instant, TimerService timers) throws IOException {
    long due = forgetAt(kept, instant);
    if (due <= instant) {
      stored.clear();
    } else {
      timers.registerEventTimeTimer(due);
    }
  }

  /** First instant, milliseconds, at which the rules of an instant let the id be forgotten. */
  private long forgetAt(StoredRecord kept, long rulesAt) {
    return Moment.startOfDay(kept.lastKept(lateness.keptDays(rulesAt)) + 1, parts.zone());
  }
}
