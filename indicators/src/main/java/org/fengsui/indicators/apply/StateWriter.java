package org.fengsui.indicators.apply;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.fengsui.indicators.area.Bases;
import org.fengsui.indicators.area.RateSeries;
import org.fengsui.indicators.definition.StatePart;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.RateFact;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.fact.SourceSeenFact;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.period.SourceLastSeen;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reporting.ReportedPeriods;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.survey.SurveyStratum;

/** Finds the entry that a fact belongs in, and writes it there. */
public final class StateWriter {
  private final RegisterApplier registers;
  private final ZoneId zone;
  private final List<String> evidenced;
  private final StatePart<?>[] parts;
  private final Taker<Fact>[] takers = takers();

  /**
   * A writer for one jurisdiction.
   *
   * @param evidenced series whose reports are remembered by day
   * @param parts parts of state that indicators keep beside those written here
   */
  public StateWriter(Jurisdiction place, List<String> evidenced, List<StatePart<?>> parts) {
    ReportApplier reports = new ReportApplier(place);
    this.registers = new RegisterApplier(place);
    this.zone = place.zone();
    this.evidenced = evidenced;
    this.parts = parts.toArray(new StatePart<?>[0]);
    takers[Amount.TAG] = taker(Amount.class, this::amount);
    takers[ReportFact.TAG] = taker(ReportFact.class, reports::apply);
    takers[ResponseFact.TAG] = taker(ResponseFact.class, StateWriter::response);
    takers[SourceSeenFact.TAG] = taker(SourceSeenFact.class, this::lastSeen);
    takers[BaseFact.TAG] = taker(BaseFact.class, StateWriter::base);
    takers[RateFact.TAG] = taker(RateFact.class, StateWriter::rate);
    takers[RegisterFact.TAG] =
        (fact, keyed, state) -> registers.apply((RegisterFact) fact, keyed, state);
  }

  /** Writes one kind of fact; returns what follows for other keys. */
  @FunctionalInterface
  private interface Taker<F extends Fact> {
    List<KeyedFact> take(F fact, KeyedFact keyed, KeyState state);
  }

  /** Writes one kind of fact, from which nothing follows. */
  @FunctionalInterface
  private interface Entry<F extends Fact> {
    void take(F fact, KeyedFact keyed, KeyState state);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
  private static Taker<Fact>[] takers() {
    return new Taker[Fact.TAGS];
  }

  private static <F extends Fact> Taker<Fact> taker(Class<F> kind, Entry<F> entry) {
    return (fact, keyed, state) -> {
      entry.take(kind.cast(fact), keyed, state);
      return List.of();
    };
  }

  /** Applies one fact; returns what follows for other keys. */
  public List<KeyedFact> apply(KeyedFact keyed, KeyState state) {
    List<KeyedFact> follow = takers[keyed.fact().tag()].take(keyed.fact(), keyed, state);
    for (StatePart<?> part : parts) {
      part.take(keyed, state);
    }
    return follow;
  }

  /** Sets the days over which rules add up payroll falls by area. */
  public void payrollWindows(Set<Integer> days) {
    registers.windows(days);
  }

  /** What time alone changes at an employer. */
  public List<KeyedFact> tick(ScopeKey key, KeyState state, int today, long knownAt) {
    return registers.tick(key, state, today, knownAt);
  }

  private void amount(Amount amount, KeyedFact keyed, KeyState state) {
    String name = Ledger.name(amount.series(), "", amount.group());
    Ledger ledger = state.readOr(name, Ledger.TYPE, Ledger::new);
    if (amount.records() < 0 && ledger.records(amount.day(), amount.day()) <= 0) {
      return; // what it takes back is no longer kept
    }
    ledger.add(amount.day(), amount.amount(), amount.records(), keyed.revision(), keyed.knownAt());
    if (!amount.single()) {
      ledger.markPeriodCounts();
    }
    if (!amount.single() || keyed.rank() == FactKind.CLAIM) {
      reporting(amount, keyed.to(), state);
    }
    state.write(name, ledger);
    if (amount.group().isEmpty() && evidenced.contains(amount.series())) {
      ReportApplier.addEvidence(state, "", amount.day(), keyed.recordId(), amount.amount());
    }
  }

  /** Notes of everyone's claims in an area which periods are counted, or that they come singly. */
  private static void reporting(Amount amount, ScopeKey to, KeyState state) {
    if (!amount.group().isEmpty() || to.by().equals(ScopeKey.EMPLOYER)) {
      return;
    }
    ReportedPeriods reported = ReportedPeriods.of(state, amount.series());
    boolean news = true;
    if (amount.single()) {
      news = amount.records() > 0 && reported.single(amount.day());
    } else {
      Amount.Count count = amount.count();
      reported.add(count.area(), amount.day(), count.days(), amount.records());
    }
    if (news) {
      state.write(ReportedPeriods.name(amount.series()), reported);
    }
  }

  private static void response(ResponseFact fact, KeyedFact keyed, KeyState state) {
    String name = SurveyStratum.name(fact);
    SurveyStratum stratum = state.readOr(name, SurveyStratum.TYPE, SurveyStratum::new);
    stratum.apply(fact, keyed.revision(), keyed.knownAt());
    if (stratum.isEmpty()) {
      state.remove(name);
    } else {
      state.write(name, stratum);
    }
  }

  private void lastSeen(SourceSeenFact fact, KeyedFact keyed, KeyState state) {
    SourceLastSeen lastSeen =
        state.readOr(SourceLastSeen.NAME, SourceLastSeen.TYPE, SourceLastSeen::new);
    if (lastSeen.record(fact.source(), keyed.knownAt(), zone)) {
      state.write(SourceLastSeen.NAME, lastSeen);
    }
  }

  private static void base(BaseFact base, KeyedFact keyed, KeyState state) {
    Bases bases = Bases.of(state, base.measure());
    if (bases.put(base)) {
      state.write(Bases.name(base.measure()), bases);
    }
  }

  private static void rate(RateFact fact, KeyedFact keyed, KeyState state) {
    String name = RateSeries.name(fact.measure(), fact.basis());
    RateSeries series = state.readOr(name, RateSeries.TYPE, RateSeries::new);
    if (series.put(fact, keyed.knownAt())) {
      state.write(name, series);
    }
  }
}
