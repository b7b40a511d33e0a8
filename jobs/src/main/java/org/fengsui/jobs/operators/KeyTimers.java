package org.fengsui.jobs.operators;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.jobs.types.JobTypes;

/**
 * The times of the current key: facts that wait for their instant, its one wake-up, and the latest
 * instant applied. Timers: one for each instant that facts wait for, and one for the wake-up.
 */
final class KeyTimers {
  /** Facts by the instant they wait for, as a rule that at which they became known. */
  static final MapStateDescriptor<Long, List<KeyedFact>> WAITING =
      new MapStateDescriptor<>("waiting", Types.LONG, JobTypes.KEYED_FACTS);

  private final KeyStateCache held;
  private final MapState<Long, List<KeyedFact>> waiting;
  private final KeyStore stored;
  private final InternalTimerService<VoidNamespace> timers;

  KeyTimers(
      KeyStateCache held,
      KeyStore stored,
      MapState<Long, List<KeyedFact>> waiting,
      InternalTimerService<VoidNamespace> timers) {
    this.held = held;
    this.stored = stored;
    this.waiting = waiting;
    this.timers = timers;
  }

  /** Keeps a fact until the watermark has passed an instant. */
  void hold(KeyedFact fact, long instant) throws Exception {
    List<KeyedFact> held = waiting.get(instant);
    // grown in place: a survey month is 100,000 facts of one instant at one key
    List<KeyedFact> all = held == null ? new ArrayList<>() : held;
    all.add(fact);
    waiting.put(instant, all);
    timers.registerEventTimeTimer(VoidNamespace.INSTANCE, instant);
  }

  /** Takes out the facts of an instant, in their order; empty when there are none. */
  List<KeyedFact> take(long instant) throws Exception {
    List<KeyedFact> held = waiting.get(instant);
    if (held == null) {
      return List.of();
    }
    waiting.remove(instant);
    List<KeyedFact> ordered = new ArrayList<>(held);
    ordered.sort(KeyedFact.ORDER);
    return ordered;
  }

  /** The wake-up, or {@link Long#MAX_VALUE} when the key sleeps. */
  long wake() throws Exception {
    CachedKey key = held.current();
    if (key.wake == null) {
      key.wake = stored.wake();
    }
    return key.wake;
  }

  /** Latest instant applied, or {@link Long#MIN_VALUE}. */
  long latest() throws Exception {
    CachedKey key = held.current();
    if (key.latest == null) {
      key.latest = stored.latest();
    }
    return key.latest;
  }

  void applied(long instant) {
    CachedKey key = held.current();
    key.latest = instant;
    key.latestChanged = true;
  }

  /** Moves the one wake-up; {@link Long#MAX_VALUE}: sleep. */
  void wakeAt(long instant) throws Exception {
    long before = wake();
    if (before == instant) {
      return;
    }
    // the timer of an instant that facts wait for must stay
    if (before != Long.MAX_VALUE && !waiting.contains(before)) {
      timers.deleteEventTimeTimer(VoidNamespace.INSTANCE, before);
    }
    if (instant != Long.MAX_VALUE) {
      timers.registerEventTimeTimer(VoidNamespace.INSTANCE, instant);
    }
    CachedKey key = held.current();
    key.wake = instant;
    key.wakeChanged = true;
  }

  /** Forgets a key that has nothing left to wait for. */
  void clear() throws Exception {
    wakeAt(Long.MAX_VALUE);
    applied(Long.MIN_VALUE);
  }

  /** Whether no fact waits and no wake-up is set. */
  boolean idle() throws Exception {
    return wake() == Long.MAX_VALUE && waiting.isEmpty();
  }
}
