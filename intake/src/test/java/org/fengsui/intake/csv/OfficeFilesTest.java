package org.fengsui.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.fengsui.intake.stream.DateOrder;
import org.fengsui.intake.streams.Streams;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.PublishedRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as office programs write them. */
class OfficeFilesTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Conventions NINGXIA =
      new Conventions(GB18030, ZoneId.of("Asia/Shanghai"), null, Map.of());
  private static final Conventions STATES =
      new Conventions(
          Charset.forName("windows-1252"), ZoneId.of("America/New_York"), null, Map.of());

  @TempDir Path folder;

  private static Path sample(String name) throws Exception {
    return Path.of(OfficeFilesTest.class.getResource("/office/" + name).toURI());
  }

  private static List<CsvRow> rows(Path file, Conventions conventions) throws IOException {
    List<CsvRow> rows = new ArrayList<>();
    try (CsvReader reader = CsvStreams.open(Streams.LAYOFFS, file, conventions)) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }

  private Path written(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("in.csv"), bytes);
  }

  private Path written(String text, Charset charset) throws IOException {
    return written(text.getBytes(charset));
  }

  private static List<Object> records(Path file, Conventions conventions) throws IOException {
    return rows(file, conventions).stream().map(r -> (Object) r.record()).toList();
  }

  @Test
  void gbkReadsLikeUtf8AndSaysSo() throws Exception {
    Path gbk = sample("layoffs-gbk.csv");
    assertThat(records(gbk, NINGXIA))
        .hasSize(4)
        .isEqualTo(records(sample("layoffs-utf8.csv"), NINGXIA));
    try (CsvReader reader = CsvStreams.open(Streams.LAYOFFS, gbk, NINGXIA)) {
      assertThat(reader.decoding())
          .isEqualTo(new Decoding("GB18030", List.of("宁夏昊源建材有限公司", "宁夏昊源物流有限公司")));
    }
    assertThatThrownBy(() -> rows(gbk, Conventions.NONE))
        .isInstanceOf(CsvFileException.class)
        .hasMessageContainingAll("not UTF-8", "line 2", "--encoding", "不是 UTF-8");
  }

  @Test
  void aFileOfOneEncodingIsNeverReadInAnother() throws Exception {
    assertThatThrownBy(() -> rows(sample("layoffs-gbk.csv"), STATES))
        .hasMessageContainingAll("neither UTF-8", "windows-1252");
    String header = "report_id,region,employer_name\n";
    for (String name : List.of("Café Orléans", "Montréal Textil", "Señor Muñoz", "Andrés")) {
      Path file = written(header + "r,MI," + name + "\n", Charset.forName("windows-1252"));
      assertThat(((LayoffReport) rows(file, STATES).get(0).record()).getEmployerName())
          .isEqualTo(name);
      assertThatThrownBy(() -> rows(file, NINGXIA)).as(name).isInstanceOf(CsvFileException.class);
    }
  }

  @Test
  void namesOfPlaceBrandTradeAndFormReadAlikeInBothEncodings() throws IOException {
    List<String> names = new ArrayList<>();
    for (String place : List.of("宁夏", "银川", "石嘴山", "吴忠", "固原", "中卫", "")) {
      for (String brand : List.of("昊源", "天瑞", "联通", "鑫淼", "德隆", "华夏", "喆航", "①分")) {
        for (String trade : List.of("建材", "物流", "化工", "能源", "（集团）", "·餐饮", "食品２")) {
          names.add(place + brand + trade + "有限公司");
          names.add(place + brand + trade);
        }
      }
    }
    StringBuilder text = new StringBuilder("report_id,region,employer_name\n");
    for (String name : names) {
      text.append("r,640104,").append(name).append('\n');
      Path one = written("report_id,region,employer_name\nr,640104," + name + "\n", GB18030);
      assertThat(((LayoffReport) rows(one, NINGXIA).get(0).record()).getEmployerName())
          .as(name)
          .isEqualTo(name);
    }
    Path all = written(text.toString(), GB18030);
    assertThat(rows(all, NINGXIA).stream().map(r -> ((LayoffReport) r.record()).getEmployerName()))
        .isEqualTo(names);
  }

  @Test
  void utf8WithAnyByteLostIsRefusedWithLineAndByte() throws Exception {
    byte[] good = Files.readAllBytes(sample("layoffs-utf8.csv"));
    long line = 1;
    int begin = 0;
    for (int at = 0; at < good.length; at++) {
      if (good[at] < 0) {
        byte[] bad = Arrays.copyOf(good, good.length - 1);
        System.arraycopy(good, at + 1, bad, at, good.length - at - 1);
        int byteOfLine = at - begin + 1;
        assertThatThrownBy(() -> rows(written(bad), NINGXIA))
            .as("byte %d", at)
            .hasMessageContaining("damaged UTF-8: line " + line + ", byte ")
            .extracting(e -> Math.abs(byteIn(e.getMessage()) - byteOfLine))
            .satisfies(distance -> assertThat(distance).isLessThan(3));
      }
      if (good[at] == '\n') {
        line++;
        begin = at + 1;
      }
    }
  }

  private static int byteIn(String message) {
    return Integer.parseInt(message.replaceAll("(?s).*, byte ([0-9]+) .*", "$1"));
  }

  @Test
  void utf8OfOneNameWithAByteLostIsRefusedToo() throws IOException {
    byte[] good =
        "report_id,region,employer_name\nr,640104,宁夏昊源建材\n".getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < good.length; at++) {
      if (good[at] < 0) {
        byte[] bad = Arrays.copyOf(good, good.length - 1);
        System.arraycopy(good, at + 1, bad, at, good.length - at - 1);
        assertThatThrownBy(() -> rows(written(bad), NINGXIA))
            .as("byte %d", at)
            .isInstanceOf(CsvFileException.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void aByteOrderMarkSaysTheEncoding(String charset) throws Exception {
    String text = Files.readString(sample("layoffs-utf8.csv"));
    Path file = written("\uFEFF" + text.replace(',', '\t'), Charset.forName(charset));
    assertThat(records(file, Conventions.NONE))
        .isEqualTo(records(sample("layoffs-utf8.csv"), NINGXIA));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep-line.csv", "trailing-columns.csv", "upper-case.csv"})
  void whatExcelLeavesChangesNothing(String name) throws Exception {
    List<CsvRow> rows = rows(sample(name), Conventions.NONE);
    assertThat(rows).hasSize(2).allMatch(r -> r.problem() == null);
    assertThat(((LayoffReport) rows.get(1).record()).getEmployerName()).isEqualTo("银川丙丁商贸");
  }

  @Test
  void rowsOfCommasAreBlank() throws Exception {
    assertThat(rows(sample("trailing-rows.csv"), Conventions.NONE)).hasSize(1);
  }

  @Test
  void linesAreCountedWithExcelsOwnLine() throws Exception {
    assertThat(rows(sample("sep-line.csv"), Conventions.NONE).stream().map(CsvRow::line))
        .containsExactly(3L, 4L);
  }

  @Test
  void aColumnWithoutNameThatHasContentIsNamedByItsNumber() throws IOException {
    Path file = written("report_id,region,,affected,\nr,640104,,5,\nr,640104,x,5,\n", GB18030);
    List<CsvRow> rows = rows(file, Conventions.NONE);
    assertThat(rows.get(0).problem()).isNull();
    assertThat(rows.get(1).problem().message(true).getEn()).contains("column 3");
    assertThat(rows.get(1).text()).isEqualTo("r,640104,x,5,");
  }

  @Test
  void semicolonsAndTabsPartCellsWhereTheHeaderShowsThem() throws IOException {
    String rates = "region;measure;month;value\n640000;m;2026-03;4,2\n640000;m;2026-04;4.3\n";
    Path file = written(rates, StandardCharsets.UTF_8);
    try (CsvReader reader = CsvStreams.open(Streams.RATES, file)) {
      assertThat(((PublishedRate) reader.next().record()).getValue()).isEqualTo("4.2");
      assertThat(((PublishedRate) reader.next().record()).getValue()).isEqualTo("4.3");
    }
  }

  @Test
  void columnsMayBeRenamed() throws IOException {
    Path file = written("Report_ID, Region ,Jobs\nr,640104,12\n", StandardCharsets.UTF_8);
    Conventions map = new Conventions(null, null, null, Map.of("affected", "jobs"));
    LayoffReport report = (LayoffReport) rows(file, map).get(0).record();
    assertThat(report.getStages().get(0).getPersons()).isEqualTo(12);
    assertThatThrownBy(() -> rows(file, Conventions.NONE)).hasMessageContaining("jobs is unknown");
    Conventions none = new Conventions(null, null, null, Map.of("affected", "posts"));
    assertThatThrownBy(() -> rows(file, none)).hasMessageContaining("posts that --map names");
  }

  @Test
  void datesAndNumbersOfAChineseExcel() throws Exception {
    List<CsvRow> rows = rows(sample("dates.csv"), NINGXIA);
    List<Integer> unread = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).problem() != null) {
        unread.add(i + 1);
      }
    }
    // what the gate refuses besides: employer ids, regions and counts
    assertThat(unread).containsExactly(5, 10, 14, 15, 16);
    assertThat(persons(rows.get(0))).isEqualTo(1140);
    assertThat(persons(rows.get(1))).isEqualTo(25);
    assertThat(persons(rows.get(2))).isEqualTo(25);
    Instant nine = Instant.parse("2026-03-02T01:00:00Z");
    for (int row : new int[] {7, 8, 9}) {
      assertThat(((LayoffReport) rows.get(row - 1).record()).getReportedAt()).isEqualTo(nine);
    }
    try (CsvReader reader = CsvStreams.open(Streams.LAYOFFS, sample("dates.csv"), NINGXIA)) {
      reader.forEachRemaining(row -> {});
      assertThat(reader.localTimes()).isEqualTo(3);
    }
    assertThat(rows.get(4).problem().message(true).getEn()).contains("--dates dmy or mdy");
    LayoffReport us =
        (LayoffReport) rows(sample("dates.csv"), NINGXIA.with(DateOrder.MDY)).get(4).record();
    assertThat(us.getNoticeDate()).isEqualTo("2026-03-02");
    LayoffReport uk =
        (LayoffReport) rows(sample("dates.csv"), NINGXIA.with(DateOrder.DMY)).get(4).record();
    assertThat(uk.getNoticeDate()).isEqualTo("2026-02-03");
  }

  private static Long persons(CsvRow row) {
    return ((LayoffReport) row.record()).getStages().get(0).getPersons();
  }

  @Test
  void aCutOrDamagedGzipIsASentence() throws Exception {
    Path file = folder.resolve("in.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(Files.readAllBytes(sample("dates.csv")));
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> rows(file, NINGXIA)).hasMessageContaining("breaks off before its end");
    byte[] damaged = whole.clone();
    damaged[whole.length / 2] ^= 0x55;
    Files.write(file, damaged);
    assertThatThrownBy(() -> rows(file, NINGXIA)).isInstanceOf(CsvFileException.class);
  }
}
