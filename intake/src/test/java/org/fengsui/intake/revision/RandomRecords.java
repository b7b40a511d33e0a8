package org.fengsui.intake.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.intake.Samples;
import org.fengsui.schemas.Activity;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.ClaimKind;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.EmployerStatus;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.KeyGroup;
import org.fengsui.schemas.LayoffCause;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.PublishedRate;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.Residence;
import org.fengsui.schemas.SurveyResponse;

/** Records of few ids and many revisions, in which everything may differ between revisions. */
final class RandomRecords {
  private final Random random;

  RandomRecords(long seed) {
    random = new Random(seed);
  }

  @SafeVarargs
  private <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String region() {
    return any("640104", "640202", "640100", "640521", "640382", "640000");
  }

  private String industry() {
    return any("C27", "06", "F51", "nonsense", null);
  }

  private String employer() {
    return any(Samples.EMPLOYER, Samples.OTHER_EMPLOYER);
  }

  private LocalDate date() {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60));
  }

  private Instant known(int step) {
    return Instant.parse("2026-01-01T00:00:00Z").plusSeconds((step - random.nextInt(30)) * 7200L);
  }

  private RecordStatus status() {
    return any(
        RecordStatus.FILED, RecordStatus.AMENDED, RecordStatus.AMENDED, RecordStatus.WITHDRAWN);
  }

  private List<KeyGroup> groups() {
    List<KeyGroup> groups = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      groups.add(any(KeyGroup.YOUTH, KeyGroup.MIGRANT, KeyGroup.VETERAN));
    }
    return groups;
  }

  SpecificRecord next(int stream, int step) {
    return switch (stream) {
      case 0 -> layoff(step);
      case 1 -> claim(step);
      case 2 -> response(step);
      case 3 -> rate(step);
      case 4 -> row(step);
      default -> base(step);
    };
  }

  private LayoffReport layoff(int step) {
    List<LayoffStage> stages = new ArrayList<>();
    for (int left = random.nextInt(4); left >= 0; left--) {
      Long persons = random.nextInt(6) == 0 ? null : (long) random.nextInt(40);
      stages.add(new LayoffStage(random.nextInt(8) == 0 ? null : date(), persons));
    }
    return LayoffReport.newBuilder()
        .setReportId("R" + random.nextInt(4))
        .setRevision(1 + random.nextInt(20))
        .setStatus(status())
        .setEmployerId(employer())
        .setSiteId(any("S1", null))
        .setRegion(region())
        .setIndustry(industry())
        .setCause(any(LayoffCause.CLOSURE, null))
        .setStages(stages)
        .setWorkforce(any(100L, 200L, null))
        .setNoticeDate(date())
        .setReportedAt(random.nextInt(6) == 0 ? null : known(step))
        .build();
  }

  private InsuranceClaim claim(int step) {
    boolean count = random.nextBoolean();
    return InsuranceClaim.newBuilder()
        .setClaimId("C" + random.nextInt(5))
        .setRevision(1 + random.nextInt(20))
        .setStatus(status())
        .setKind(any(ClaimKind.INITIAL, ClaimKind.CONTINUED))
        .setPersons(count ? random.nextInt(50) : 1 + random.nextInt(2))
        .setPeriodDays(count ? 7 : null)
        .setEmployerId(any(employer(), null))
        .setRegion(region())
        .setIndustry(industry())
        .setGroups(groups())
        .setReferenceDate(date())
        .setReportedAt(known(step))
        .build();
  }

  private SurveyResponse response(int step) {
    return SurveyResponse.newBuilder()
        .setResponseId("P" + random.nextInt(4))
        .setRevision(1 + random.nextInt(20))
        .setMonth(LocalDate.of(2026, 1 + random.nextInt(2), 1))
        .setRegion(region())
        .setStratum(any("s1", null))
        .setPsu(any("p1", "p2", null))
        .setWeight(random.nextInt(1_000_000) / 10_000.0)
        .setActivity(any(Activity.values()))
        .setResidence(any(Residence.URBAN, Residence.RURAL, null))
        .setAge(any(15, 16, 40, null))
        .setGroups(groups())
        .setWage(any(1234.56, 0.0, null))
        .setReportedAt(known(step))
        .build();
  }

  private PublishedRate rate(int step) {
    return PublishedRate.newBuilder()
        .setRegion(any("640000", "640100"))
        .setMeasure("surveyed_unemployment_rate")
        .setBasis(any("urban", "urban SA"))
        .setMonth(LocalDate.of(2026, 1, 1))
        .setValue("5." + random.nextInt(10))
        .setRevision(1 + random.nextInt(20))
        .setReportedAt(known(step))
        .build();
  }

  private EmployerRegisterEntry row(int step) {
    return EmployerRegisterEntry.newBuilder()
        .setEmployerId(employer())
        .setRegion(any(region(), null))
        .setIndustry(industry())
        .setHeadcount(any(10L, 20L, null))
        .setStatus(any(EmployerStatus.values()))
        .setAsOf(LocalDate.of(2026, 1, 31))
        .setSource(any("tax", "register"))
        .setRevision(1 + random.nextInt(20))
        .setReportedAt(known(step))
        .build();
  }

  private AreaBase base(int step) {
    return AreaBase.newBuilder()
        .setRegion(any("640382", "640181", "640000"))
        .setMeasure("labour_force")
        .setPeriodStart(LocalDate.of(2026, 1, 1))
        .setValue(random.nextInt(1000))
        .setRevision(1 + random.nextInt(20))
        .setReportedAt(known(step))
        .build();
  }
}
