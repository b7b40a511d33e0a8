package org.fengsui.indicators.apply;

import java.time.ZoneId;
import java.util.List;
import org.fengsui.indicators.area.Bases;
import org.fengsui.indicators.area.RateSeries;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.RateFact;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.fact.SourceSeenFact;
import org.fengsui.indicators.layoffs.LayoffPersons;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.period.SourceLastSeen;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.survey.SurveyStratum;

/** Finds the entry that a fact belongs in, and writes it there. */
public final class StateWriter {
  private final ReportApplier reports;
  private final RegisterApplier registers;
  private final ZoneId zone;

  /** A writer for one jurisdiction. */
  public StateWriter(Jurisdiction place) {
    this.reports = new ReportApplier(place);
    this.registers = new RegisterApplier(place);
    this.zone = place.zone();
  }

  /** Applies one fact; returns what follows for other keys. */
  public List<KeyedFact> apply(KeyedFact keyed, KeyState state) {
    Fact fact = keyed.fact();
    if (fact instanceof RegisterFact row) {
      return registers.apply(row, keyed, state);
    }
    if (fact instanceof Amount amount) {
      amount(amount, keyed, state);
    } else if (fact instanceof ReportFact report) {
      reports.apply(report, keyed, state);
    } else if (fact instanceof ResponseFact response) {
      response(response, keyed, state);
    } else if (fact instanceof SourceSeenFact seen) {
      lastSeen(seen, keyed, state);
    } else if (fact instanceof BaseFact base) {
      Bases bases = Bases.of(state, base.measure());
      if (bases.put(base)) {
        state.write(Bases.name(base.measure()), bases);
      }
    } else if (fact instanceof RateFact rate) {
      rate(rate, keyed, state);
    }
    return List.of();
  }

  /** What time alone changes at an employer. */
  public List<KeyedFact> tick(ScopeKey key, KeyState state, int today, long knownAt) {
    return registers.tick(key, state, today, knownAt);
  }

  private static void amount(Amount amount, KeyedFact keyed, KeyState state) {
    String name = Ledger.name(amount.series(), "", amount.group());
    Ledger ledger = state.readOr(name, Ledger.TYPE, Ledger::new);
    ledger.add(amount.day(), amount.amount(), amount.records(), keyed.revision(), keyed.knownAt());
    if (!amount.single()) {
      ledger.markPeriodCounts();
    }
    state.write(name, ledger);
    if (amount.series().equals(LayoffPersons.SERIES) && amount.group().isEmpty()) {
      ReportApplier.addEvidence(state, "", amount.day(), keyed.recordId(), amount.amount());
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

  private static void rate(RateFact fact, KeyedFact keyed, KeyState state) {
    String name = RateSeries.name(fact.measure(), fact.basis());
    RateSeries series = state.readOr(name, RateSeries.TYPE, RateSeries::new);
    if (series.put(fact, keyed.knownAt())) {
      state.write(name, series);
    }
  }
}
