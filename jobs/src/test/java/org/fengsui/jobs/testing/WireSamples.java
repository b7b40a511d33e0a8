package org.fengsui.jobs.testing;

import static org.fengsui.indicators.fact.KeyedFact.NO_ARRIVAL;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.Origin;
import org.fengsui.indicators.fact.RateFact;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.fact.SourceSeenFact;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.revision.LatestRevision;
import org.fengsui.intake.revision.StoredRecord;
import org.fengsui.intake.stream.KnownPersons;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.jobs.types.FastLaneEntry;
import org.fengsui.jobs.types.HistoryTally;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.jobs.types.PackedKey;
import org.fengsui.jobs.types.RuleArrival;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.LateRecord;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.RuleReceipt;
import org.fengsui.schemas.Scope;
import org.fengsui.schemas.SourceFreshness;
import org.fengsui.schemas.ThresholdRule;
import org.fengsui.schemas.WarningLevel;

/**
 * One sample of everything that crosses between operators or rests in state. They never change: the
 * golden bytes are theirs. The first word of a name is the type's constant in {@link JobTypes}.
 */
public final class WireSamples {
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  private static final byte[] BYTES = "bytes".getBytes(StandardCharsets.UTF_8);

  /** A value with its type. */
  public record Sample<T>(TypeInformation<T> type, T value) {}

  /** Kinds of facts in the order in which the fixture of a list has them. */
  private static final List<String> LISTED =
      List.of(
          "Amount",
          "BaseFact",
          "SourceSeenFact",
          "RateFact",
          "RegisterFact",
          "ReportFact",
          "ResponseFact");

  private WireSamples() {}

  /** All samples by name. */
  public static Map<String, Sample<?>> all() {
    Map<String, Sample<?>> all = new TreeMap<>();
    records(all);
    facts().forEach((name, fact) -> put(all, "KEYED_FACT-" + name, JobTypes.KEYED_FACT, to(fact)));
    Fact seen = new SourceSeenFact("layoff-reports", "office");
    put(
        all,
        "KEYED_FACT-of-backlog",
        JobTypes.KEYED_FACT,
        to(seen).came(Origin.BACKLOG, NO_ARRIVAL));
    put(
        all,
        "KEYED_FACT-historical",
        JobTypes.KEYED_FACT,
        to(seen).came(Origin.HISTORICAL, NO_ARRIVAL));
    long soon = NOON.toEpochMilli() + 250;
    put(all, "KEYED_FACT-arrived", JobTypes.KEYED_FACT, to(seen).came(Origin.LIVE, soon));
    put(all, "KEYED_FACT-more", JobTypes.KEYED_FACT, to(seen).came(Origin.LIVE, soon, true));
    put(all, "HISTORY_TALLY", JobTypes.HISTORY_TALLY, new HistoryTally("layoff-reports", 500, 3));
    put(
        all,
        "KEYED_FACTS",
        JobTypes.KEYED_FACTS,
        LISTED.stream().map(name -> to(facts().get(name))).toList());
    put(all, "SCOPE_KEY", JobTypes.SCOPE_KEY, new ScopeKey("county|industry", "640104|C"));
    Ledger ledger = new Ledger();
    ledger.add(20_000, 7, 1, 1, NOON.toEpochMilli());
    put(all, "ENTRY", JobTypes.ENTRY, ledger);
    Map<String, StateEntry> entries =
        Map.of("ledger/layoffs.persons//", ledger, "ledger/layoffs.persons/area:640104/", ledger);
    put(all, "PACKED_KEY", JobTypes.PACKED_KEY, new PackedKey(entries, 7, NOON.toEpochMilli()));
    outputs(all);
    rules(all);
    return all;
  }

  private static <T> void put(
      Map<String, Sample<?>> all, String name, TypeInformation<T> type, T value) {
    all.put(name, new Sample<>(type, value));
  }

  private static void records(Map<String, Sample<?>> all) {
    Accepted accepted =
        new Accepted(
            "layoff-reports",
            "报告 1",
            3,
            true,
            true,
            true,
            NOON.toEpochMilli(),
            "office",
            List.of("successor-code"),
            null,
            BYTES);
    Arrival admitted = new Arrival("layoff-reports", 2, 7, NOON.toEpochMilli() + 5, accepted, null);
    Arrival refused = new Arrival("layoff-reports", 2, 8, -1, null, letter());
    put(all, "ACCEPTED", JobTypes.ACCEPTED, accepted);
    put(all, "ARRIVAL-admitted", JobTypes.ARRIVAL, admitted);
    put(all, "ARRIVAL-refused", JobTypes.ARRIVAL, refused);
    put(all, "ARRIVAL_LIST", JobTypes.ARRIVAL_LIST, List.of(admitted, refused));
    put(
        all,
        "STORED_RECORD",
        JobTypes.STORED_RECORD,
        new StoredRecord(
            3, BYTES, List.of(new KnownPersons(20_000, 12)), 20_400 - LatestRevision.KEPT_DAYS));
  }

