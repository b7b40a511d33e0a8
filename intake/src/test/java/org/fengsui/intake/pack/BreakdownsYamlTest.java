package org.fengsui.intake.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fengsui.indicators.place.SurveyBreakdowns;
import org.fengsui.intake.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakdownsYamlTest {
  private static SurveyBreakdowns read(String breakdowns) {
    return BreakdownsYaml.read(
        YamlMap.read("pack.yaml", "breakdowns: {" + breakdowns + "}").only("breakdowns"));
  }

  @Test
  void groupsAreNamedByTheirBreakdownAndKeepTheOrderOfThePack() {
    assertThat(
            read("age: [16-24, 60+], sex: [F], employment_form: [PLATFORM], groups: [YOUTH]")
                .groups())
        .isEqualTo(List.of("sex=F", "age=16-24", "age=60+", "form=PLATFORM", "YOUTH"));
    assertThat(read("").groups()).isEmpty();
    assertThat(Samples.NINGXIA.jurisdiction().breakdowns().groups())
        .contains("age=16-24", "sex=F", "form=PLATFORM", "residence=RURAL", "GRADUATE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "age: [24-16]|16-24",
        "age: [10-14]|16-24",
        "age: [old]|16-24",
        "age: [16-24, 16-24]|twice",
        "employment_form: [GIG]|REGULAR, FLEXIBLE, PLATFORM",
        "residence: [CITY]|URBAN, RURAL",
        "groups: [WIZARD]|GRADUATE",
        "sex: ['=F']|letters",
        "hair: [RED]|hair"
      })
  void whatNoResponseCouldSayIsRefusedByNameWithWhatIsKnown(String breakdowns, String said) {
    assertThatThrownBy(() -> read(breakdowns))
        .isInstanceOf(PackException.class)
        .hasMessageContaining(said);
  }
}
