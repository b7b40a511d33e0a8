package org.fengsui.alerts.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.rules.Comparison;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.Delivery;
import org.fengsui.indicators.fact.Rank;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.Slice;
import org.fengsui.indicators.state.SliceType;
import org.fengsui.indicators.state.Varint;
import org.fengsui.indicators.time.Moment;

/**
 * Tells areas from when until when an employer passes the per-employer test of a rule over {@code
 * layoffs.enterprises}: +1 on the first day, -1 on the day after the last, both known at once, so
 * that the area needs no further word when the employer's windows run out.
 */
final class Members {
  /** Series of the area's ledger that counts employers; its group is the rule id. */
  static final String SERIES = "layoffs.enterprises";

  /** Names of the slices that remember what was told. */
  static final String PREFIX = "member/";

  private static final int NO_DAY = Integer.MAX_VALUE;

  private Members() {}

  /** Facts that follow for one area of an employer under one rule. */
  static List<Delivery> update(
      ScopeKey employer, Rule rule, Area area, Readings readings, Moment now, boolean correction) {
    String name = PREFIX + rule.id() + '/' + area.code();
    Span told = readings.state().read(name, Span.TYPE);
    Span span = span(rule, area, readings, now, correction, told);
    if (span == null && told != null && told.until() < now.today() && !correction) {
      return List.of();
    }
    if (java.util.Objects.equals(told, span)) {
      return List.of();
    }
    List<Delivery> facts = new ArrayList<>();
    boolean replaces = told != null && (correction || span == null || span.from() == told.from());
    if (replaces) {
      tell(facts, employer, rule, area, told, -1, now, correction);
    }
    if (span == null) {
      readings.state().remove(name);
    } else {
      readings.state().write(name, span);
      tell(facts, employer, rule, area, span, 1, now, correction);
    }
    return facts;
  }

  private static Span span(
      Rule rule, Area area, Readings readings, Moment now, boolean correction, Span told) {
    boolean running = told != null && told.until() >= now.today() - 1;
    int from = running || (told != null && correction) ? told.from() : now.today();
    int start = correction || !running ? from : now.today();
    if (!passes(rule, area, readings, start)) {
      boolean passed = running && !correction && from < now.today();
      return passed ? new Span(from, now.today() - 1) : null;
    }
    int until = start;
    for (int day = start; day != NO_DAY; ) {
      int change = nextChange(rule, area, readings, day);
      until = change == Reading.NEVER ? Reading.NEVER - 1 : change - 1;
      day = change != Reading.NEVER && passes(rule, area, readings, change) ? change : NO_DAY;
    }
    return new Span(from, until);
  }

  private static Query query(Rule rule, Area area, String indicator) {
    return new Query(indicator, "area:" + area.code(), "", rule.windowAt(area.level()), Map.of());
  }

  private static boolean passes(Rule rule, Area area, Readings readings, int day) {
    return rule.test()
        .holds(m -> readings.read(query(rule, area, m), ScopeKey.EMPLOYER, day).value());
  }

  private static int nextChange(Rule rule, Area area, Readings readings, int day) {
    int next = Reading.NEVER;
    for (Comparison comparison : rule.test().comparisons()) {
      next =
          Math.min(
              next,
              readings
                  .read(query(rule, area, comparison.measure()), ScopeKey.EMPLOYER, day)
                  .nextChange());
    }
    return next;
  }

  private static void tell(
      List<Delivery> facts,
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
      List<Delivery> facts,
      ScopeKey to,
      ScopeKey employer,
      Rule rule,
      int day,
      int amount,
      Moment now,
      boolean correction) {
    Amount fact = new Amount(SERIES, rule.id(), day, amount, 0, true);
    facts.add(new Delivery(to, now.millis(), Rank.DERIVED, employer.key(), 1, correction, fact));
  }

  /** First and last day, epoch days, on which the employer passes. */
  record Span(int from, int until) implements Slice {
    static final SliceType<Span> TYPE = new SliceType<>(66, Span.class, new Codec());

    @Override
    public SliceType<Span> type() {
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