  private static KeyedFact to(Fact fact) {
    ScopeKey employer = ScopeKey.employer("E1");
    return new KeyedFact(employer, NOON.toEpochMilli(), FactKind.LAYOFF, "报告 1", 3, true, fact);
  }

  /** One fact of every kind, by the name of its class. */
  public static Map<String, Fact> facts() {
    Map<String, Fact> facts = new TreeMap<>();
    for (Fact fact :
        List.of(
            new Amount("layoffs.persons", "YOUTH", -40, -12, -1, true),
            new ReportFact(
                "R1",
                null,
                "S1",
                "640104",
                "27",
                "CLOSURE",
                -1,
                List.of(new ReportFact.Stage(20_000, -1, 19_990)),
                19_999,
                true),
            new RegisterFact("甲", null, null, 12, -1, "MERGED", "X", true, 20_000, "", 4),
            new BaseFact("labour_force", 20_000, 1_500_000, 2),
            new ResponseFact(
                673, "640104", "1", null, 100, "EMPLOYED", List.of("YOUTH"), true, false, -1, true),
            new RateFact("surveyed_unemployment_rate", "SA", 673, "5.60", "percent", 1),
            new SourceSeenFact("layoff-reports", "office"))) {
      facts.put(fact.getClass().getSimpleName(), fact);
    }
    return facts;
  }

  private static DeadLetter letter() {
    return DeadLetter.newBuilder()
        .setStream("layoff-reports")
        .setPartition(2)
        .setOffset(8L)
        .setKey("k")
        .setRecord(ByteBuffer.wrap(BYTES))
        .setSource("office")
        .setReason("unknown-region")
        .setMessage(new Bilingual("不识", "unknown"))
        .build();
  }

  private static void outputs(Map<String, Sample<?>> all) {
    EarlyWarning warning = Warnings.of("a1", 2, MessageType.UPDATE, WarningLevel.RED, NOON);
    put(all, "WARNING", JobTypes.WARNING, warning);
    put(
        all,
        "FAST_LANE_ENTRY-lost",
        JobTypes.FAST_LANE_ENTRY,
        new FastLaneEntry(1, 3, warning, Warnings.attempt(warning, 9)));
    put(all, "FAST_LANE_ENTRY-none", JobTypes.FAST_LANE_ENTRY, FastLaneEntry.NONE);
    put(all, "DEAD_LETTER", JobTypes.DEAD_LETTER, letter());
    put(
        all,
        "LATE_RECORD",
        JobTypes.LATE_RECORD,
        new LateRecord("layoff-reports", "报告 1", 2, 7L, "office", 40));
    put(
        all,
        "VALUE",
        JobTypes.VALUE,
        IndicatorValue.newBuilder()
            .setIndicator("layoffs.persons")
            .setScope(new Scope("county", "640104", "兴庆区"))
            .setWindow("30d")
            .setPeriod(LocalDate.of(2026, 3, 1))
            .setPeriodLabel("2026-03-01")
            .setValue(12.5)
            .setN(3L)
            .setRevision(1)
            .setAsOf(NOON)
            .setFlags(List.of("open"))
            .build());
    SourceFreshness office = new SourceFreshness("layoff-reports", "office", NOON, true);
    put(
        all,
        "STATUS",
        JobTypes.STATUS,
        JobStatus.newBuilder()
            .setJobId("job")
            .setAttempt(4)
            .setAt(NOON)
            .setWatermark(NOON.minusSeconds(1))
            .setSources(List.of(office))
            .build());
  }

  private static void rules(Map<String, Sample<?>> all) {
    put(
        all,
        "RULE",
        JobTypes.RULE,
        new ThresholdRule("r1", 2, NOON, "id: r1\n", "amina", "bolat", false));
    put(
        all,
        "RECEIPT",
        JobTypes.RECEIPT,
        new RuleReceipt("r1", 2, false, new Bilingual("不可", "no"), NOON));
    put(all, "RULE_ARRIVAL-bytes", JobTypes.RULE_ARRIVAL, new RuleArrival(BYTES, 1, 2, 3));
    put(all, "RULE_ARRIVAL-tombstone", JobTypes.RULE_ARRIVAL, new RuleArrival(null, 1, 2, 3));
  }
}
