package org.fengsui.jobs.operators;

import java.util.List;
import java.util.function.LongSupplier;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.Origin;
import org.fengsui.indicators.fact.ScopeKey;

/**
 * The order in which the facts of the current key are applied: on arrival, by known time where the
 * job waits for stragglers, and the backlog of a start without state by known time in any case.
 */
final class FactOrder {
  private final Ordering ordering;
  private final CatchUp catchUp;
  private final IncompleteSteps steps;
  private final KeyTimers times;
  private final LongSupplier watermark;
  private final Advance key;

  /** Advances the current key to an instant with the facts known then. */
  @FunctionalInterface
  interface Advance {
    /** Advances it. */
    void to(long instant, List<KeyedFact> facts) throws Exception;
  }

  FactOrder(
      Ordering ordering,
      CatchUp catchUp,
      IncompleteSteps steps,
      KeyTimers times,
      LongSupplier watermark,
      Advance key) {
    this.steps = steps;
    this.ordering = ordering;
    this.catchUp = catchUp;
    this.times = times;
    this.watermark = watermark;
    this.key = key;
  }

  /** Applies a fact of the current key, or holds it until its instant. */
  void take(KeyedFact fact) throws Exception {
    if (catchUp.running()) {
      times.hold(fact, whileCatchingUp(fact));
    } else if (ordering.buffered()) {
      times.hold(fact, fact.knownAt());
    } else {
      List<KeyedFact> step = steps.take(fact);
      if (!step.isEmpty()) {
        arrive(step);
      }
    }
  }

  /** The backlog goes by known time; what came meanwhile follows it. */
  private long whileCatchingUp(KeyedFact fact) {
    if (fact.origin() == Origin.BACKLOG && fact.knownAt() < catchUp.until()) {
      return fact.knownAt();
    }
    return ordering.buffered() ? Math.max(fact.knownAt(), catchUp.until()) : catchUp.until();
  }

  /** The facts of one step at the current key. */
  private void arrive(List<KeyedFact> step) throws Exception {
    KeyedFact first = step.get(0);
    long now = Math.max(first.knownAt(), Math.max(watermark.getAsLong(), times.latest()));
    if (!first.to().by().equals(ScopeKey.SOURCE)) {
      wakeBefore(now);
    }
    key.to(now, step);
  }

  /**
   * On arrival, wake-ups that are due before a record come first. Not at the key of a source: a
   * later record does not show that it was silent before, an earlier one may still be unread in
   * another partition. Only the watermark shows it.
   */
  private void wakeBefore(long now) throws Exception {
    for (long due = times.wake(); due < now; due = times.wake()) {
      key.to(Math.max(due, times.latest()), List.of());
    }
  }

  /** Applies what waits for an instant, and wakes the key if it is due. */
  void fire(long instant) throws Exception {
    List<KeyedFact> facts = times.take(instant);
    if (ordering.buffered() || backlog(instant)) {
      together(instant, facts);
    } else {
      for (List<KeyedFact> step : IncompleteSteps.whole(facts)) {
        arrive(step); // came while the backlog was judged
      }
      together(instant, List.of());
    }
  }

  /** Whether an instant belongs to the backlog that is being judged. */
  private boolean backlog(long instant) {
    return catchUp.running() && instant < catchUp.until();
  }

  private void together(long instant, List<KeyedFact> facts) throws Exception {
    List<KeyedFact> current = facts.stream().filter(f -> f.origin() != Origin.HISTORICAL).toList();
    if (current.size() < facts.size()) {
      List<KeyedFact> historical =
          facts.stream().filter(f -> f.origin() == Origin.HISTORICAL).toList();
      key.to(Math.max(instant, times.latest()), historical);
    }
    if (!current.isEmpty() || times.wake() <= instant) {
      key.to(Math.max(instant, times.latest()), current);
    }
  }

  /** What follows is historical when all facts are, and else of the backlog while it is judged. */
  Origin origin(long instant, List<KeyedFact> facts) {
    if (!facts.isEmpty() && facts.get(0).origin() == Origin.HISTORICAL) {
      return Origin.HISTORICAL;
    }
    return backlog(instant) ? Origin.BACKLOG : Origin.LIVE;
  }

  /** When the latest of some facts reached the broker, or {@link KeyedFact#NO_ARRIVAL}. */
  static long arrived(List<KeyedFact> facts) {
    long latest = KeyedFact.NO_ARRIVAL;
    for (int i = 0; i < facts.size(); i++) {
      latest = Math.max(latest, facts.get(i).arrivedAt());
    }
    return latest;
  }
}
