package org.fengsui.jobs.operators;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;
import org.fengsui.indicators.fact.ScopeKey;

/**
 * The keys whose running values of today have moved since they were published. They are published
 * once a second of the wall clock, however many records moved them; the marks are state, so that a
 * restore publishes what was not.
 */
final class RunningMarks {
  /** Time between two ticks, milliseconds. */
  static final long TICK_MILLIS = 1_000;

  /** Marks of a snapshot. */
  static final ValueStateDescriptor<Boolean> MARKED =
      new ValueStateDescriptor<>("running-moved", Types.BOOLEAN);

  private final ValueState<Boolean> stored;
  private final ProcessingTimeService clock;
  private final Consumer<ScopeKey> switchTo;
  private final Publication publication;
  private final Set<ScopeKey> marked = new LinkedHashSet<>();
  private final Set<ScopeKey> written = new HashSet<>();

  /** Publishes the running values of the current key. */
  @FunctionalInterface
  interface Publication {
    /** Publishes them. */
    void publish(ScopeKey key) throws Exception;
  }

  /**
   * Marks of keys.
   *
   * @param clock says when a tick is due
   * @param restored keys marked in the snapshot
   * @param switchTo makes a key current
   * @param publication publishes the running values of the current key
   */
  RunningMarks(
      ValueState<Boolean> stored,
      ProcessingTimeService clock,
      List<ScopeKey> restored,
      Consumer<ScopeKey> switchTo,
      Publication publication) {
    this.stored = stored;
    this.clock = clock;
    this.switchTo = switchTo;
    this.publication = publication;
    written.addAll(restored);
    restored.forEach(this::mark);
  }

  /** Marks a key; its values are published at the next tick. */
  void mark(ScopeKey key) {
    if (marked.isEmpty()) {
      var unused =
          clock.registerTimer(clock.getCurrentProcessingTime() + TICK_MILLIS, at -> tick());
    }
    marked.add(key);
  }

  /** Publishes the values of all marked keys, whose marks go. */
  void tick() throws Exception {
    for (ScopeKey key : marked) {
      switchTo.accept(key);
      publication.publish(key);
    }
    marked.clear();
  }

  /** Writes the marks where they differ from those of the last snapshot. */
  void snapshot() throws Exception {
    for (ScopeKey key : marked) {
      if (written.add(key)) {
        switchTo.accept(key);
        stored.update(true);
      }
    }
    for (ScopeKey key : List.copyOf(written)) {
      if (!marked.contains(key)) {
        switchTo.accept(key);
        stored.clear();
        written.remove(key);
      }
    }
  }
}
