package org.fengsui.benchmarks.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.alerts.engine.AlertStateEntryTypes;
import org.fengsui.alerts.engine.KeyEngine;
import org.fengsui.alerts.engine.Outcome;
import org.fengsui.alerts.engine.RuleEngine;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.backtest.scenario.CreditCode;
import org.fengsui.backtest.score.GeneratedYear;
import org.fengsui.indicators.StateEntryTypes;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.gate.Gate;
import org.fengsui.intake.gate.GateOptions;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.intake.gate.RecordGate;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.Packs;
import org.fengsui.intake.revision.LatestRevision;
import org.fengsui.intake.revision.RevisionResolver;
import org.fengsui.intake.streams.Streams;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.Topics;

/**
 * One layoff report of 700 persons, from its Avro bytes through gate, latest revision, employer key
 * and area keys to the alerts, under all rules of a pack and with no state before it. Pack, rules
 * and the catalogues of indicators and state entries are ready when it is made.
 */
public final class OneReport implements WalkTest.Walk {
  private static final Instant REPORTED = Instant.parse("2025-03-02T01:00:00Z");

  private final RuleSet rules;
  private final Gate gate;
  private final LatestRevision revisions;
  private final KeyEngine engine;
  private final byte[] bytes = Codecs.layoffReports().encode(report());
  private final Map<ScopeKey, List<KeyedFact>> employers = new TreeMap<>();
  private final Map<ScopeKey, List<KeyedFact>> others = new TreeMap<>();
  private final List<String> alerts = new ArrayList<>();

  /** A report that waits to be given. */
  public OneReport() {
    Pack pack = Packs.load("cn-ningxia");
    this.rules = GeneratedYear.rules(pack);
    this.gate = new RecordGate(pack, GateOptions.REPLAY);
    this.revisions = new RevisionResolver(pack);
    this.engine = new RuleEngine(pack.jurisdiction(), MessageStatus.TEST, false, false);
    if (Streams.all().isEmpty()
        || StateEntryTypes.all().isEmpty()
        || AlertStateEntryTypes.all().isEmpty()) {
      throw new IllegalStateException("no streams or no types of state entry");
    }
  }

  private static LayoffReport report() {
    return LayoffReport.newBuilder()
        .setReportId("R1")
        .setEmployerId(CreditCode.of(1))
        .setEmployerName("Employer 1")
        .setRegion("640181")
        .setIndustry("C13")
        .setWorkforce(1_000L)
        .setNoticeDate(LocalDate.of(2025, 3, 1))
        .setStages(List.of(new LayoffStage(LocalDate.of(2025, 3, 10), 700L)))
        .setReportedAt(REPORTED)
        .build();
  }

  @Override
  public List<String> go() {
    Incoming incoming = new Incoming(Topics.LAYOFF_REPORTS, 0, 0, null, bytes, 0L, null, -1);
    Accepted accepted = gate.admit(incoming).accepted();
    revisions.advance(null, accepted).facts().forEach(this::file);
    employers.forEach((key, facts) -> advance(key, accepted.knownAt(), facts));
    others.forEach((key, facts) -> advance(key, accepted.knownAt(), facts));
    return alerts;
  }

  private void file(KeyedFact fact) {
    boolean employer = fact.to().by().equals(ScopeKey.EMPLOYER);
    (employer ? employers : others).computeIfAbsent(fact.to(), k -> new ArrayList<>()).add(fact);
  }

  private void advance(ScopeKey key, long at, List<KeyedFact> facts) {
    Outcome outcome = engine.advance(key, new MapKeyState(), at, facts, rules);
    outcome.derived().forEach(this::file);
    for (EarlyWarning warning : outcome.warnings()) {
      alerts.add(warning.getRuleId() + " " + key.by() + " " + warning.getLevel());
    }
  }
}
