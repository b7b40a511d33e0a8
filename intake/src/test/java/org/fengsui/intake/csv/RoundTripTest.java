package org.fengsui.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.intake.Samples;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.wire.Wire;
import org.fengsui.schemas.Activity;
import org.fengsui.schemas.ClaimKind;
import org.fengsui.schemas.EmployerStatus;
import org.fengsui.schemas.EmploymentForm;
import org.fengsui.schemas.KeyGroup;
import org.fengsui.schemas.LayoffCause;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.Residence;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random records of every stream, with dirty texts, written to a file and read back. */
class RoundTripTest {
  private static final String[] TEXTS = {
    "plain",
    "甲,乙",
    "say \"no\"",
    "two\nlines",
    "two\r\nlines",
    "'",
    "a;b",
    "\"",
    "=1+1",
    "é\uD83D\uDE00"
  };
  @TempDir Path folder;
  private Random random;

  @SafeVarargs
  private <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private LocalDate date() {
    return LocalDate.of(1968, 1, 1).plusDays(random.nextInt(30_000));
  }

  private Instant instant() {
    return any(null, Instant.ofEpochMilli(random.nextInt() * 1000L + random.nextInt(1000)));
  }

  @ParameterizedTest
  @MethodSource("org.fengsui.intake.streams.Streams#all")
  void everyRecordComesBackByteForByte(StreamDefinition<?> kind) throws IOException {
    for (long seed = 1; seed <= 5; seed++) {
      random = new Random(seed);
      List<SpecificRecordBase> records = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        records.add(record(kind));
      }
      Path file = folder.resolve(kind.columns().file() + seed + ".csv");
      try (CsvWriter writer = CsvStreams.writer(kind, file)) {
        for (SpecificRecordBase record : records) {
          writer.write(record);
        }
        assertThat(writer.rows()).isEqualTo(60);
      }
      check(kind, file, records, seed);
    }
  }

  private static void check(
      StreamDefinition<?> kind, Path file, List<SpecificRecordBase> records, long seed)
      throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    assertThat(lines.get(0)).isEqualTo(String.join(",", kind.columns().all()));
    try (CsvReader reader = CsvStreams.open(kind, file)) {
      for (SpecificRecordBase record : records) {
        CsvRow row = reader.next();
        String as = "seed %d line %d: %s".formatted(seed, row.line(), record);
        assertThat(row.problem()).as(as).isNull();
        assertThat(row.record()).as(as).isEqualTo(record);
        assertThat(Wire.encode(kind.topic(), row.record()))
            .as(as)
            .isEqualTo(Wire.encode(kind.topic(), record));
      }
      assertThat(reader.hasNext()).isFalse();
    }
  }

  private SpecificRecordBase record(StreamDefinition<?> kind) {
    return switch (kind.columns().file()) {
      case "layoffs" -> layoff();
      case "claims" -> claim();
      case "survey" -> response();
      case "rates" ->
          Samples.rate()
              .setBasis(any("", "urban, \"new\" SA"))
              .setMonth(date().withDayOfMonth(1))
              .setValue(any("5.6", "-0.0001", "80000"))
              .setUnit(any("persons", null))
              .setRevision(1 + random.nextInt(9))
              .setSource(any(TEXTS))
              .setReportedAt(instant())
              .build();
      case "employers" -> row();
      case "bases" ->
          Samples.base()
              .setPeriodStart(date())
              .setValue(random.nextLong() >>> 1)
              .setReportedAt(instant())
              .build();
      default -> throw new AssertionError("no sample of " + kind.topic());
    };
  }

  private SpecificRecordBase layoff() {
    List<LayoffStage> stages = new ArrayList<>();
    for (int left = random.nextInt(4); left >= 0; left--) {
      stages.add(new LayoffStage(any(date(), null), any((long) random.nextInt(99), null)));
    }
    return Samples.layoff()
        .setStatus(any(RecordStatus.values()))
        .setRevision(1 + random.nextInt(99))
        .setEmployerName(any(TEXTS))
        .setSiteId(any(TEXTS))
        .setCause(any(any(LayoffCause.values()), null))
        .setStages(stages)
        .setWorkforce(any(7L, null))
        .setNoticeDate(any(date(), null))
        .setSource(any("desk", null))
        .setReportedAt(instant())
        .build();
  }

  private SpecificRecordBase claim() {
    return Samples.claim()
        .setStatus(any(RecordStatus.values()))
        .setKind(any(ClaimKind.values()))
        .setPersons(random.nextInt(9))
        .setEmployerId(any(Samples.EMPLOYER, null))
        .setReason(any(TEXTS))
        .setGroups(any(List.of(), List.of(KeyGroup.YOUTH), List.of(KeyGroup.values())))
        .setReferenceDate(date())
        .setPeriodDays(any(7, null))
        .setReportedAt(instant())
        .build();
  }

  private SpecificRecordBase response() {
    return Samples.response()
        .setMonth(date().withDayOfMonth(1))
        .setStratum(any(TEXTS))
        .setPsu(any("p1", null))
        .setWeight(any(0.0, 1e-4, random.nextDouble(), 1e8 * random.nextDouble()))
        .setActivity(any(Activity.values()))
        .setResidence(any(Residence.RURAL, null))
        .setAge(any(0, 130, null))
        .setSex(any("2", null))
        .setEducation(any(TEXTS))
        .setInSchool(any(true, false, null))
        .setGroups(any(List.of(), List.of(KeyGroup.DISABLED, KeyGroup.YOUTH)))
        .setEmploymentForm(any(EmploymentForm.PLATFORM, null))
        .setHours(any(37.5, null))
        .setWage(any(1e7, 0.01, null))
        .setReportedAt(instant())
        .build();
  }

  private SpecificRecordBase row() {
    return Samples.row()
        .setName(any(TEXTS))
        .setRegion(any("640104", null))
        .setIndustry(any("C27", null))
        .setHeadcount(any(0L, 12L, null))
        .setBasePositions(any(3L, null))
        .setStatus(any(EmployerStatus.values()))
        .setSuccessorId(any(Samples.OTHER_EMPLOYER, null))
        .setWatch(random.nextBoolean())
        .setAsOf(date())
        .setSource(any("tax", null))
        .setReportedAt(instant())
        .build();
  }
}
