package org.fengsui.jobs.operators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.jobs.types.JobTypes;

/**
 * Facts of a step of which the last for their key has not come. What a record changes at a key
 * crosses one by one and is applied together. The last follows at once, on the same way; only a
 * checkpoint may pass between, because it overtakes what lies in buffers.
 */
final class IncompleteSteps {
  /** Facts that a snapshot found. */
  static final ListStateDescriptor<KeyedFact> FOUND =
      new ListStateDescriptor<>("incomplete-steps", JobTypes.KEYED_FACT);

  private final ListState<KeyedFact> stored;
  private final Consumer<ScopeKey> switchTo;
  private final Map<Step, List<KeyedFact>> held = new LinkedHashMap<>();
  private final Set<ScopeKey> written = new HashSet<>();

  /** What a record, or an employer, changes at a key. */
  private record Step(ScopeKey key, FactKind rank, String recordId) {
    static Step of(KeyedFact fact) {
      return new Step(fact.to(), fact.rank(), fact.recordId());
    }
  }

  /**
   * Facts of the keys of an operator.
   *
   * @param restored keys that have facts in the snapshot
   * @param switchTo makes a key current
   */
  IncompleteSteps(ListState<KeyedFact> stored, List<ScopeKey> restored, Consumer<ScopeKey> switchTo)
      throws Exception {
    this.stored = stored;
    this.switchTo = switchTo;
    for (ScopeKey key : restored) {
      switchTo.accept(key);
      stored.get().forEach(this::take);
      written.add(key);
    }
  }

  /** Facts to be applied now, in their order; empty while more of the step is to come. */
  List<KeyedFact> take(KeyedFact fact) {
    if (held.isEmpty() && !fact.more()) {
      return List.of(fact);
    }
    Step step = Step.of(fact);
    if (fact.more()) {
      held.computeIfAbsent(step, s -> new ArrayList<>()).add(fact);
      return List.of();
    }
    List<KeyedFact> all = held.remove(step);
    if (all == null) {
      return List.of(fact);
    }
    all.add(fact);
    all.sort(KeyedFact.ORDER);
    return all;
  }

  /** Facts of one instant by the step that they belong to, in the order of their first. */
  static List<List<KeyedFact>> whole(List<KeyedFact> facts) {
    Map<Step, List<KeyedFact>> steps = new LinkedHashMap<>();
    facts.forEach(f -> steps.computeIfAbsent(Step.of(f), s -> new ArrayList<>()).add(f));
    return List.copyOf(steps.values());
  }

  /** Writes what is held, where it differs from the last snapshot. */
  void snapshot() throws Exception {
    if (held.isEmpty() && written.isEmpty()) {
      return;
    }
    Map<ScopeKey, List<KeyedFact>> byKey = new HashMap<>();
    held.forEach(
        (s, facts) -> byKey.computeIfAbsent(s.key(), k -> new ArrayList<>()).addAll(facts));
    for (ScopeKey key : written) {
      if (!byKey.containsKey(key)) {
        switchTo.accept(key);
        stored.clear();
      }
    }
    written.clear();
    for (Map.Entry<ScopeKey, List<KeyedFact>> entry : byKey.entrySet()) {
      switchTo.accept(entry.getKey());
      stored.update(entry.getValue());
      written.add(entry.getKey());
    }
  }
}
