package org.fengsui.intake.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmployerTest {
  /** Codes printed on public business licences: Baidu, Huawei, Alibaba. */
  @ParameterizedTest
  @ValueSource(strings = {"91110000802100433B", "914403001922038216", "91330100799655058B"})
  void publishedCodesAreValid(String code) {
    assertThat(UnifiedCreditCode.isValid(code)).isTrue();
  }

  @Test
  void everyChangeOfOneCharacterIsFound() {
    String good = "91110000802100433B";
    String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    for (int at = 0; at < good.length(); at++) {
      for (int i = 0; i < alphabet.length(); i++) {
        String changed = good.substring(0, at) + alphabet.charAt(i) + good.substring(at + 1);
        assertThat(UnifiedCreditCode.isValid(changed)).isEqualTo(changed.equals(good));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "91110000802100433", "91110000802100433BB", "9111000080210043OB"})
  void wrongLengthsAndLettersAreInvalid(String code) {
    assertThat(UnifiedCreditCode.isValid(code)).isFalse();
  }

  @Test
  void aCheckCharacterNeedsSeventeenCharacters() {
    assertThatThrownBy(() -> UnifiedCreditCode.checkCharacter("91"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> UnifiedCreditCode.checkCharacter("9111000080210043O"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesMeetInspiteOfCaseWidthSpacesAndPunctuation() {
    assertThat(EmployerKeys.key(null, "Vista  Ford, Inc."))
        .isEqualTo(EmployerKeys.key(" ", "VISTA FORD INC"))
        .isEqualTo("name:vista ford inc");
    assertThat(EmployerKeys.key(null, "银川某某（集团）有限公司"))
        .isEqualTo(EmployerKeys.key(null, "银川某某(集团)有限公司"));
  }

  @Test
  void anIdOutranksTheName() {
    assertThat(EmployerKeys.key(" X1 ", "Acme")).isEqualTo("X1");
    assertThat(EmployerKeys.key(null, "...")).isNull();
    assertThat(EmployerKeys.key(null, null)).isNull();
  }
}
