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

/**
 * Records of few ids and many revisions, in which everything may differ between revisions; the same
 * revision of an id always says the same.
 */
final class RandomRecords {
  private static final int REVISIONS = 20;

  private final long seed;
  private final Random chance;
  private Random random;
  private int revision;

  RandomRecords(long seed) {
    this.seed = seed;
    this.chance = new Random(seed);
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
    return Instant.parse("2026-01-01T00:00:00Z").plusSeconds((step - chance.nextInt(30)) * 7200L);
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
    int id = id(stream, chance.nextInt(5));
    revision = 1 + chance.nextInt(REVISIONS);
    random = new Random(((seed * 10 + stream) * 10 + id) * (REVISIONS + 1) + revision);
    return next(stream, step, id);
  }

  /** Those with the same record id are one. */
  private static int id(int stream, int id) {
    if (stream < 3) {
      return id;
    }
    return (stream == 5 && id < 4) || id == 2 ? 0 : id;
  }

  private SpecificRecord next(int stream, int step, int id) {
    return switch (stream) {
      case 0 -> layoff(step, id);
      case 1 -> claim(step, id);
      case 2 -> response(step, id);
      case 3 -> rate(step, id);
      case 4 -> row(step, id);
      default -> base(step, id);
    };
  }

  private LayoffReport layoff(int step, int id) {
    List<LayoffStage> stages = new ArrayList<>();
    for (int left = random.nextInt(4); left >= 0; left--) {
      Long persons = random.nextInt(6) == 0 ? null : (long) random.nextInt(40);
      stages.add(new LayoffStage(random.nextInt(8) == 0 ? null : date(), persons));
    }
    return LayoffReport.newBuilder()
        .setReportId("R" + id)
        .setRevision(revision)
        .setStatus(status())
        .setEmployerId(employer())
        .setSiteId(any("S1", null))
        .setRegion(region())
        .setIndustry(industry())
        .setCause(any(LayoffCause.CLOSURE, null))
        .setStages(stages)
        .setWorkforce(any(100L, 200L, null))
        .setNoticeDate(date())
        .setReportedAt(chance.nextInt(6) == 0 ? null : known(step))
        .build();
  }

  private InsuranceClaim claim(int step, int id) {
    boolean count = random.nextBoolean();
    return InsuranceClaim.newBuilder()
        .setClaimId("C" + id)
        .setRevision(revision)
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

  private SurveyResponse response(int step, int id) {
    return SurveyResponse.newBuilder()
        .setResponseId("P" + id)
        .setRevision(revision)
        .setMonth(LocalDate.of(2026, 1 + id % 2, 1))
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

  private PublishedRate rate(int step, int id) {
    return PublishedRate.newBuilder()
        .setRegion(id % 2 == 0 ? "640000" : "640100")
        .setMeasure("surveyed_unemployment_rate")
        .setBasis(id < 3 ? "urban" : "urban SA")
        .setMonth(LocalDate.of(2026, 1, 1))
        .setValue("5." + random.nextInt(10))
        .setRevision(revision)
        .setReportedAt(known(step))
        .build();
  }

  private EmployerRegisterEntry row(int step, int id) {
    return EmployerRegisterEntry.newBuilder()
        .setEmployerId(id % 2 == 0 ? Samples.EMPLOYER : Samples.OTHER_EMPLOYER)
        .setRegion(any(region(), null))
        .setIndustry(industry())
        .setHeadcount(any(10L, 20L, null))
        .setStatus(any(EmployerStatus.values()))
        .setAsOf(LocalDate.of(2026, 1, 31))
        .setSource(id < 3 ? "tax" : "register")
        .setRevision(revision)
        .setReportedAt(known(step))
        .build();
  }

  private AreaBase base(int step, int id) {
    return AreaBase.newBuilder()
        .setRegion(id < 4 ? "640181" : "640000")
        .setMeasure("labour_force")
        .setPeriodStart(LocalDate.of(2026, 1, 1))
        .setValue(random.nextInt(1000))
        .setRevision(revision)
        .setReportedAt(known(step))
        .build();
  }
}
