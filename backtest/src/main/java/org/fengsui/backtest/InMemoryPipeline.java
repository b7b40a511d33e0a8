package org.fengsui.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.alerts.engine.KeyEngine;
import org.fengsui.alerts.messages.JsonLines;
import org.fengsui.alerts.rules.Lookback;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.gate.Gate;
import org.fengsui.intake.gate.GateOptions;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.intake.gate.RecordGate;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.revision.LatestRevision;
import org.fengsui.intake.revision.RevisionResolver;
import org.fengsui.intake.revision.StoredRecord;
import org.fengsui.intake.source.SourceActivityTracker;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;

/**
 * The whole way of a record in one thread and in exact order (docs/semantics.md, section 2): gate,
 * highest revision, employer keys, other keys. Calls the very classes that the stream job calls, so
 * that generated years, rule tests and backtests need neither Kafka nor Flink. A run forgets
 * everything before it.
 */
public final class InMemoryPipeline {
  private static final Comparator<Accepted> KNOWN =
      Comparator.comparingLong(Accepted::knownAt)
          .thenComparing(Accepted::stream)
          .thenComparing(Accepted::recordId)
          .thenComparingInt(Accepted::revision)
          .thenComparing(a -> !a.stated())
          .thenComparing(Accepted::bytes, Arrays::compare);

  private final Pack pack;
  private final Gate gate;
  private final LatestRevision revisions;
  private final KeyEngine engine;
  private final RuleSet rules;
  private final Lookback lookback;

  /** A pipeline of the parts given. */
  public InMemoryPipeline(
      Pack pack, Gate gate, LatestRevision revisions, KeyEngine engine, RuleSet rules) {
    this.pack = pack;
    this.gate = gate;
    this.revisions = revisions;
    this.engine = engine;
    this.rules = rules;
    this.lookback = new Lookback(rules);
  }

  /** A pipeline with the gate and the revision resolver of the product, as in a replay. */
  public InMemoryPipeline(Pack pack, KeyEngine engine, RuleSet rules) {
    this(pack, new RecordGate(pack, GateOptions.REPLAY), new RevisionResolver(pack), engine, rules);
  }

  /** Runs records to the last known time. */
  public PipelineResult run(List<Incoming> records) {
    return run(records, Long.MIN_VALUE);
  }

  /**
   * Runs records to an instant: what became known later is left out, and wake-ups until then fire.
   *
   * @param records records in any order
   * @param until instant in milliseconds, or {@link Long#MIN_VALUE}: the last known time
   */
  public PipelineResult run(List<Incoming> records, long until) {
    List<Accepted> accepted = new ArrayList<>();
    List<DeadLetter> refused = new ArrayList<>();
    Map<String, StreamTally> tallies = new TreeMap<>();
    for (Incoming record : records) {
      Gate.Verdict verdict = gate.admit(record);
      if (verdict.accepted() != null) {
        accepted.add(verdict.accepted());
      } else {
        refused.add(verdict.refused());
        tallies.merge(record.stream(), StreamTally.refused(), StreamTally::plus);
      }
    }
    return runAccepted(accepted, refused, tallies, until);
  }

  /** Runs records that passed the gate before; see {@link #run(List, long)}. */
  public PipelineResult runAccepted(List<Accepted> records, long until) {
    return runAccepted(records, List.of(), new TreeMap<>(), until);
  }

  private PipelineResult runAccepted(
      List<Accepted> records,
      List<DeadLetter> refused,
      Map<String, StreamTally> tallies,
      long until) {
    List<Accepted> sorted = new ArrayList<>(records);
    sorted.sort(KNOWN);
    KeyDriver keys = new KeyDriver(engine, rules);
    Revisions kept = new Revisions(tallies);
    long last = Long.MIN_VALUE;
    for (int from = 0; from < sorted.size(); ) {
      long now = sorted.get(from).knownAt();
      if (until != Long.MIN_VALUE && now > until) {
        break;
      }
      keys.advanceBefore(now);
      List<KeyedFact> facts = new ArrayList<>();
      for (; from < sorted.size() && sorted.get(from).knownAt() == now; from++) {
        facts.addAll(kept.take(sorted.get(from)));
      }
      keys.at(now, facts);
      last = now;
    }
    long end = until == Long.MIN_VALUE ? last : until;
    if (end != Long.MIN_VALUE) {
      keys.advanceTo(end);
      keys.finish(end);
    }
    List<EarlyWarning> warnings = new ArrayList<>(keys.warnings());
    warnings.sort(JsonLines.ORDER);
    return new PipelineResult(warnings, List.copyOf(keys.values()), List.copyOf(refused), tallies);
  }

  /** Days that ids are kept, as in a job with default settings. */
  private int keptDays(long millis) {
    return LatestRevision.keptDays(lookback.reachDays(millis), LatestRevision.HISTORY_DAYS);
  }

  /** What is kept of each record id, and which sources were active. */
  private final class Revisions {
    private final Map<String, StoredRecord> stored = new HashMap<>();
    private final SourceActivityTracker activity = new SourceActivityTracker(pack);
    private final Map<String, StreamTally> tallies;

    Revisions(Map<String, StreamTally> tallies) {
      this.tallies = tallies;
    }

    List<KeyedFact> take(Accepted record) {
      String id = record.stream() + '\u001f' + record.recordId();
      LatestRevision.Step step =
          revisions.advance(stored.get(id), record, keptDays(record.knownAt()));
      stored.put(id, step.stored());
      StreamTally tally = tally(step, record);
      tallies.merge(record.stream(), tally, StreamTally::plus);
      List<KeyedFact> facts = new ArrayList<>(step.facts());
      facts.addAll(activity.record(record.stream(), record.source(), record.knownAt()));
      return facts;
    }

    private static StreamTally tally(LatestRevision.Step step, Accepted record) {
      if (step.conflict() != null) {
        return StreamTally.refused();
      }
      return step.accepted()
          ? StreamTally.taken(step.supersedes(), record.withdrawn(), record.amended())
          : StreamTally.known();
    }
  }
}
