package org.fengsui.console.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.messages.AlertId;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.DateSpan;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.RuleMode;
import org.fengsui.schemas.Scope;
import org.fengsui.schemas.SourceFreshness;
import org.fengsui.schemas.WarningLevel;

/** Invented records of the topics. */
public final class Samples {
  /** Xingqing District of Yinchuan. */
  public static final String XINGQING = "640104";

  /** Noon of a day in March. */
  public static final Instant NOON = Instant.parse("2026-03-22T04:00:00Z");

  private Samples() {}

  /** The first message of an employer's episode. */
  public static EarlyWarning employer(String employer, String county) {
    return warning("layoff-employer", "employer", employer, county).setEmployer(employer).build();
  }

  /** The first message of an area's episode. */
  public static EarlyWarning area(String level, String code) {
    return warning("layoff-area", level, code, code).build();
  }

  /** The first message of an episode at level YELLOW. */
  public static EarlyWarning.Builder warning(String rule, String by, String key, String region) {
    LocalDate onset = LocalDate.of(2026, 3, 22);
    return EarlyWarning.newBuilder()
        .setAlertId(AlertId.of(rule, by, key, "", (int) onset.toEpochDay()))
        .setSequence(1)
        .setMsgType(MessageType.ALERT)
        .setStatus(MessageStatus.TEST)
        .setCategory(new Bilingual("社会安全", "Safety"))
        .setRuleId(rule)
        .setRuleVersion(1)
        .setMode(RuleMode.LIVE)
        .setLevel(WarningLevel.YELLOW)
        .setScope(new Scope(by, key, "名 " + key))
        .setRegion(region)
        .setIndicator("layoffs.persons")
        .setWindow(new DateSpan(onset.minusDays(29), onset))
        .setObserved(Map.of("layoffs.persons", 120.0))
        .setThreshold(Map.of("layoffs.persons", ">= 100"))
        .setOnset(onset)
        .setAsOf(NOON)
        .setEvidence(Evidence.newBuilder().setRecords(3).build())
        .setTitle(new Bilingual("规模裁员", "Mass dismissal"))
        .setText(new Bilingual("正文", "Text"))
        .setCautions(new Bilingual("注意", "Cautions"))
        .setActions(new Bilingual("行动", "Actions"))
        .setIssuer("演练监测中心");
  }

  /** The next message of the episode of another. */
  public static EarlyWarning next(EarlyWarning w, MessageType type, WarningLevel level) {
    return EarlyWarning.newBuilder(w)
        .setSequence(w.getSequence() + 1)
        .setMsgType(type)
        .setPreviousLevel(w.getLevel())
        .setLevel(level)
        .setAsOf(w.getAsOf().plusSeconds(3600))
        .build();
  }

  /** The same with a flag in its evidence. */
  public static EarlyWarning flagged(EarlyWarning w, String flag) {
    Evidence evidence = Evidence.newBuilder(w.getEvidence()).setFlags(List.of(flag)).build();
    return EarlyWarning.newBuilder(w).setEvidence(evidence).build();
  }

  /** The same, said by a later attempt of the job. */
  public static EarlyWarning again(EarlyWarning w, int attempt) {
    return EarlyWarning.newBuilder(w).setAttempt(attempt).build();
  }

  /** Persons laid off in an area, on a day that still runs. */
  public static IndicatorValue persons(String level, String code, LocalDate day, double persons) {
    return IndicatorValue.newBuilder()
        .setIndicator("layoffs.persons")
        .setScope(new Scope(level, code, code))
        .setWindow("30d")
        .setPeriod(day)
        .setPeriodLabel(day.toString())
        .setValue(persons)
        .setN(7L)
        .setRevision(1)
        .setAsOf(NOON)
        .setFlags(List.of("open"))
        .build();
  }

  /** A heartbeat with one source. */
  public static JobStatus heartbeat(Instant at, String source, boolean silent) {
    return JobStatus.newBuilder()
        .setJobId("job")
        .setAttempt(1)
        .setAt(at)
        .setWatermark(NOON)
        .setSources(List.of(new SourceFreshness("layoff-reports", source, NOON, silent)))
        .build();
  }
}
