package org.fengsui.cli.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fengsui.cli.Fengsui;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a converter is given: read as its publisher writes it, or refused with what was seen. */
class ConvertCommandTest {
  private static final String RATES =
      "region,measure,basis,month,value,revision,unit,source,release_at,reported_at";

  @TempDir Path folder;

  private final StringWriter said = new StringWriter();

  private static Path sample(String name) throws Exception {
    return Path.of(ConvertCommandTest.class.getResource("/office/" + name).toURI());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int convert(String format, Path file, String... more) {
    PrintWriter to = new PrintWriter(said, true);
    List<String> command = new ArrayList<>(List.of("convert", format, file.toString(), "-o"));
    command.add(folder.resolve("out").toString());
    Collections.addAll(command, more);
    return Fengsui.run(
        new Console(to, to, Language.EN, false, 100), command.toArray(String[]::new));
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve("out").resolve(name));
  }

  @ParameterizedTest
  @CsvSource({
    "weekly.csv, the series is weekly, line 4 repeats the month 2020-03",
    "quarterly.csv, the series is quarterly, not monthly",
    "us-dates.csv, line 2, --dates dmy or mdy",
    "two-series.csv, 2 series [unrate u6rate], one monthly series",
  })
  void whatIsNoMonthlySeriesIsRefusedWithWhatWasSeen(String name, String one, String other)
      throws Exception {
    assertThat(convert("fred", sample(name))).isEqualTo(2);
    assertThat(said.toString().replace(", u6", " u6")).contains(one, other);
    assertThat(folder.resolve("out")).isEmptyDirectory();
  }

  @Test
  void aPageARepeatedMonthAndAnUnknownHeaderAreRefused() throws Exception {
    assertThat(convert("fred", file("p.csv", "<!DOCTYPE html>\n<html></html>\n"))).isEqualTo(2);
    assertThat(said.toString()).contains("HTML");
    Path twice = file("t.csv", "DATE,UNRATE\n2024-07-01,4.2\n2024-08-01,4.2\n2024-07-01,4.3\n");
    assertThat(convert("fred", twice)).isEqualTo(2);
    assertThat(said.toString()).contains("line 4 repeats the month 2024-07");
    assertThat(convert("fred", file("n.csv", "period,UNRATE\n2024-07-01,4.2\n"))).isEqualTo(2);
    assertThat(said.toString()).contains("the first column is period");
    assertThat(convert("fred", folder.resolve("n.csv"), "--map", "date=period")).isZero();
  }

  @Test
  void decimalCommasAndUsDatesAreReadWhereTheFileOrTheReaderSaysSo() throws Exception {
    assertThat(convert("fred", sample("semicolon.csv"))).isZero();
    assertThat(lines("rates.csv"))
        .containsExactly(
            RATES,
            "US,surveyed_unemployment_rate,U-3 SA,2024-07,4.2,,,,,",
            "US,surveyed_unemployment_rate,U-3 SA,2024-08,4.2,,,,,");
    assertThat(convert("fred", sample("us-dates.csv"), "--dates", "mdy")).isZero();
    assertThat(lines("rates.csv").get(3)).contains(",2024-10,4.1,");
  }

  @Test
  void aMissingMonthIsADotAndASecondDownloadSaysWhenItBecameKnown() throws Exception {
    Path series =
        file("u.csv", "observation_date,UNRATE\n2025-09-01,4.4\n2025-10-01,.\n2025-11-01,4.6\n");
    assertThat(convert("fred", series, "--known", "2025-12-16")).isZero();
    assertThat(lines("rates.csv"))
        .containsExactly(
            RATES,
            "US,surveyed_unemployment_rate,U-3 SA,2025-09,4.4,,,,,2025-12-16T05:00:00Z",
            "US,surveyed_unemployment_rate,U-3 SA,2025-11,4.6,,,,,2025-12-16T05:00:00Z");
    assertThat(convert("fred", series, "--known", "yesterday")).isEqualTo(2);
    assertThat(said.toString()).contains("--known must be a date");
  }

  @Test
  void aFigureThatIsNoneIsARefusedRow() throws Exception {
    Path series = file("u.csv", "DATE,UNRATE\n2025-09-01,4.4\n2025-10-01,n/a\n2025-11-01,4.6\n");
    assertThat(convert("fred", series)).isEqualTo(1);
    assertThat(said.toString()).contains("u.csv, line 3:", "\"n/a\"", "1 rows refused");
    assertThat(lines("rates.csv")).hasSize(3);
  }

