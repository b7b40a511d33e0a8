package org.fengsui.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.KeyGroup;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.SurveyResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirtyFilesTest {
  private static final String HEADER = "report_id,region,employer_name,affected";
  private static final String SURVEY = "response_id,month,region,weight,activity,wage";
  @TempDir Path folder;

  private List<CsvRow> rows(StreamDefinition<?> kind, byte[] bytes) throws IOException {
    Path file = folder.resolve("in.csv");
    Files.write(file, bytes);
    List<CsvRow> rows = new ArrayList<>();
    try (CsvReader reader = CsvStreams.open(kind, file)) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }

  private List<CsvRow> rows(StreamDefinition<?> kind, String text) throws IOException {
    return rows(kind, text.getBytes(StandardCharsets.UTF_8));
  }

  private Reason survey(String cells) throws IOException {
    CsvRow row = rows(Streams.SURVEY, SURVEY + "\n" + cells + "\n").get(0);
    return row.problem() == null ? null : row.problem().reason();
  }

  private Reason layoff(String column, String cell) throws IOException {
    String text = "report_id,region," + column + "\nR1,640104," + cell + "\n";
    CsvRow row = rows(Streams.LAYOFFS, text).get(0);
    return row.problem() == null ? null : row.problem().reason();
  }

  @Test
  void everyEndingOfLinesAndAByteOrderMarkReadAlike() throws IOException {
    String text = HEADER + "\nR1,640104,\"甲,\"\"乙\"\"\",30\nR2,640104,丙,\n";
    List<CsvRow> plain = rows(Streams.LAYOFFS, text);
    for (String other :
        List.of(
            text.replace("\n", "\r\n"),
            "\uFEFF" + text,
            text.strip(),
            text.replace("\n", "\n\n"))) {
      List<CsvRow> rows = rows(Streams.LAYOFFS, other);
      assertThat(rows.stream().map(CsvRow::record))
          .isEqualTo(plain.stream().map(CsvRow::record).toList());
    }
    assertThat(((LayoffReport) plain.get(0).record()).getEmployerName()).isEqualTo("甲,\"乙\"");
  }

  @Test
  void gzipWithAByteOrderMarkReadsLikePlainText() throws IOException {
    Path file = folder.resolve("in.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(("\uFEFF" + HEADER + "\r\nR1,640104,甲,30\r\n").getBytes(StandardCharsets.UTF_8));
    }
    try (CsvReader reader = CsvStreams.open(Streams.LAYOFFS, file)) {
      assertThat(((LayoffReport) reader.next().record()).getEmployerName()).isEqualTo("甲");
      assertThat(reader.hasNext()).isFalse();
    }
  }

  @Test
  void linesAreCountedAsAnEditorShowsThem() throws IOException {
    String text = HEADER + "\r\n\r\nR1,640104,\"a\r\nb\",x\r\nR2,640104,c,y\r\n";
    assertThat(rows(Streams.LAYOFFS, text).stream().map(CsvRow::line)).containsExactly(3L, 5L);
  }

  @Test
  void aQuoteLeftOpenSpoilsItsRowAndIsNoEndOfTheRun() throws IOException {
    List<CsvRow> rows =
        rows(Streams.LAYOFFS, HEADER + "\nR1,640104,甲,1\nR2,640104,\"乙,2\nR3,640104,丙,3\n");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).problem()).isNull();
    assertThat(rows.get(1).problem().reason()).isEqualTo(Reason.WRONG_COLUMNS);
    assertThat(rows.get(1).text()).contains("R3");
  }

  @Test
  void textAfterAClosingQuoteIsNoEndOfTheRun() throws IOException {
    List<CsvRow> rows = rows(Streams.LAYOFFS, HEADER + "\nR1,640104,\"a\"b,1\nR2,640104,c,2\n");
    assertThat(rows).hasSize(2).allMatch(r -> r.problem() == null);
  }

  @ParameterizedTest
  @MethodSource("org.fengsui.intake.streams.Streams#all")
  void aHeaderMustHoldTheRequiredColumnsAndNoOthers(StreamDefinition<?> kind) {
    String all = String.join(",", kind.columns().all());
    assertThatThrownBy(() -> rows(kind, all + ",colour\n"))
        .isInstanceOf(CsvFileException.class)
        .hasMessageContainingAll("line 1", "colour", "未知");
    assertThatThrownBy(() -> rows(kind, all + "," + kind.columns().all().get(0) + "\n"))
        .isInstanceOf(CsvFileException.class)
        .hasMessageContainingAll("line 1", "twice", kind.columns().all().get(0));
    for (String column : kind.columns().required()) {
      List<String> left = new ArrayList<>(kind.columns().all());
      left.remove(column);
      assertThatThrownBy(() -> rows(kind, String.join(",", left) + "\n"))
          .isInstanceOf(CsvFileException.class)
          .hasMessageContainingAll("lacks the column " + column, "缺少列 " + column);
    }
  }

  @Test
  void aHeaderAloneHoldsNoRows() throws IOException {
    assertThat(rows(Streams.LAYOFFS, HEADER)).isEmpty();
  }

  @Test
  void groupsMayHoldSeveralInAnyCaseAndSpacing() throws IOException {
    String text =
        """
        claim_id,kind,region,reference_date,group
        C1,initial,640104,2026-03-01, youth ; MIGRANT;
        C2,INITIAL,640104,2026-03-01,YOUTH;PIRATE
        """;
    List<CsvRow> rows = rows(Streams.CLAIMS, text);
    assertThat(((InsuranceClaim) rows.get(0).record()).getGroups())
        .containsExactly(KeyGroup.YOUTH, KeyGroup.MIGRANT);
    assertThat(rows.get(1).problem().reason()).isEqualTo(Reason.UNKNOWN_CODE);
    assertThat(rows.get(1).text()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5d", "5f", "0x1p3", "NaN", "Infinity", "-Infinity", "1e999", "5 6", "五"})
  void figuresThatOnlyAProgrammerWritesAreNoNumbers(String weight) throws IOException {
    assertThat(survey("P,2026-02,640104," + weight + ",EMPLOYED,")).isEqualTo(Reason.BAD_NUMBER);
  }

  @Test
  void figuresMayHaveSignFractionAndExponent() throws IOException {
    for (String weight : List.of("5", "+5", "5.25", ".5", "5.", "1e3", "1.5E-3")) {
      assertThat(survey("P,2026-02,640104," + weight + ",EMPLOYED,")).as(weight).isNull();
    }
    String text = SURVEY + "\nP,2026-02,640104,1.5E-3,employed,12.5\n";
    var response = (SurveyResponse) rows(Streams.SURVEY, text).get(0).record();
    assertThat(response.getWeight()).isEqualTo(0.0015);
  }

  @Test
  void yearsThatNoCalendarShowsAreRefusedAndNeverWrapAround() throws IOException {
    assertThat(layoff("notice_date", "+999999999-12-31")).isEqualTo(Reason.BAD_DATE);
    assertThat(layoff("stages", "+11763191-01-01:5")).isEqualTo(Reason.BAD_DATE);
    assertThat(layoff("notice_date", "-0001-01-01")).isEqualTo(Reason.BAD_DATE);
    assertThat(layoff("reported_at", "+300000000-01-01T00:00:00Z")).isEqualTo(Reason.BAD_TIME);
    assertThat(layoff("reported_at", "-300000000-01-01T00:00:00Z")).isEqualTo(Reason.BAD_TIME);
    assertThat(survey("P,+99999999-02,640104,1,EMPLOYED,")).isEqualTo(Reason.BAD_MONTH);
    assertThat(layoff("notice_date", "9999-12-31")).isNull();
  }

  @Test
  void valuesTooLargeForTheirColumnAreRefused() throws IOException {
    assertThat(layoff("revision", "2147483648")).isEqualTo(Reason.IMPOSSIBLE_VALUE);
    assertThat(layoff("affected", "9223372036854775808")).isEqualTo(Reason.BAD_NUMBER);
    assertThat(layoff("affected", "3.5")).isEqualTo(Reason.BAD_NUMBER);
    assertThat(layoff("stages", "2026-03-01:many")).isEqualTo(Reason.BAD_NUMBER);
    assertThat(layoff("stages", "soon:5")).isEqualTo(Reason.BAD_DATE);
  }
}
