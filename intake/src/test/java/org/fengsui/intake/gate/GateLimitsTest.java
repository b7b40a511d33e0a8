package org.fengsui.intake.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.intake.Samples.EMPLOYER;
import static org.fengsui.intake.Samples.KNOWN;
import static org.fengsui.intake.Samples.NINGXIA;
import static org.fengsui.intake.Samples.accepted;
import static org.fengsui.intake.Samples.base;
import static org.fengsui.intake.Samples.claim;
import static org.fengsui.intake.Samples.incoming;
import static org.fengsui.intake.Samples.layoff;
import static org.fengsui.intake.Samples.rate;
import static org.fengsui.intake.Samples.refusal;
import static org.fengsui.intake.Samples.response;
import static org.fengsui.intake.Samples.row;

import java.time.LocalDate;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.intake.Samples;
import org.fengsui.intake.stream.Problem;
import org.fengsui.intake.stream.Reason;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.SurveyResponse;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate at each of its limits: the last value that passes and the first that does not. */
final class GateLimitsTest {
  private static final int LONGEST_RECORD = 30_000;
  private static final int LONGEST_KEY = 1_000;
  private static final int MOST_BYTES = 900_000;

  private static String reason(String stream, SpecificRecord record) {
    return refusal(stream, record).getReason();
  }

  private static SurveyResponse survey(String field, double value) {
    return switch (field) {
      case "weight" -> response().setWeight(value).build();
      case "hours" -> response().setHours(value).build();
      case "wage" -> response().setWage(value).build();
      default -> response().setAge((int) value).build();
    };
  }

  @ParameterizedTest
  @CsvSource({"weight, 1e8", "hours, 168", "wage, 1e9"})
  void figuresOfThePersonPassAtBothEnds(String field, double most) {
    accepted(Topics.SURVEY_RESPONSES, survey(field, 0));
    accepted(Topics.SURVEY_RESPONSES, survey(field, most));
    assertThat(reason(Topics.SURVEY_RESPONSES, survey(field, Math.nextUp(most))))
        .isEqualTo("impossible-value");
    assertThat(reason(Topics.SURVEY_RESPONSES, survey(field, -Double.MIN_VALUE)))
        .isEqualTo("impossible-value");
  }

  @Test
  void agesPassFromNoughtTo130() {
    accepted(Topics.SURVEY_RESPONSES, survey("age", 0));
    accepted(Topics.SURVEY_RESPONSES, survey("age", 130));
    assertThat(reason(Topics.SURVEY_RESPONSES, survey("age", -1))).isEqualTo("impossible-value");
    assertThat(reason(Topics.SURVEY_RESPONSES, survey("age", 131))).isEqualTo("impossible-value");
  }