  @Test
  void anOutputThatIsAnInputIsRefusedAndTheFileUntouched() throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    Path input = Files.copy(sample("two-series.csv"), out.resolve("rates.csv"));
    Path link = Files.createSymbolicLink(folder.resolve("other.csv"), input);
    String before = Files.readString(input);
    for (Path given : List.of(input, link)) {
      assertThat(convert("fred", given)).isEqualTo(2);
      assertThat(said.toString()).contains("both read and to be written");
      assertThat(Files.readString(input)).isEqualTo(before);
    }
  }

  @Test
  void aFailureLeavesTheOutputOfBefore() throws Exception {
    assertThat(convert("fred", sample("semicolon.csv"))).isZero();
    List<String> before = lines("rates.csv");
    assertThat(convert("fred", sample("weekly.csv"))).isEqualTo(2);
    assertThat(lines("rates.csv")).isEqualTo(before);
    try (var files = Files.list(folder.resolve("out"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void theDepartmentsOwnClaimsFile() throws Exception {
    StringBuilder header = new StringBuilder("st,rptdate");
    for (int c = 1; c <= 23; c++) {
      header.append(",c").append(c);
    }
    String row =
        "MI,4/18/2020,16,4/11/2020,134119,0,0,9,24,815412,1,2,3,21,0,0,0,0,208000,4222000,4.92,"
            + "1.5,328.0,B,4/26/2020\n";
    Path file = file("ar539.csv", header + "\n" + row);
    assertThat(convert("eta539", file)).isZero();
    assertThat(lines("claims.csv").subList(1, 3))
        .containsExactly(
            "MI-2020-04-18-I,,,INITIAL,134143,,MI,,,,,2020-04-18,7,,2020-04-19T00:00-04:00",
            "MI-2020-04-18-C,,,CONTINUED,815433,,MI,,,,,2020-04-11,7,,2020-04-19T00:00-04:00");
    assertThat(lines("bases.csv").get(1))
        .isEqualTo("MI,covered_employment,2020-04-11,4222000,,2020-04-19T00:00-04:00");
  }

  @Test
  void theCensusBureausOwnSurveyFile() throws Exception {
    String persons =
        """
        HRHHID,HRHHID2,HRMONTH,HRYEAR4,PULINENO,GESTFIPS,PEAGE,PESEX,PEMLR,PWCMPWGT
        2,85001,11,2020,1,1,63,2,5,25753848
        2,85001,11,2020,2,1,8,1,-1,0
        3,85001,11,2020,1,6,-1,1,4,35040653
        """;
    Path file = file("cps202011.csv", persons);
    assertThat(convert("cps", file, "--json")).isZero();
    assertThat(said.toString()).contains("\"survey.csv\":2", "\"left_out\":1");
    assertThat(lines("survey.csv").subList(1, 3))
        .containsExactly(
            "2-85001-1,,2020-11,AL,,,2575.3848,INACTIVE,,63,2,,,,,,,,",
            "3-85001-1,,2020-11,CA,,,3504.0653,UNEMPLOYED,,,1,,,,,,,,");
    assertThat(convert("cps", file("cps202012.csv", persons))).isEqualTo(2);
    assertThat(said.toString()).contains("line 2 is of 2020-11, the file name says 2020-12");
  }

  @Test
  void rowsOfAnotherWidthAreRefusedAndCounted() throws Exception {
    String notices =
        """
        State,Employer_Name,Notice_Date,Effective_Date,Jobs,Dedupe_Key
        MI,Café Acme,2026-01-02,3/1/2026,"1,120",k1
        OH,Beta
        """;
    Path file = folder.resolve("w.csv");
    Files.write(file, notices.getBytes("windows-1252"));
    String[] more = {"--map", "employees_affected=jobs", "--dates", "mdy", "--pack", "us-states"};
    assertThat(convert("warn-notices", file, more)).isEqualTo(1);
    assertThat(said.toString()).contains("w.csv is not UTF-8; read as windows-1252", "Café Acme");
    assertThat(lines("layoffs.csv"))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("k1,,FILED,MI:café acme,Café Acme,,MI,,,1120,,2026-01-02,2026-03-01");
  }
}
