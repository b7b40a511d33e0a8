package org.fengsui.jobs.operators;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.fengsui.indicators.fact.ScopeKey;

/**
 * Wakes every key for a new rule version, an entry of keys at a time, so that records and
 * checkpoints pass in between. A sweep that a restore cut short starts again: waking is idempotent.
 */
final class RuleSweep {
  /** Keys an entry: well under a millisecond of timers. */
  private static final int ENTRY = 1_000;

  /** Stands for a version that holds since ever. */
  private static final long SINCE_EVER = Long.MIN_VALUE;

  private static final ListStateDescriptor<Long> PENDING =
      new ListStateDescriptor<>("pending-sweeps", Types.LONG);

  private final MailboxExecutor mailbox;
  private final ArrayDeque<Sweep> sweeps = new ArrayDeque<>();
  private final List<Long> restored = new ArrayList<>();
  private ListState<Long> pending;
  private Supplier<List<ScopeKey>> keys;
  private Waker waker;

  /** Wakes one key. */
  @FunctionalInterface
  interface Waker {
    /** Wakes the key for a version valid from an instant; null: since ever. */
    void wake(ScopeKey key, Long validFrom) throws Exception;
  }

  private record Sweep(long validFrom, ArrayDeque<ScopeKey> left) {}

  RuleSweep(MailboxExecutor mailbox) {
    this.mailbox = mailbox;
  }

  void restore(StateInitializationContext context) throws Exception {
    pending = context.getOperatorStateStore().getUnionListState(PENDING);
    for (long validFrom : pending.get()) {
      if (!restored.contains(validFrom)) {
        restored.add(validFrom);
      }
    }
  }

  void open(Supplier<List<ScopeKey>> allKeys, Waker wakes) {
    keys = allKeys;
    waker = wakes;
    restored.forEach(this::start);
  }

  /** Starts to wake all keys for a version valid from an instant; null: since ever. */
  void start(Long validFrom) {
    sweeps.add(new Sweep(validFrom == null ? SINCE_EVER : validFrom, new ArrayDeque<>(keys.get())));
    if (sweeps.size() == 1) {
      mailbox.execute(this::entry, "wake keys for a rule version");
    }
  }

  private void entry() throws Exception {
    Sweep sweep = sweeps.element();
    Long from = sweep.validFrom() == SINCE_EVER ? null : sweep.validFrom();
    for (int i = 0; i < ENTRY && !sweep.left().isEmpty(); i++) {
      waker.wake(sweep.left().remove(), from);
    }
    if (sweep.left().isEmpty()) {
      sweeps.remove();
    }
    if (!sweeps.isEmpty()) {
      mailbox.execute(this::entry, "wake keys for a rule version");
    }
  }

  void snapshot() throws Exception {
    pending.update(sweeps.stream().map(Sweep::validFrom).toList());
  }
}
