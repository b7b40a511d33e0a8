package org.fengsui.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.engine.KeyEngine;
import org.fengsui.alerts.engine.Outcome;
import org.fengsui.alerts.engine.RuleEngine;
import org.fengsui.alerts.messages.JsonLines;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.backtest.score.GeneratedYear;
import org.fengsui.benchmarks.input.Mix;
import org.fengsui.benchmarks.input.Reports;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.gate.GateOptions;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.intake.gate.RecordGate;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.Packs;
import org.fengsui.intake.revision.LatestRevision;
import org.fengsui.intake.revision.RevisionResolver;
import org.fengsui.intake.revision.StoredRecord;
import org.fengsui.intake.source.SourceActivityTracker;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

/**
 * Reports applied on arrival, in one order, by an engine with guards and by one that judges at
 * every record, each on its own state: the same messages in the same order, under all shipped
 * rules.
 */
class SameOnArrivalTest {
  private static final int RECORDS = 1_500;
  private static final long SEED = 64;
  private static final Pack PACK = Packs.load("cn-ningxia");
  private static final JsonLines LINES = new JsonLines(PACK.jurisdiction().zone());

  @Test
  void guardsChangeNoMessage() {
    var place = PACK.jurisdiction();
    List<String> judged =
        new Keys(RuleEngine.unguarded(place, MessageStatus.TEST, false, true)).run();
    List<String> guarded = new Keys(new RuleEngine(place, MessageStatus.TEST, false, true)).run();
    assertThat(judged).hasSizeGreaterThan(200);
    assertThat(guarded).isEqualTo(judged);
  }

  /** All keys of a run. */
  private static final class Keys {
    private final KeyEngine engine;
    private final RuleSet rules = GeneratedYear.rules(PACK);
    private final Map<ScopeKey, MapKeyState> states = new HashMap<>();
    private final Map<ScopeKey, Long> wakes = new HashMap<>();
    private final Map<ScopeKey, Long> latest = new HashMap<>();
    private final Deque<KeyedFact> derived = new ArrayDeque<>();
    private final List<String> messages = new ArrayList<>();

    Keys(KeyEngine engine) {
      this.engine = engine;
    }

    List<String> run() {
      RecordGate gate = new RecordGate(PACK, GateOptions.REPLAY);
      LatestRevision revisions = new RevisionResolver(PACK);
      Map<String, StoredRecord> stored = new HashMap<>();
      SourceActivityTracker activity = new SourceActivityTracker(PACK);
      long offset = 0;
      for (byte[] report : Reports.encoded(SEED, RECORDS, Mix.ALARMS)) {
        Accepted record =
            gate.admit(new Incoming(Topics.LAYOFF_REPORTS, 0, offset++, null, report, 0L, null, -1))
                .accepted();
        var step = revisions.advance(stored.get(record.recordId()), record);
        stored.put(record.recordId(), step.stored());
        List<KeyedFact> facts =
            new ArrayList<>(
                activity.record(Topics.LAYOFF_REPORTS, record.source(), record.knownAt()));
        facts.addAll(step.facts());
        facts.stream().filter(Keys::ofEmployer).forEach(this::arrive);
        facts.stream().filter(fact -> !ofEmployer(fact)).forEach(this::arrive);
        while (!derived.isEmpty()) {
          arrive(derived.poll());
        }
      }
      return messages;
    }

    private static boolean ofEmployer(KeyedFact fact) {
      return fact.to().by().equals(ScopeKey.EMPLOYER);
    }

    /** As the job does: wake-ups that are due come first, but not at a source. */
    private void arrive(KeyedFact fact) {
      ScopeKey key = fact.to();
      long now = Math.max(fact.knownAt(), latest.getOrDefault(key, Long.MIN_VALUE));
      if (!key.by().equals(ScopeKey.SOURCE)) {
        for (long due = wake(key); due < now; due = wake(key)) {
          advance(key, Math.max(due, latest.get(key)), List.of());
        }
      }
      advance(key, now, List.of(fact));
    }

    private long wake(ScopeKey key) {
      return wakes.getOrDefault(key, Moment.NEVER);
    }

    private void advance(ScopeKey key, long at, List<KeyedFact> facts) {
      MapKeyState state = states.computeIfAbsent(key, k -> new MapKeyState());
      Outcome outcome = engine.advance(key, state, at, facts, rules);
      latest.put(key, at);
      wakes.put(key, outcome.nextWake());
      outcome.warnings().forEach(warning -> messages.add(LINES.line(warning)));
      derived.addAll(outcome.derived());
    }
  }
}
