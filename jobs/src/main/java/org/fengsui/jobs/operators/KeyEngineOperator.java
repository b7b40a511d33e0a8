package org.fengsui.jobs.operators;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.fengsui.alerts.engine.KeyEngine;
import org.fengsui.alerts.engine.Outcome;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.Origin;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.ThresholdRule;

/**
 * Hosts the {@link KeyEngine} for the keys of one stage: puts facts in order, wakes keys, keeps
 * their entries, and emits what follows. Input one: facts by key. Input two: rule versions, to all.
 */
final class KeyEngineOperator extends AbstractStreamOperator<EarlyWarning>
    implements TwoInputStreamOperator<KeyedFact, ThresholdRule, EarlyWarning>,
        Triggerable<ScopeKey, VoidNamespace> {
  private final KeyParts parts;
  private final Ordering ordering;
  private final Stage stage;
  private final RulesAtStart rulesAtStart;
  private final HistoryPolicy history;
  private final int mostHeld;

  private transient KeyEngine engine;
  private transient Attempt attempt;
  private transient CatchUp catchUp;
  private transient RuleBoard board;
  private transient RuleSweep sweep;
  private transient KeyStore store;
  private transient KeyStateCache held;
  private transient StoredKeyState state;
  private transient KeyTimers times;
  private transient FactOrder order;
  private transient IncompleteSteps steps;
  private transient InternalTimerService<VoidNamespace> timers;
  private transient OpenAlerts open;
  private transient StageOutput out;
  private transient RuleGauges gauges;
  private transient RunningMarks running;
  private transient ClockWatch clock;

  KeyEngineOperator(
      StreamOperatorParameters<EarlyWarning> parameters,
      KeyParts parts,
      Ordering ordering,
      Stage stage,
      RulesAtStart rulesAtStart,
      HistoryPolicy history,
      int mostHeld) {
    super(parameters);
    this.parts = parts;
    this.ordering = ordering;
    this.stage = stage;
    this.rulesAtStart = rulesAtStart;
    this.history = history;
    this.mostHeld = mostHeld;
    this.sweep = new RuleSweep(parameters.getMailboxExecutor());
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    attempt =
        new Attempt(
            context,
            getRuntimeContext().getTaskInfo().getAttemptNumber(),
            !ordering.bounded(),
            getProcessingTimeService().getCurrentProcessingTime());
    catchUp = new CatchUp(context, history);
    board =
        new RuleBoard(
            parts.rules(), getOperatorStateBackend().getBroadcastState(RuleBoard.VERSIONS));
    if (!context.isRestored()) {
      // before any record passes: no record may be judged by a version that no longer holds
      board.add(rulesAtStart.accepted());
    }
    sweep.restore(context);
  }

  @Override
  public void open() throws Exception {
    super.open();
    engine = parts.engine();
    openKeys();
    openOutput();
    clock = ordering.bounded() ? null : ClockWatch.failing(getContainingTask().getEnvironment());
    sweep.open(this::allKeys, this::wakeForRule);
    if (parts.rulesChangedAt() != null) {
      sweep.start(parts.rulesChangedAt());
    }
  }

  private void openKeys() throws Exception {
    timers = getInternalTimerService("key-timers", VoidNamespaceSerializer.INSTANCE, this);
    store =
        stage == Stage.EMPLOYER
            ? new PackedKeyStore(getRuntimeContext(), this::keysOf)
            : new EntryKeyStore(getRuntimeContext(), this::keysOf);
    held =
        new KeyStateCache(mostHeld, () -> (ScopeKey) getCurrentKey(), this::setCurrentKey, store);
    state = new StoredKeyState(store, held, engine.work());
    times = new KeyTimers(held, store, getRuntimeContext().getMapState(KeyTimers.WAITING), timers);
    steps =
        new IncompleteSteps(
            getRuntimeContext().getListState(IncompleteSteps.FOUND),
            keysOf(IncompleteSteps.FOUND.getName()),
            this::setCurrentKey);
    order = new FactOrder(ordering, catchUp, steps, times, timers::currentWatermark, this::advance);
  }

  private void openOutput() throws Exception {
    open = new OpenAlerts(getRuntimeContext().getMapState(OpenAlerts.OPEN), getMetricGroup());
    for (ScopeKey key : keysOf(OpenAlerts.OPEN.getName())) {
      setCurrentKey(key);
      open.restore();
    }
    LongSupplier wall =
        ordering.bounded() ? null : getProcessingTimeService()::getCurrentProcessingTime;
    out =
        new StageOutput(
            output, stage, !ordering.buffered(), attempt.number(), getMetricGroup(), open, wall);
    running =
        new RunningMarks(
            getRuntimeContext().getState(RunningMarks.MARKED),
            getProcessingTimeService(),
            keysOf(RunningMarks.MARKED.getName()),
            this::setCurrentKey,
            this::publishRunning);
    gauges = new RuleGauges(board, getMetricGroup(), timers::currentWatermark, wall);
  }

  /** Live, long runs of timers may pause for a checkpoint; replays have nobody waiting. */
  @Override
  public boolean useInterruptibleTimers() {
    return !ordering.bounded();
  }

  @Override
  public void processElement1(StreamRecord<KeyedFact> element) throws Exception {
    KeyedFact fact = element.getValue();
    if (fact.knownAt() > ordering.endMillis()) {
      return; // no look-ahead: a replay until an instant knows nothing later
    }
    if (ordering.bounded()) {
      timers.registerEventTimeTimer(VoidNamespace.INSTANCE, Long.MAX_VALUE);
    }
    order.take(fact);
  }

  @Override
  public void processElement2(StreamRecord<ThresholdRule> element) throws Exception {
    var from = element.getValue().getValidFrom();
    if (board.add(List.of(element.getValue()))) { // else known since the start
      gauges.refresh();
      sweep.start(from == null ? null : from.toEpochMilli());
    }
  }

  @Override
  public void onEventTime(InternalTimer<ScopeKey, VoidNamespace> timer) throws Exception {
    long instant = timer.getTimestamp();
    if (instant == Long.MAX_VALUE) {
      finishKey();
    } else if (instant <= ordering.endMillis()) {
      order.fire(instant);
    }
  }

  @Override
  public void onProcessingTime(InternalTimer<ScopeKey, VoidNamespace> timer) {
    throw new IllegalStateException("keys are woken by event time only");
  }

  private void advance(long instant, List<KeyedFact> facts) throws Exception {
    ScopeKey key = (ScopeKey) getCurrentKey();
    Outcome outcome = engine.advance(key, state, instant, facts, board.rules());
    times.applied(instant);
    long next = Math.min(outcome.nextWake(), board.nextAfter(instant));
    times.wakeAt(next == Long.MAX_VALUE ? next : Math.max(next, instant + 1));
    if (state.isEmpty() && times.idle()) {
      times.clear();
    }
    held.settle();
    out.emit(outcome, instant, order.origin(instant, facts), FactOrder.arrived(facts));
    if (outcome.running()) {
      running.mark(key);
    }
  }

  private void publishRunning(ScopeKey key) throws Exception {
    long instant = times.latest();
    if (instant != Long.MIN_VALUE) {
      out.values(engine.running(key, state, instant, board.rules()), instant);
    }
    held.settle();
  }

  /** What the last tick would have published. */
  @Override
  public void finish() throws Exception {
    running.tick();
    super.finish();
  }

  /**
   * While catching up all timers of a watermark fire at once: then it is known when the backlog has
   * been judged. The clock goes through it in steps, and checkpoints pass between them.
   */
  @Override
  public void processWatermark(Watermark mark) throws Exception {
    if (!catchUp.running()) {
      super.processWatermark(mark);
      return;
    }
    getTimeServiceManager().orElseThrow().advanceWatermark(mark);
    output.emitWatermark(mark);
    catchUp.passed(mark.getTimestamp());
  }

  /** At the end of a replay, once for each key that anything was sent to. */
  private void finishKey() throws Exception {
    if (stage == Stage.AREA) {
      ScopeKey key = (ScopeKey) getCurrentKey();
      held.storeCurrent();
      Outcome outcome = engine.finish(key, state, ordering.endMillis(), board.rules());
      held.forget(); // what it worked out is not the key's state
      out.emit(outcome, ordering.endMillis(), Origin.LIVE, KeyedFact.NO_ARRIVAL);
    }
  }

  @Override
  public void close() throws Exception {
    if (clock != null) {
      clock.close();
    }
    super.close();
  }

  private List<ScopeKey> allKeys() {
    try {
      held.store();
    } catch (Exception e) {
      throw new IllegalStateException("cannot store keys", e);
    }
    return store.keys();
  }

  private List<ScopeKey> keysOf(String stateName) {
    try (Stream<ScopeKey> keys =
        this.<ScopeKey>getKeyedStateBackend().getKeys(stateName, VoidNamespace.INSTANCE)) {
      return keys.distinct().toList();
    }
  }

  /** Wakes a key for a rule version that it did not see while it was advanced. */
  private void wakeForRule(ScopeKey key, Long validFrom) throws Exception {
    setCurrentKey(key);
    long latest = times.latest();
    if (latest != Long.MIN_VALUE) {
      long from = validFrom == null ? latest : Math.max(validFrom, latest);
      times.wakeAt(Math.min(times.wake(), from));
    }
    held.settle();
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    held.letGo();
    running.snapshot();
    steps.snapshot();
    attempt.snapshot();
    catchUp.snapshot();
    sweep.snapshot();
  }
}
