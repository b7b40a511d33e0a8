package org.fengsui.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.intake.employer.UnifiedCreditCode;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.gate.Gate;
import org.fengsui.intake.gate.GateOptions;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.intake.gate.RecordGate;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.Packs;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;
import org.fengsui.intake.wire.Wire;
import org.fengsui.schemas.Activity;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.ClaimKind;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.PublishedRate;
import org.fengsui.schemas.SurveyResponse;

/** Good records of Ningxia that tests change one thing about. */
public final class Samples {
  public static final Pack NINGXIA = Packs.load("cn-ningxia");
  public static final Pack STATES = Packs.load("us-states");
  public static final String EMPLOYER = credit("91640100MA75W1XA0");
  public static final String OTHER_EMPLOYER = credit("91640200MA75W2XB0");
  public static final Instant KNOWN = Instant.parse("2026-03-02T01:00:00Z");

  private Samples() {}

  public static String credit(String first17) {
    return first17 + UnifiedCreditCode.checkCharacter(first17);
  }

  public static LayoffReport.Builder layoff() {
    return LayoffReport.newBuilder()
        .setReportId("R1")
        .setEmployerId(EMPLOYER)
        .setRegion("640104")
        .setIndustry("C27")
        .setStages(List.of(stage("2026-04-01", 30L)))
        .setWorkforce(200L)
        .setNoticeDate(LocalDate.parse("2026-03-01"))
        .setReportedAt(KNOWN);
  }

  public static LayoffStage stage(String date, Long persons) {
    return new LayoffStage(date == null ? null : LocalDate.parse(date), persons);
  }

  public static InsuranceClaim.Builder claim() {
    return InsuranceClaim.newBuilder()
        .setClaimId("SECRET-CLAIM")
        .setKind(ClaimKind.INITIAL)
        .setRegion("640104")
        .setReferenceDate(LocalDate.parse("2026-03-01"))
        .setClaimant("token")
        .setReportedAt(KNOWN);
  }

  public static SurveyResponse.Builder response() {
    return SurveyResponse.newBuilder()
        .setResponseId("SECRET-PERSON")
        .setMonth(LocalDate.parse("2026-02-01"))
        .setRegion("640104")
        .setWeight(123.4567)
        .setActivity(Activity.EMPLOYED)
        .setAge(40)
        .setReportedAt(KNOWN);
  }

  public static PublishedRate.Builder rate() {
    return PublishedRate.newBuilder()
        .setRegion("640000")
        .setMeasure("surveyed_unemployment_rate")
        .setBasis("urban")
        .setMonth(LocalDate.parse("2026-01-01"))
        .setValue("5.6")
        .setReportedAt(KNOWN);
  }

  public static Incoming incoming(String stream, byte[] bytes) {
    return new Incoming(stream, 3, 77, "key", bytes, KNOWN.toEpochMilli(), null, -1);
  }

  public static Gate.Verdict admit(Pack pack, String stream, SpecificRecord record) {
    return new RecordGate(pack, GateOptions.REPLAY)
        .admit(incoming(stream, Wire.encode(stream, record)));
  }

  /** The dead letter of a record that Ningxia's gate must refuse. */
  public static DeadLetter refusal(String stream, SpecificRecord record) {
    Gate.Verdict verdict = admit(NINGXIA, stream, record);
    if (verdict.refused() == null) {
      throw new AssertionError("admitted: " + verdict.accepted().record());
    }
    return verdict.refused();
  }

  /** The stream of a record. */
  public static StreamDefinition<SpecificRecordBase> streamOf(SpecificRecordBase record) {
    return Streams.all().stream()
        .filter(stream -> stream.record() == record.getClass())
        .map(stream -> Streams.of(stream.topic()))
        .findFirst()
        .orElseThrow();
  }

  public static EmployerRegisterEntry.Builder row() {
    return EmployerRegisterEntry.newBuilder()
        .setEmployerId(EMPLOYER)
        .setAsOf(LocalDate.parse("2026-02-01"))
        .setReportedAt(KNOWN);
  }

  public static AreaBase.Builder base() {
    return AreaBase.newBuilder()
        .setRegion("640100")
        .setMeasure("covered_employment")
        .setPeriodStart(LocalDate.parse("2026-01-01"))
        .setValue(500_000)
        .setReportedAt(KNOWN);
  }

  public static Accepted accepted(String stream, SpecificRecord record) {
    Gate.Verdict verdict = admit(NINGXIA, stream, record);
    if (verdict.accepted() == null) {
      throw new AssertionError(verdict.refused().toString());
    }
    return verdict.accepted();
  }
}
