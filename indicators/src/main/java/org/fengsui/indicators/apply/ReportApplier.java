package org.fengsui.indicators.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.indicators.employer.Reports;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.layoffs.LayoffPersons;
import org.fengsui.indicators.layoffs.LayoffSeries;
import org.fengsui.indicators.ledger.EvidenceDay;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.state.KeyState;

/** Writes a layoff report into the parts of its employer's key. */
final class ReportApplier {
  /** Notice of Art. 41 of the Labour Contract Law of China, in days. */
  private static final int NOTICE_DAYS = 30;

  private final Jurisdiction place;

  /** Parts of an employer by area code. */
  private final Map<String, List<String>> areaParts = new HashMap<>();

  ReportApplier(Jurisdiction place) {
    this.place = place;
  }

  void apply(ReportFact fact, KeyedFact keyed, KeyState state) {
    int sign = fact.retracts() ? -1 : 1;
    List<String> parts = parts(fact);
    Set<Integer> seen = new HashSet<>();
    for (ReportFact.Stage stage : fact.stages()) {
      long persons = sign * Math.max(0, stage.persons());
      // A report counts once on each of its days, however many stages fall on it.
      int records = seen.add(stage.day()) ? sign : 0;
      for (String part : parts) {
        add(state, keyed, LayoffPersons.SERIES, part, stage.day(), persons, records);
      }
      notice(state, keyed, stage, persons, sign);
      evidence(state, fact, "", stage.day(), persons);
      if (!fact.site().isEmpty()) {
        evidence(state, fact, "site:" + fact.site(), stage.day(), persons);
      }
    }
    Reports reports = state.readOr(Reports.NAME, Reports.TYPE, Reports::new);
    reports.apply(fact, keyed.knownAt());
    state.write(Reports.NAME, reports);
  }

  private List<String> parts(ReportFact fact) {
    List<String> parts = new ArrayList<>();
    parts.add("");
    if (!fact.site().isEmpty()) {
      parts.add("site:" + fact.site());
    }
    parts.addAll(areaParts(fact.region()));
    return parts;
  }

  private List<String> areaParts(String region) {
    List<String> known = areaParts.get(region);
    if (known == null) {
      known = place.areas().pathOf(region).stream().map(Area::part).toList();
      if (!known.isEmpty()) { // codes of the pack are few; what records bring may be anything
        areaParts.put(region, known);
      }
    }
    return known;
  }

  private static void notice(
      KeyState state, KeyedFact keyed, ReportFact.Stage stage, long persons, int sign) {
    if (persons == 0) {
      return;
    }
    int known = stage.firstKnownDay();
    if (stage.day() - known < NOTICE_DAYS) {
      add(state, keyed, LayoffSeries.SHORT_NOTICE, "", known, persons, sign);
    }
    if (known > stage.day()) {
      add(state, keyed, LayoffSeries.KNOWN_AFTER, "", known, persons, sign);
    }
  }

  private static void evidence(
      KeyState state, ReportFact fact, String part, int day, long persons) {
    addEvidence(state, part, day, fact.reportId(), persons);
  }

  /** Adds signed persons of a report to the evidence of a part and day. */
  static void addEvidence(KeyState state, String part, int day, String id, long persons) {
    if (persons == 0) {
      return;
    }
    String name = EvidenceDay.name(part, day);
    EvidenceDay evidence = state.readOr(name, EvidenceDay.TYPE, EvidenceDay::new);
    evidence.add(id, persons);
    if (evidence.persons().isEmpty()) {
      state.remove(name);
    } else {
      state.write(name, evidence);
    }
  }

  private static void add(
      KeyState state,
      KeyedFact keyed,
      String series,
      String part,
      int day,
      long amount,
      int records) {
    String name = Ledger.name(series, part, "");
    Ledger ledger = state.readOr(name, Ledger.TYPE, Ledger::new);
    ledger.add(day, amount, records, keyed.revision(), keyed.knownAt());
    state.write(name, ledger);
  }
}