  @Test
  void aCountOfClaimsIsOfOneToThreeHundredAndSixtySixDays() {
    var count = claim().setPersons(5);
    accepted(Topics.INSURANCE_CLAIMS, count.setPeriodDays(1).build());
    accepted(Topics.INSURANCE_CLAIMS, count.setPeriodDays(366).build());
    assertThat(reason(Topics.INSURANCE_CLAIMS, count.setPeriodDays(0).build()))
        .isEqualTo("impossible-value");
    assertThat(reason(Topics.INSURANCE_CLAIMS, count.setPeriodDays(367).build()))
        .isEqualTo("impossible-value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "100", "100.000"})
  void ratesPassFromNoughtToAHundredPercent(String value) {
    accepted(Topics.PUBLISHED_RATES, rate().setValue(value).build());
    accepted(Topics.PUBLISHED_RATES, rate().setUnit("percent").setValue(value).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.001", "100.001"})
  void ratesOutsideAreRefusedAndOtherFiguresAndUnitsAreNot(String value) {
    assertThat(reason(Topics.PUBLISHED_RATES, rate().setValue(value).build()))
        .isEqualTo("impossible-value");
    accepted(Topics.PUBLISHED_RATES, rate().setUnit("index").setValue(value).build());
    accepted(Topics.PUBLISHED_RATES, rate().setMeasure("rate_gap").setValue(value).build());
  }

  @Test
  void basesAndStaffMayBeNobody() {
    accepted(Topics.AREA_BASES, base().setValue(0).build());
    accepted(Topics.AREA_BASES, base().setValue(10_000_000_000L).build());
    assertThat(reason(Topics.AREA_BASES, base().setValue(-1).build()))
        .isEqualTo("impossible-count");
    assertThat(reason(Topics.AREA_BASES, base().setValue(10_000_000_001L).build()))
        .isEqualTo("impossible-count");
    accepted(Topics.EMPLOYER_REGISTER, row().setHeadcount(0L).setBasePositions(0L).build());
    accepted(Topics.LAYOFF_REPORTS, layoff().setWorkforce(0L).build());
  }

  @Test
  void revisionsCountFromOne() {
    accepted(Topics.LAYOFF_REPORTS, layoff().setRevision(1).build());
    assertThat(reason(Topics.LAYOFF_REPORTS, layoff().setRevision(0).build()))
        .isEqualTo("impossible-revision");
  }

  @Test
  void whatIsTooLongIsNotDecoded() {
    RecordGate gate = new RecordGate(NINGXIA, GateOptions.REPLAY);
    byte[] most = new byte[LONGEST_RECORD];
    byte[] more = new byte[LONGEST_RECORD + 1];
    assertThat(gate.admit(incoming(Topics.LAYOFF_REPORTS, most)).refused().getReason())
        .isEqualTo("bad-marker");
    assertThat(gate.admit(incoming(Topics.LAYOFF_REPORTS, more)).refused().getReason())
        .isEqualTo("too-long");
  }

  @Test
  void aReportThatDiffersInOneCodeAloneIsRewritten() {
    String lower = EMPLOYER.toLowerCase(Locale.ROOT);
    var plain = layoff().setIndustry("27");
    LayoffReport ofId = report(LayoffReport.newBuilder(plain).setEmployerId(lower));
    assertThat(ofId.getEmployerId()).isEqualTo(EMPLOYER);
    LayoffReport ofRegion = report(LayoffReport.newBuilder(plain).setRegion("640382"));
    assertThat(ofRegion.getRegion()).isEqualTo("640181");
    LayoffReport ofIndustry = report(LayoffReport.newBuilder(plain).setIndustry("C27"));
    assertThat(ofIndustry.getIndustry()).isEqualTo("27");
  }

  @Test
  void aRowThatDiffersInOneCodeAloneIsRewritten() {
    String other = Samples.OTHER_EMPLOYER;
    EmployerRegisterEntry ofSuccessor = entry(row().setSuccessorId(other.toLowerCase(Locale.ROOT)));
    assertThat(ofSuccessor.getSuccessorId()).isEqualTo(other);
    assertThat(entry(row().setIndustry("C27")).getIndustry()).isEqualTo("27");
    assertThat(entry(row().setRegion("640382")).getRegion()).isEqualTo("640181");
    assertThat(entry(row().setEmployerId(EMPLOYER.toLowerCase(Locale.ROOT))).getEmployerId())
        .isEqualTo(EMPLOYER);
  }

  private static EmployerRegisterEntry entry(EmployerRegisterEntry.Builder row) {
    return (EmployerRegisterEntry) accepted(Topics.EMPLOYER_REGISTER, row.build()).record();
  }

  @Test
  void aMonthIsItsFirstDayAndAMeasureHasNoBlanks() {
    SpecificRecord survey =
        response().setMonth(LocalDate.parse("2026-02-17")).setRegion("640104").build();
    assertThat(((SurveyResponse) accepted(Topics.SURVEY_RESPONSES, survey).record()).getMonth())
        .isEqualTo(LocalDate.parse("2026-02-01"));
    SpecificRecord labour = base().setMeasure(" labour_force ").build();
    assertThat(((AreaBase) accepted(Topics.AREA_BASES, labour).record()).getMeasure())
        .isEqualTo("labour_force");
  }

  private static LayoffReport report(LayoffReport.Builder report) {
    return (LayoffReport) accepted(Topics.LAYOFF_REPORTS, report.build()).record();
  }

  private static DeadLetter letter(String key, int bytes, long line) {
    Problem problem = Problem.whole(Reason.TOO_LONG, "", "");
    Incoming incoming =
        new Incoming(
            Topics.LAYOFF_REPORTS, 0, 0, key, new byte[bytes], KNOWN.toEpochMilli(), "f", line);
    return DeadLetters.of(incoming, problem, null);
  }

  @Test
  void aDeadLetterCarriesKeyAndBytesThatFit() {
    String longest = "k".repeat(LONGEST_KEY);
    assertThat(letter(longest, 1, -1).getKey()).isEqualTo(longest);
    assertThat(letter(longest + "k", 1, -1).getKey()).isNull();
    assertThat(letter("k", MOST_BYTES, -1).getRecord().remaining()).isEqualTo(MOST_BYTES);
    assertThat(letter("k", MOST_BYTES + 1, -1).getRecord()).isNull();
  }

  @Test
  void aDeadLetterNamesTheLineIfThereIsOne() {
    assertThat(letter("k", 1, -1).getLine()).isNull();
    assertThat(letter("k", 1, 0).getLine()).isZero();
    assertThat(letter("k", 1, 7).getLine()).isEqualTo(7);
  }

  @Test
  void aValueIsShownUpToEightyCharacters() {
    String most = "v".repeat(80);
    assertThat(shown(most)).contains("\"" + most + "\"");
    assertThat(shown(most + "v")).contains("\"" + most + "…\"");
  }

  private static String shown(String value) {
    return Problem.of(Reason.BAD_NUMBER, "value", value, "", "").message(true).getEn();
  }
}
