package org.fengsui.intake.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.intake.Samples.claim;
import static org.fengsui.intake.Samples.layoff;
import static org.fengsui.intake.Samples.refusal;
import static org.fengsui.intake.Samples.response;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.intake.wire.Wire;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
  @Test
  void deadLettersOfReportsKeepKeyAndBytes() {
    LayoffReport bad = layoff().setRegion("999999").setSource("desk").build();
    DeadLetter letter = refusal(Topics.LAYOFF_REPORTS, bad);
    assertThat(letter.getKey()).isEqualTo("key");
    assertThat(letter.getRecord().array()).isEqualTo(bytes(bad));
    assertThat(letter.getPartition()).isEqualTo(3);
    assertThat(letter.getOffset()).isEqualTo(77);
    assertThat(letter.getSource()).isEqualTo("desk");
  }

  private static byte[] bytes(SpecificRecord record) {
    return Wire.encode(Topics.LAYOFF_REPORTS, record);
  }

  @Test
  void deadLettersOfPeopleSayNothingAboutThem() {
    DeadLetter claim = refusal(Topics.INSURANCE_CLAIMS, claim().setRegion("123456").build());
    DeadLetter person =
        refusal(Topics.SURVEY_RESPONSES, response().setAge(131).setPsu("PSU-9").build());
    for (DeadLetter letter : List.of(claim, person)) {
      assertThat(letter.getKey()).isNull();
      assertThat(letter.getRecord()).isNull();
      assertThat(letter.toString()).doesNotContain("SECRET", "token", "123456", "131", "PSU-9");
    }
  }
}
