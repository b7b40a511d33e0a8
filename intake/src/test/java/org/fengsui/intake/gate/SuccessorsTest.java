package org.fengsui.intake.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.intake.Samples.NINGXIA;
import static org.fengsui.intake.Samples.accepted;
import static org.fengsui.intake.Samples.base;
import static org.fengsui.intake.Samples.claim;
import static org.fengsui.intake.Samples.layoff;
import static org.fengsui.intake.Samples.rate;
import static org.fengsui.intake.Samples.response;
import static org.fengsui.intake.Samples.row;

import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.indicators.place.Area;
import org.fengsui.intake.Samples;
import org.fengsui.intake.stream.AdmissionFlags;
import org.fengsui.intake.wire.Wire;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Old codes map forward in every stream, are flagged, and travel as the current ones. */
class SuccessorsTest {
  private static final String OLD = "640382";
  private static final String NOW = "640181";

  private static Map<String, SpecificRecord> ofRegion(String region) {
    Map<String, SpecificRecord> records = new TreeMap<>();
    records.put(Topics.LAYOFF_REPORTS, layoff().setRegion(region).build());
    records.put(Topics.INSURANCE_CLAIMS, claim().setRegion(region).build());
    records.put(Topics.SURVEY_RESPONSES, response().setRegion(region).build());
    records.put(Topics.PUBLISHED_RATES, rate().setRegion(region).build());
    records.put(Topics.EMPLOYER_REGISTER, row().setRegion(region).build());
    records.put(Topics.AREA_BASES, base().setRegion(region).build());
    return records;
  }

  @Test
  void everyStreamMapsAnOldRegionForward() {
    ofRegion(OLD)
        .forEach(
            (topic, record) -> {
              Accepted accepted = accepted(topic, record);
              SpecificRecord now = Wire.decodeKnown(topic, accepted.bytes());
              assertThat(now.get(now.getSchema().getField("region").pos())).isEqualTo(NOW);
              assertThat(Wire.encode(topic, accepted.record()))
                  .as(topic)
                  .isEqualTo(accepted.bytes());
              assertThat(accepted.flags()).containsExactly(AdmissionFlags.OLD_REGION_CODE);
            });
  }

  @Test
  void oldAndNewCodeOfOneFigureAreOneRecord() {
    Map<String, SpecificRecord> current = ofRegion(NOW);
    ofRegion(OLD)
        .forEach(
            (topic, record) ->
                assertThat(accepted(topic, record).recordId())
                    .as(topic)
                    .isEqualTo(accepted(topic, current.get(topic)).recordId()));
  }

  @Test
  void blanksAroundARegionAreNoOtherRegion() {
    ofRegion(" " + NOW + " ")
        .forEach(
            (topic, record) -> {
              SpecificRecord now = accepted(topic, record).record();
              assertThat(now.get(now.getSchema().getField("region").pos()))
                  .as(topic)
                  .isEqualTo(NOW);
            });
  }

  @Test
  void everyOldRegionLeadsToACurrentOneAndNoCurrentOneIsOld() {
    NINGXIA
        .regionSuccessors()
        .forEach(
            (old, now) -> {
              Area area = NINGXIA.jurisdiction().areas().find(now);
              assertThat(area).as(old).isNotNull();
              assertThat(NINGXIA.jurisdiction().areas().find(old)).as(old).isNull();
            });
    assertThat(NINGXIA.regionSuccessors()).containsEntry("640203", "640205");
  }

  @ParameterizedTest
  @CsvSource({
    "C27, , 27, ''",
    "2710, , 27, ''",
    "c27, , 27, ''",
    "F52, GB/T 4754-2002, 54, old-industry-code",
    "79, GB/T 4754-2011, 80, old-industry-code",
    "79, GB/T 4754-2017, 79, ''",
    "Brewing, , , unknown-industry",
    "' ', , , ''"
  })
  void industriesMapByTheirEdition(String code, String edition, String now, String flag) {
    Accepted report =
        accepted(
            Topics.LAYOFF_REPORTS, layoff().setIndustry(code).setIndustryEdition(edition).build());
    assertThat(((LayoffReport) report.record()).getIndustry()).isEqualTo(now);
    assertThat(((LayoffReport) report.record()).getIndustryEdition()).isNull();
    assertThat(String.join(",", report.flags())).isEqualTo(flag);
  }

  @Test
  void aClaimAndARowWithoutEditionUseThePacksOwn() {
    var claim = accepted(Topics.INSURANCE_CLAIMS, claim().setIndustry("2710").build());
    assertThat(((InsuranceClaim) claim.record()).getIndustry()).isEqualTo("27");
    assertThat(accepted(Topics.EMPLOYER_REGISTER, row().setIndustry("?").build()).flags())
        .containsExactly(AdmissionFlags.UNKNOWN_INDUSTRY);
  }

  @Test
  void employerIdsAreOneWhateverTheirCaseAndBlanks() {
    String lower = " " + Samples.EMPLOYER.toLowerCase(java.util.Locale.ROOT);
    var report = accepted(Topics.LAYOFF_REPORTS, layoff().setEmployerId(lower).build());
    assertThat(((LayoffReport) report.record()).getEmployerId()).isEqualTo(Samples.EMPLOYER);
    var claim = accepted(Topics.INSURANCE_CLAIMS, claim().setEmployerId(lower).build());
    assertThat(((InsuranceClaim) claim.record()).getEmployerId()).isEqualTo(Samples.EMPLOYER);
    var row =
        accepted(Topics.EMPLOYER_REGISTER, row().setEmployerId(lower).setSource("tax").build());
    var plain = accepted(Topics.EMPLOYER_REGISTER, row().setSource(" tax ").build());
    assertThat(row.recordId()).isEqualTo(plain.recordId());
    assertThat(plain.source()).isEqualTo("tax");
  }
}
