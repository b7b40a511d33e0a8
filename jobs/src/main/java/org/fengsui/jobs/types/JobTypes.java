package org.fengsui.jobs.types;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ListTypeInfo;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.KeyedFactCodec;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.gate.AcceptedCodec;
import org.fengsui.intake.revision.StoredRecord;
import org.fengsui.intake.revision.StoredRecordCodec;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.LateRecord;
import org.fengsui.schemas.RuleReceipt;
import org.fengsui.schemas.ThresholdRule;

/** Every type that crosses between operators or rests in state, with its explicit bytes. */
public final class JobTypes {
  /** A record as it leaves its source. */
  public static final TypeInformation<Arrival> ARRIVAL =
      CodecTypeInfo.immutable(Arrival.class, ArrivalCodec.class);

  /** An admitted record. */
  public static final TypeInformation<Accepted> ACCEPTED =
      CodecTypeInfo.immutable(Accepted.class, AcceptedCodec.class);

  /** Admitted records that wait for their instant. */
  public static final TypeInformation<List<Arrival>> ARRIVAL_LIST = new ListTypeInfo<>(ARRIVAL);

  /** What is kept of a record id. */
  public static final TypeInformation<StoredRecord> STORED_RECORD =
      CodecTypeInfo.immutable(StoredRecord.class, StoredRecordCodec.class);

  /** A fact on its way to a key. */
  public static final TypeInformation<KeyedFact> KEYED_FACT =
      CodecTypeInfo.immutable(KeyedFact.class, KeyedFactCodec.class);

  /** Facts that wait for their instant. */
  public static final TypeInformation<List<KeyedFact>> KEYED_FACTS = new ListTypeInfo<>(KEYED_FACT);

  /** A key. */
  public static final TypeInformation<ScopeKey> SCOPE_KEY =
      CodecTypeInfo.immutable(ScopeKey.class, ScopeKeyCodec.class);

  /** A piece of a key's state. */
  public static final TypeInformation<StateEntry> ENTRY =
      CodecTypeInfo.mutable(StateEntry.class, StateEntryCodec.class);

  /** All of a key's state. */
  public static final TypeInformation<PackedKey> PACKED_KEY =
      CodecTypeInfo.mutable(PackedKey.class, PackedKeyCodec.class);

  /** A warning. */
  public static final TypeInformation<EarlyWarning> WARNING =
      CodecTypeInfo.immutable(EarlyWarning.class, OutputCodec.Warnings.class);

  /** An indicator value. */
  public static final TypeInformation<IndicatorValue> VALUE =
      CodecTypeInfo.immutable(IndicatorValue.class, OutputCodec.Values.class);

  /** A refused record. */
  public static final TypeInformation<DeadLetter> DEAD_LETTER =
      CodecTypeInfo.immutable(DeadLetter.class, OutputCodec.DeadLetters.class);

  /** A late record. */
  public static final TypeInformation<LateRecord> LATE_RECORD =
      CodecTypeInfo.immutable(LateRecord.class, OutputCodec.LateRecords.class);

  /** What the fast lane has said of an alert. */
  public static final TypeInformation<FastLaneEntry> FAST_LANE_ENTRY =
      CodecTypeInfo.immutable(FastLaneEntry.class, FastLaneEntryCodec.class);

  /** A rule version. */
  public static final TypeInformation<ThresholdRule> RULE =
      CodecTypeInfo.immutable(ThresholdRule.class, OutputCodec.Rules.class);

  /** A rule version as it arrives. */
  public static final TypeInformation<RuleArrival> RULE_ARRIVAL =
      CodecTypeInfo.immutable(RuleArrival.class, RuleArrivalCodec.class);

  /** An answer to a rule version. */
  public static final TypeInformation<RuleReceipt> RECEIPT =
      CodecTypeInfo.immutable(RuleReceipt.class, OutputCodec.Receipts.class);

  /** Historical records of one stream. */
  public static final TypeInformation<HistoryTally> HISTORY_TALLY =
      CodecTypeInfo.immutable(HistoryTally.class, HistoryTallyCodec.class);

  /** A heartbeat. */
  public static final TypeInformation<JobStatus> STATUS =
      CodecTypeInfo.immutable(JobStatus.class, OutputCodec.Statuses.class);

  private JobTypes() {}
}
