package org.fengsui.intake.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.fengsui.intake.csv.Conventions;
import org.fengsui.intake.csv.CsvStreams;
import org.fengsui.intake.csv.CsvWriter;
import org.fengsui.intake.streams.Streams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertTest {
  @TempDir Path folder;
  private static final Fred.Series UNRATE =
      new Fred.Series("US", "surveyed_unemployment_rate", "UNRATE SA", null);

  private Path out;
  private Path bases;

  @BeforeEach
  void files() {
    out = folder.resolve("out.csv");
    bases = folder.resolve("bases.csv");
  }

  private Path text(String text) throws IOException {
    return Files.writeString(folder.resolve("in.csv"), text);
  }

  @Test
  void warnNoticesKeepTheirRowsAndTheirDirt() throws IOException {
    String notices =
        "state,employer_name,location,county_fips,naics,notice_date,effective_date,"
            + "employees_affected,layoff_type,is_temporary,is_amendment,is_amended,dedupe_key\n"
            + "CA,\"Vista Ford, Inc\",Canoga Park,,722511,2014-01-15,2015-03-16,11,closure,,0,0,k1\n"
            + "NY,ACME,,,,,,,unknown,,1,0,k2\n";
    try (CsvWriter layoffs = CsvStreams.writer(Streams.LAYOFFS, out)) {
      WarnNotices.convert(text(notices), Conventions.NONE, layoffs, new Findings());
      assertThat(layoffs.rows()).isEqualTo(2);
    }
    assertThat(Files.readAllLines(out))
        .containsExactly(
            String.join(",", Streams.LAYOFFS.columns().all()),
            "k1,,FILED,CA:vista ford inc,\"Vista Ford, Inc\",Canoga Park,CA,722511,CLOSURE,11,,"
                + "2014-01-15,2015-03-16,,,",
            "k2,,AMENDED,NY:acme,ACME,,NY,,,,,,,,,");
  }

  @Test
  void weeklyClaimsAreKnownTheDayAfterTheReportWeek() throws IOException {
    String weeks =
        "state,week_ending,continued_week_ending,initial_claims,stc_initial_claims,"
            + "continued_claims,stc_continued_claims,covered_employment\n"
            + "MI,2020-04-18,2020-04-11,134119,24,815412,21,4222000\n"
            + "MI,2020-11-07,2020-10-31,x,3,5,,4222001\n";
    try (CsvWriter claims = CsvStreams.writer(Streams.CLAIMS, out);
        CsvWriter base = CsvStreams.writer(Streams.BASES, bases)) {
      Eta539.convert(text(weeks), Conventions.NONE, claims, base, new Findings());
      assertThat(base.rows()).isEqualTo(2);
    }
    assertThat(Files.readAllLines(out).subList(1, 5))
        .containsExactly(
            "MI-2020-04-18-I,,,INITIAL,134143,,MI,,,,,2020-04-18,7,,2020-04-19T00:00-04:00",
            "MI-2020-04-18-C,,,CONTINUED,815433,,MI,,,,,2020-04-11,7,,2020-04-19T00:00-04:00",
            "MI-2020-11-07-I,,,INITIAL,x+3,,MI,,,,,2020-11-07,7,,2020-11-08T00:00-05:00",
            "MI-2020-11-07-C,,,CONTINUED,5,,MI,,,,,2020-10-31,7,,2020-11-08T00:00-05:00");
    assertThat(Files.readAllLines(bases).get(1))
        .isEqualTo("MI,covered_employment,2020-04-11,4222000,,2020-04-19T00:00-04:00");
    try (var rows = CsvStreams.open(Streams.CLAIMS, out)) {
      assertThat(rows.next().record()).isNotNull();
    }
  }

  @Test
  void surveyPersonsTakeTheirMonthFromTheFileName() throws IOException {
    String persons =
        """
        hrhhid,hrhhid2,pulineno,hrmis,gestfips,peage,pesex,pemlr,pwcmpwgt
        002,85001,1,3,01,63,2,5,2575.3848
        002,85001,2,3,6,26,2,1,3504.0653
        003,85001,1,3,99,28,1,4,-1
        """;
    try (CsvWriter survey = CsvStreams.writer(Streams.SURVEY, out)) {
      YearMonth month = Cps.monthOf("/data/cps200811.csv.gz");
      Cps.convert(text(persons), month, Conventions.NONE, survey, new Findings());
      assertThat(survey.rows()).isEqualTo(3);
    }
    assertThat(Files.readAllLines(out).subList(1, 4))
        .containsExactly(
            "002-85001-1,,2008-11,AL,,,2575.3848,INACTIVE,,63,2,,,,,,,,",
            "002-85001-2,,2008-11,CA,,,3504.0653,EMPLOYED,,26,2,,,,,,,,",
            "003-85001-1,,2008-11,99,,,-1,UNEMPLOYED,,28,1,,,,,,,,");
    assertThatThrownBy(() -> Cps.monthOf("persons.csv")).hasMessageContaining("persons.csv");
    assertThatThrownBy(() -> Cps.monthOf("cps200813.csv")).hasMessageContaining("month");
  }

  @Test
  void aSeriesLeavesOutMissingMonths() throws IOException {
    String series = "month,unrate\n1948-01-01,3.4\n1948-02-01,.\n1948-03,4\n\n";
    try (CsvWriter rates = CsvStreams.writer(Streams.RATES, out)) {
      Fred.convert(text(series), Conventions.NONE, UNRATE, rates, new Findings());
      assertThat(rates.rows()).isEqualTo(2);
    }
    assertThat(Files.readAllLines(out).subList(1, 3))
        .containsExactly(
            "US,surveyed_unemployment_rate,UNRATE SA,1948-01,3.4,,,,,",
            "US,surveyed_unemployment_rate,UNRATE SA,1948-03,4,,,,,");
  }

  @Test
  void aForeignFileWithoutItsColumnsIsRefused() throws IOException {
    try (CsvWriter layoffs = CsvStreams.writer(Streams.LAYOFFS, out)) {
      Path other = text("state,name\n");
      assertThatThrownBy(
              () -> WarnNotices.convert(other, Conventions.NONE, layoffs, new Findings()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("employer_name");
    }
  }
}
