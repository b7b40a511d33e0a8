package org.fengsui.alerts.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.rules.Comparison;
import org.fengsui.alerts.rules.Condition;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.indicators.state.Varint;
import org.fengsui.indicators.time.Moment;

/**
 * Informs areas from when until when an employer passes the per-employer test of a rule over {@code
 * layoffs.enterprises}: +1 on the first day, -1 on the day after the last, both known at once, so
 * that the area needs no further fact when the employer's windows run out.
 */
final class EnterpriseIntervals {
  /** Series of the area's ledger that counts employers; its group is the rule id. */
  static final String SERIES = "layoffs.enterprises";

  /** Names of the entries that remember what was sent. */
  static final String PREFIX = "member/";

  private static final int NO_DAY = Integer.MAX_VALUE;

  private final boolean guards;
  private final IdentityHashMap<Rule, Map<String, Test>> tests = new IdentityHashMap<>();

  /**
   * Sends areas what employers add.
   *
   * @param guards whether an employer that cannot pass by upper bounds is not looked at closer
   */
  EnterpriseIntervals(boolean guards) {
    this.guards = guards;
  }

  /** The per-employer test of a rule in one area: its name at the employer, and what it reads. */
  private static final class Test {
    private final String name;
    private final Condition condition;
    private final Map<String, BoundQuery> asks = new HashMap<>();

    Test(Rule rule, Area area) {
      name = PREFIX + rule.id() + '/' + area.code();
      condition = rule.test();
      for (Comparison comparison : condition.comparisons()) {
        String part = area.part();
        Query query =
            new Query(comparison.measure(), part, "", rule.windowAt(area.level()), Map.of());
        asks.put(comparison.measure(), new BoundQuery(query, ScopeKey.EMPLOYER));
      }
    }

    boolean passes(ReadingCache readings, int day) {
      return condition.holds(m -> readings.read(asks.get(m), day).value());
    }

    int nextChange(ReadingCache readings, int day) {
      int next = Reading.NEVER;
      for (BoundQuery ask : asks.values()) {
        next = Math.min(next, readings.read(ask, day).nextChange());
      }
      return next;
    }

    /** Whether upper bounds show that the test fails; false where a comparison looks downwards. */
    boolean fails(ReadingCache readings, int today) {
      for (Comparison comparison : condition.comparisons()) {
        if (!Guard.upwards(comparison)) {
          return false;
        }
      }
      return !condition.holds(
          m -> {
            BoundQuery ask = asks.get(m);
            return ask.indicator().atMost(readings.state(), ask.query(), today, readings.place());
          });
    }
  }

  private Test test(Rule rule, Area area) {
    return tests
        .computeIfAbsent(rule, r -> new HashMap<>())
        .computeIfAbsent(area.code(), code -> new Test(rule, area));
  }

  /** Facts that follow for one area of an employer under one rule. */
  List<KeyedFact> update(
      ScopeKey employer,
      Rule rule,
      Area area,
      ReadingCache readings,
      Moment now,
      boolean correction) {
    Test test = test(rule, area);
    Span before = readings.state().read(test.name, Span.TYPE);
    if (guards && before == null && !correction && test.fails(readings, now.today())) {
      return List.of();
    }
    Span span = span(test, readings, now, correction, before);
    if (span == null && before != null && before.until() < now.today() && !correction) {
      return List.of();
    }
    if (java.util.Objects.equals(before, span)) {
      return List.of();
    }
    List<KeyedFact> facts = new ArrayList<>();
    boolean replaces =
        before != null && (correction || span == null || span.from() == before.from());
    if (replaces) {
      send(facts, employer, rule, area, before, -1, now, correction);
    }
    if (span == null) {
      readings.state().remove(test.name);
    } else {
      readings.state().write(test.name, span);
      send(facts, employer, rule, area, span, 1, now, correction);
    }
    return facts;
  }

  private static Span span(
      Test test, ReadingCache readings, Moment now, boolean correction, Span before) {
    boolean running = before != null && before.until() >= now.today() - 1;
    int from = running || (before != null && correction) ? before.from() : now.today();
    int start = correction || !running ? from : now.today();
    if (!test.passes(readings, start)) {
      boolean passed = running && !correction && from < now.today();
      return passed ? new Span(from, now.today() - 1) : null;
    }
    int until = start;
    for (int day = start; day != NO_DAY; ) {
      int change = test.nextChange(readings, day);
      until = change == Reading.NEVER ? Reading.NEVER - 1 : change - 1;
      day = change != Reading.NEVER && test.passes(readings, change) ? change : NO_DAY;
    }
    return new Span(from, until);
  }

  private static void send(
      List<KeyedFact> facts,
      ScopeKey employer,
      Rule rule,
      Area area,
      Span span,
      int sign,
      Moment now,
      boolean correction) {
    ScopeKey to = new ScopeKey(area.level(), area.code());
    add(facts, to, employer, rule, span.from(), sign, now, correction);
    if (span.until() < Reading.NEVER - 1) {
      add(facts, to, employer, rule, span.until() + 1, -sign, now, correction);
    }
  }

  private static void add(
      List<KeyedFact> facts,
      ScopeKey to,
      ScopeKey employer,
      Rule rule,
      int day,
      int amount,
      Moment now,
      boolean correction) {
    Amount fact = new Amount(SERIES, rule.id(), day, amount, 0, true);
    facts.add(
        new KeyedFact(to, now.millis(), FactKind.DERIVED, employer.key(), 1, correction, fact));
  }

  /** First and last day, epoch days, on which the employer passes. */
  record Span(int from, int until) implements StateEntry {
    static final StateEntryType<Span> TYPE = new StateEntryType<>(66, Span.class, new Codec());

    @Override
    public StateEntryType<Span> type() {
      return TYPE;
    }

    private static final class Codec implements BinaryCodec<Span> {
      @Override
      public void write(Span span, DataOutput out) throws IOException {
        Varint.write(span.from, out);
        Varint.write(span.until, out);
      }

      @Override
      public Span read(DataInput in) throws IOException {
        return new Span(Varint.readInt(in), Varint.readInt(in));
      }
    }
  }
}
