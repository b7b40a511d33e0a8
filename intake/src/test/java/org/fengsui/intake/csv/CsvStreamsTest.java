package org.fengsui.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.intake.Samples;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;
import org.fengsui.intake.wire.Wire;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.KeyGroup;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvStreamsTest {
  @TempDir Path folder;

  private List<CsvRow> rows(StreamDefinition<?> kind, String text) throws IOException {
    Path file = folder.resolve("in.csv");
    Files.writeString(file, text);
    return rows(kind, file);
  }

  private static List<CsvRow> rows(StreamDefinition<?> kind, Path file) throws IOException {
    List<CsvRow> rows = new ArrayList<>();
    try (CsvReader reader = CsvStreams.open(kind, file)) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }

  @Test
  void columnsMayBeLeftOutAndCellsEmpty() throws IOException {
    CsvRow row = rows(Streams.LAYOFFS, "region,report_id,affected\n640104,R1,\n").get(0);
    LayoffReport report = (LayoffReport) row.record();
    assertThat(report.getRevision()).isEqualTo(1);
    assertThat(report.getStages().get(0).getPersons()).isNull();
    assertThat(row.line()).isEqualTo(2);
  }

  @Test
  void stagesOutrankTheSingleStage() throws IOException {
    String text =
        """
        report_id,region,affected,effective_date,stages
        R1,640104,9,2026-01-01,2026-03-01:30;2026-04-01:;:5
        """;
    LayoffReport report = (LayoffReport) rows(Streams.LAYOFFS, text).get(0).record();
    assertThat(report.getStages().stream().map(LayoffStage::getPersons))
        .containsExactly(30L, null, 5L);
    assertThat(report.getStages().get(2).getEffectiveDate()).isNull();
  }

  @Test
  void badRowsAreProblemsWithTheirLineAndGoodOnesGoOn() throws IOException {
    String text =
        """
        \uFEFFreport_id,region,affected,notice_date
        R1,640104,30 persons,2026-01-01

        "R
        2",640104,3,2026-01-01
        R3,640104,3,1 March
        R4,640104
        R5,640104,5,2026-01-01
        """;
    List<CsvRow> rows = rows(Streams.LAYOFFS, text);
    assertThat(rows.stream().map(CsvRow::line)).containsExactly(2L, 4L, 6L, 7L, 8L);
    assertThat(rows.stream().map(r -> r.problem() == null ? "ok" : r.problem().reason().code()))
        .containsExactly("bad-number", "ok", "bad-date", "wrong-columns", "ok");
    DeadLetter letter = CsvStreams.deadLetter(Streams.LAYOFFS, Path.of("l.csv"), rows.get(0));
    assertThat(letter.getLine()).isEqualTo(2);
    assertThat(letter.getFile()).isEqualTo("l.csv");
    assertThat(new String(letter.getRecord().array(), StandardCharsets.UTF_8))
        .isEqualTo("R1,640104,30 persons,2026-01-01");
    assertThat(letter.getMessage().getZh()).contains("affected", "30 persons");
  }

  @Test
  void badRowsOfClaimsSayNothingAboutPeople() throws IOException {
    String text =
        """
        claim_id,kind,region,reference_date,persons,group
        SECRET,INITIAL,640104,2026-01-01,one,
        SECRET,INITIAL,640104,2026-01-01,1,SECRET
        SECRET,SECRET,640104,2026-01-01,1,
        SECRET,INITIAL,640104,,1,
        SECRET
        """;
    List<CsvRow> rows = rows(Streams.CLAIMS, text);
    assertThat(rows.stream().map(r -> r.problem().reason().code()))
        .containsExactly(
            "bad-number", "unknown-code", "unknown-code", "missing-date", "wrong-columns");
    for (CsvRow row : rows) {
      DeadLetter letter = CsvStreams.deadLetter(Streams.CLAIMS, Path.of("c.csv"), row);
      assertThat(letter.toString()).doesNotContain("SECRET");
      assertThat(letter.getRecord()).isNull();
    }
  }

  @Test
  void aCountNeedsItsPersonsASingleClaimDoesNot() throws IOException {
    String text =
        """
        claim_id,kind,region,reference_date,persons,period_days,group
        A,INITIAL,640104,2026-01-01,,7,
        B,continued,640104,2026-01-01,,,YOUTH;MIGRANT
        """;
    List<CsvRow> rows = rows(Streams.CLAIMS, text);
    assertThat(rows.get(0).problem().reason().code()).isEqualTo("missing-count");
    InsuranceClaim claim = (InsuranceClaim) rows.get(1).record();
    assertThat(claim.getPersons()).isEqualTo(1);
    assertThat(claim.getGroups()).containsExactly(KeyGroup.YOUTH, KeyGroup.MIGRANT);
  }

  @Test
  void unusableFilesAreRefusedWithOneClearLine() {
    assertThatThrownBy(() -> rows(Streams.BASES, ""))
        .isInstanceOf(CsvFileException.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> rows(Streams.BASES, "region,measure,value,colour\n"))
        .isInstanceOf(CsvFileException.class)
        .hasMessageContaining("colour");
    assertThatThrownBy(() -> rows(Streams.BASES, "region,region\n")).hasMessageContaining("region");
    assertThatThrownBy(() -> rows(Streams.BASES, "region,measure,value\n"))
        .hasMessageContaining("period_start");
  }

  @Test
  void gzipIsReadLikePlainText() throws IOException {
    Path file = folder.resolve("bases.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          "region,measure,period_start,value\nCA,labour_force,2026-01-01,5\n"
              .getBytes(StandardCharsets.UTF_8));
    }
    AreaBase base = (AreaBase) rows(Streams.BASES, file).get(0).record();
    assertThat(base.getValue()).isEqualTo(5);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    EmployerRegisterEntry row =
        EmployerRegisterEntry.newBuilder()
            .setEmployerId(Samples.EMPLOYER)
            .setName("甲,\"乙\"")
            .setHeadcount(12L)
            .setWatch(true)
            .setAsOf(LocalDate.parse("2026-02-01"))
            .setReportedAt(Samples.KNOWN)
            .build();
    AreaBase base =
        new AreaBase("CA", "labour_force", LocalDate.parse("2026-01-01"), 7L, 2, null, true);
    LayoffReport stages =
        Samples.layoff()
            .setStages(List.of(Samples.stage("2026-04-01", 3L), Samples.stage(null, null)))
            .build();
    roundTrip(Streams.EMPLOYERS, row);
    roundTrip(Streams.BASES, base);
    roundTrip(Streams.LAYOFFS, Samples.layoff().build());
    roundTrip(Streams.LAYOFFS, stages);
    roundTrip(Streams.CLAIMS, Samples.claim().setGroups(List.of(KeyGroup.VETERAN)).build());
    roundTrip(Streams.SURVEY, Samples.response().setInSchool(false).build());
    roundTrip(Streams.RATES, Samples.rate().build());
  }

  private void roundTrip(StreamDefinition<?> kind, SpecificRecordBase record) throws IOException {
    Path file = folder.resolve("out.csv");
    try (CsvWriter writer = CsvStreams.writer(kind, file)) {
      writer.write(record);
      assertThat(writer.rows()).isEqualTo(1);
    }
    CsvRow row = rows(kind, file).get(0);
    assertThat(row.problem()).isNull();
    assertThat(Wire.encode(kind.topic(), row.record()))
        .isEqualTo(Wire.encode(kind.topic(), record));
  }

  @Test
  void streamsAreFoundByTopicAndName() {
    for (StreamDefinition<?> kind : Streams.all()) {
      assertThat(Streams.of(kind.topic())).isSameAs(kind);
      assertThat(Streams.ofCsvName(kind.columns().file())).isSameAs(kind);
    }
    assertThatThrownBy(() -> Streams.ofCsvName("weather"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
