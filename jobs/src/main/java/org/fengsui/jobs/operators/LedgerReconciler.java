package org.fengsui.jobs.operators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.fengsui.jobs.metrics.Metric;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.EarlyWarning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before the exact lane and writes again what its readers never get: a transaction that is
 * flushed at a checkpoint but not committed before the broker's timeout is aborted, and Flink's
 * committer then drops it with a line in the log.
 */
public final class LedgerReconciler extends AbstractStreamOperator<EarlyWarning>
    implements OneInputStreamOperator<EarlyWarning, EarlyWarning> {
  /** Messages of this subtask not yet seen on the topic. */
  static final ListStateDescriptor<EarlyWarning> UNCONFIRMED =
      new ListStateDescriptor<>("unconfirmed-messages", JobTypes.WARNING);

  /** Of all subtasks, how far the topic has been passed. */
  static final ListStateDescriptor<Map<String, Long>> POSITIONS =
      new ListStateDescriptor<>("ledger-positions", Types.MAP(Types.STRING, Types.LONG));

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(LedgerReconciler.class);
  private static final long EVERY_MILLIS = 1_000;

  private final LedgerWatch.Factory factory;
  private transient UnconfirmedMessages unconfirmed;
  private transient Map<String, Long> positions;
  private transient ListState<EarlyWarning> storedMessages;
  private transient ListState<Map<String, Long>> storedPositions;
  private transient LedgerWatch watch;
  private transient Counter again;

  /** A reconciler that reads the topic by a watch. */
  public LedgerReconciler(LedgerWatch.Factory factory) {
    this.factory = factory;
  }

  /** Identity of a message: alert id and sequence. */
  public static String identity(EarlyWarning message) {
    return UnconfirmedMessages.identity(message);
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    storedMessages = context.getOperatorStateStore().getListState(UNCONFIRMED);
    storedPositions = context.getOperatorStateStore().getUnionListState(POSITIONS);
    unconfirmed = new UnconfirmedMessages();
    unconfirmed.restore(storedMessages.get());
    positions = new HashMap<>();
    // messages move between subtasks: each begins where the slowest of them was
    for (Map<String, Long> one : storedPositions.get()) {
      one.forEach((partition, offset) -> positions.merge(partition, offset, Math::min));
    }
  }

  @Override
  public void open() throws Exception {
    super.open();
    again = Metric.LEDGER_AGAIN.counter(getMetricGroup());
    watch = factory.open(Map.copyOf(positions));
    var unused =
        getProcessingTimeService().scheduleWithFixedDelay(t -> tick(), EVERY_MILLIS, EVERY_MILLIS);
  }

  @Override
  public void processElement(StreamRecord<EarlyWarning> element) {
    unconfirmed.written(element.getValue());
    output.collect(element);
  }

  private void tick() {
    Optional<LedgerWatch.Seen> seen = watch.look();
    seen.ifPresent(
        s -> {
          unconfirmed.seen(s.identities());
          positions.putAll(s.positions());
        });
    watch.ends().ifPresent(unconfirmed::ends);
    if (seen.isPresent()) {
      writeAgain(unconfirmed.lost(positions));
    }
    if (unconfirmed.begin()) {
      watch.askEnds();
    }
  }

  private void writeAgain(List<EarlyWarning> lost) {
    if (lost.isEmpty()) {
      return;
    }
    LOG.warn(
        "总账缺 {} 条消息（其事务已被 Kafka 中止），重写 / the exact lane lacks {} messages, whose transaction"
            + " Kafka has aborted; they are written again: {}",
        lost.size(),
        lost.size(),
        lost.stream().map(UnconfirmedMessages::identity).collect(Collectors.joining(", ")));
    for (EarlyWarning message : lost) {
      EarlyWarning next =
          EarlyWarning.newBuilder(message).setAttempt(message.getAttempt() + 1).build();
      again.inc();
      unconfirmed.written(next);
      output.collect(new StreamRecord<>(next));
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    storedMessages.update(unconfirmed.snapshot(context.getCheckpointId()));
    storedPositions.update(List.of(Map.copyOf(positions)));
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) throws Exception {
    super.notifyCheckpointComplete(checkpoint);
    unconfirmed.complete(checkpoint);
  }

  @Override
  public void close() throws Exception {
    if (watch != null) {
      watch.close();
    }
    super.close();
  }
}
