package org.fengsui.intake.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.intake.Samples;
import org.fengsui.intake.csv.Conventions;
import org.fengsui.intake.csv.CsvReader;
import org.fengsui.intake.csv.CsvRow;
import org.fengsui.intake.csv.CsvStreams;
import org.fengsui.intake.csv.CsvWriter;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.LayoffCause;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.SurveyResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is converted, is read and admitted as the source meant it. */
class ConvertedFilesTest {
  private static final String WARN =
      "state,employer_name,location,naics,notice_date,effective_date,employees_affected,"
          + "layoff_type,is_amendment,dedupe_key\n";
  private static final String ETA =
      "state,week_ending,continued_week_ending,initial_claims,stc_initial_claims,"
          + "continued_claims,stc_continued_claims,covered_employment\n";
  private static final Fred.Series SERIES =
      new Fred.Series("US", "unemployment_rate", "U-3 SA", null);

  @TempDir Path folder;

  private Path text(String text) throws IOException {
    return Files.writeString(folder.resolve("in.csv"), text);
  }

  private Path zipped(String text) throws IOException {
    Path file = folder.resolve("in.csv.gz");
    try (GZIPOutputStream zip = new GZIPOutputStream(Files.newOutputStream(file))) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private Path file(StreamDefinition<?> kind) {
    return folder.resolve(kind.columns().file() + ".csv");
  }

  private List<CsvRow> rows(StreamDefinition<?> kind) throws IOException {
    List<CsvRow> rows = new ArrayList<>();
    try (CsvReader reader = CsvStreams.open(kind, file(kind))) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static Accepted admitted(StreamDefinition<?> kind, SpecificRecord record) {
    var verdict = Samples.admit(Samples.STATES, kind.topic(), record);
    assertThat(verdict.refused()).isNull();
    return verdict.accepted();
  }

  private List<CsvRow> warn(Path in) throws IOException {
    try (CsvWriter writer = CsvStreams.writer(Streams.LAYOFFS, file(Streams.LAYOFFS))) {
      WarnNotices.convert(in, Conventions.NONE, writer, new Findings());
    }
    return rows(Streams.LAYOFFS);
  }

  private void eta(String rows) throws IOException {
    try (CsvWriter claims = CsvStreams.writer(Streams.CLAIMS, file(Streams.CLAIMS));
        CsvWriter bases = CsvStreams.writer(Streams.BASES, file(Streams.BASES))) {
      Eta539.convert(text(ETA + rows), Conventions.NONE, claims, bases, new Findings());
    }
  }

  @Test
  void aNoticeIsKnownTheDayAfterAndCountsAtItsEffectiveDate() throws IOException {
    String notice = "CA,\"Vista, Inc.\",Canoga Park,722511,2014-01-15,2014-03-16,11,layoff,0,k1\n";
    SpecificRecord record = warn(text(WARN + notice)).get(0).record();
    Accepted accepted = admitted(Streams.LAYOFFS, record);
    assertThat(accepted.recordId()).isEqualTo("k1");
    assertThat(Instant.ofEpochMilli(accepted.knownAt())).isEqualTo("2014-01-16T05:00:00Z");
    LayoffReport report = (LayoffReport) accepted.record();
    assertThat(report.getEmployerId()).isEqualTo("CA:vista inc");
    assertThat(report.getSiteId()).isEqualTo("Canoga Park");
    assertThat(report.getIndustry()).isEqualTo("72");
    assertThat(report.getCause()).isNull();
    assertThat(report.getStages()).containsExactly(Samples.stage("2014-03-16", 11L));
  }

  @Test
  void amendmentsClosuresAndMissingCountsAreKeptAsTheyAre() throws IOException {
    String notices =
        WARN
            + "NY,ACME,,,2014-01-15,,,closure,1,k2\n"
            + "NY,ACME,,,2014-01-15,,0,,0,k2\n"
            + "NY,  acme ,,,2014-01-15,,,,,k3\n";
    List<CsvRow> rows = warn(zipped(notices));
    assertThat(rows).hasSize(3);
    LayoffReport first = (LayoffReport) rows.get(0).record();
    assertThat(first.getStatus()).isEqualTo(RecordStatus.AMENDED);
    assertThat(first.getCause()).isEqualTo(LayoffCause.CLOSURE);
    assertThat(first.getStages()).containsExactly(Samples.stage(null, null));
    assertThat(admitted(Streams.LAYOFFS, first).flags()).contains("count-unknown");
    LayoffReport second = (LayoffReport) rows.get(1).record();
    assertThat(second.getStatus()).isEqualTo(RecordStatus.FILED);
    assertThat(second.getStages()).containsExactly(Samples.stage(null, 0L));
    assertThat(((LayoffReport) rows.get(2).record()).getEmployerId()).isEqualTo("NY:acme");
  }

  @Test
  void aNoticeOfADirtyDateOrCountIsARefusedRow() throws IOException {
    String notices =
        WARN
            + "NY,A,,,01/15/2014,,5,,0,k1\n"
            + "NY,A,,,2014-01-15,,5 to 10,,0,k2\n"
            + "NY,A,,,,,,,,\n";
    List<CsvRow> rows = warn(text(notices));
    assertThat(rows.get(0).problem().reason()).isEqualTo(Reason.BAD_DATE);
    assertThat(rows.get(1).problem().reason()).isEqualTo(Reason.BAD_NUMBER);
    assertThat(rows.get(2).problem()).isNull();
    assertThat(
            Samples.admit(Samples.STATES, Streams.LAYOFFS.topic(), rows.get(2).record())
                .refused()
                .getReason())
        .isEqualTo("missing-id");
  }

  @Test
  void weeklyCountsIncludeShortTimeAndEachHasItsOwnWeek() throws IOException {
    eta("MI,2020-03-07,2020-02-29,100,5,900,50,4222000\n");
    List<CsvRow> rows = rows(Streams.CLAIMS);
    InsuranceClaim first = (InsuranceClaim) admitted(Streams.CLAIMS, rows.get(0).record()).record();
    InsuranceClaim continued = (InsuranceClaim) rows.get(1).record();
    assertThat(first.getPersons()).isEqualTo(105);
    assertThat(first.getReferenceDate()).isEqualTo("2020-03-07");
    assertThat(first.getPeriodDays()).isEqualTo(7);
    // Summer time begins on the Sunday of the reporting day.
    assertThat(first.getReportedAt()).isEqualTo("2020-03-08T05:00:00Z");
    assertThat(continued.getPersons()).isEqualTo(950);
    assertThat(continued.getReferenceDate()).isEqualTo("2020-02-29");
    assertThat(continued.getReportedAt()).isEqualTo(first.getReportedAt());
    AreaBase base = (AreaBase) rows(Streams.BASES).get(0).record();
    assertThat(base.getValue()).isEqualTo(4_222_000);
    assertThat(base.getPeriodStart()).isEqualTo("2020-02-29");
  }

  @Test
  void zeroIsACountAndNothingIsNot() throws IOException {
    eta("PR,2020-03-14,2020-03-07,0,0,,,4222000\n");
    List<CsvRow> rows = rows(Streams.CLAIMS);
    assertThat(((InsuranceClaim) rows.get(0).record()).getPersons()).isZero();
    admitted(Streams.CLAIMS, rows.get(0).record());
    assertThat(rows.get(1).problem().reason()).isEqualTo(Reason.MISSING_COUNT);
  }

  @Test
  void everyLabourForceCodeHasItsActivity() throws IOException {
    StringBuilder persons =
        new StringBuilder("hrhhid,hrhhid2,pulineno,gestfips,peage,pesex,pemlr,pwcmpwgt\n");
    for (int code = 1; code <= 8; code++) {
      persons.append("00").append(code).append(",01,1,11,30,1,").append(code).append(",1000.5\n");
    }
    try (CsvWriter writer = CsvStreams.writer(Streams.SURVEY, file(Streams.SURVEY))) {
      Cps.convert(
          text(persons.toString()),
          YearMonth.of(2008, 11),
          Conventions.NONE,
          writer,
          new Findings());
    }
    List<CsvRow> rows = rows(Streams.SURVEY);
    assertThat(rows.stream().limit(7).map(r -> ((SurveyResponse) r.record()).getActivity().name()))
        .containsExactly(
            "EMPLOYED", "EMPLOYED", "UNEMPLOYED", "UNEMPLOYED", "INACTIVE", "INACTIVE", "INACTIVE");
    assertThat(rows.get(7).problem().reason()).isEqualTo(Reason.UNKNOWN_CODE);
    Accepted person = admitted(Streams.SURVEY, rows.get(0).record());
    assertThat(person.recordId()).isEqualTo("001-01-1|2008-11");
    assertThat(((SurveyResponse) person.record()).getRegion()).isEqualTo("DC");
    assertThat(((SurveyResponse) person.record()).getPsu()).isNull();
    assertThat(Instant.ofEpochMilli(person.knownAt())).isEqualTo("2008-12-01T05:00:00Z");
  }

  @Test
  void everyStateCodeIsAStateOfThePack() {
    int found = 0;
    for (int fips = 1; fips <= 99; fips++) {
      String postal = Fips.postal(Integer.toString(fips));
      if (!postal.equals(Integer.toString(fips))) {
        found++;
        assertThat(Samples.STATES.jurisdiction().areas().find(postal)).as(postal).isNotNull();
        assertThat(Fips.postal("%02d".formatted(fips))).isEqualTo(postal);
      }
    }
    assertThat(found).isEqualTo(56);
  }

  @Test
  void aMonthlySeriesMayBeWrittenByDayOrMonthAndHaveHoles() throws IOException {
    String series =
        "observation_date,UNRATE\r\n2025-09-01,4.4\r\n2025-10-01,.\r\n2025-11,\r\n2025-12,4.40\r\n";
    try (CsvWriter writer = CsvStreams.writer(Streams.RATES, file(Streams.RATES))) {
      Fred.convert(zipped(series), Conventions.NONE, SERIES, writer, new Findings());
      assertThat(writer.rows()).isEqualTo(2);
    }
    assertThat(Files.readAllLines(file(Streams.RATES)).subList(1, 3))
        .containsExactly(
            "US,unemployment_rate,U-3 SA,2025-09,4.4,,,,,",
            "US,unemployment_rate,U-3 SA,2025-12,4.40,,,,,");
  }
}
