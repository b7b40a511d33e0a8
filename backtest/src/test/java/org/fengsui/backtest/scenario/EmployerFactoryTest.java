package org.fengsui.backtest.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengsui.intake.employer.UnifiedCreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmployerFactoryTest {
  private static final List<Employer> ALL = new EmployerFactory(64).all(1);

  @Test
  void sixtyThousandEmployersInsureAboutAMillionAndAHalf() {
    assertThat(ALL).hasSize(60_000);
    long insured = ALL.stream().mapToLong(Employer::size).sum();
    assertThat(insured).isBetween(1_380_000L, 1_620_000L);
  }

  @Test
  void sizesHaveASmallMedianAndAHeavyTail() {
    int[] sizes = ALL.stream().mapToInt(Employer::size).sorted().toArray();
    assertThat(sizes[30_000]).isBetween(4, 6);
    long insured = ALL.stream().mapToLong(Employer::size).sum();
    long ofLargest = 0;
    for (int i = 59_400; i < 60_000; i++) {
      ofLargest += sizes[i];
    }
    assertThat(ofLargest / (double) insured).isBetween(0.25, 0.40);
    assertThat(sizes[59_999]).isBetween(3_000, EmployerFactory.LARGEST);
    assertThat(sizes[0]).isEqualTo(1);
  }

  @Test
  void theTailIsThatOfALogNormalByItsNaiveQuantiles() {
    int[] sizes = ALL.stream().mapToInt(Employer::size).sorted().toArray();
    double mu = Math.log(24.6) - 1.8 * 1.8 / 2;
    assertThat(sizes[(int) (60_000 * 0.8413)]).isBetween(span(mu + 1.8)[0], span(mu + 1.8)[1]);
    assertThat(sizes[(int) (60_000 * 0.97725)]).isBetween(span(mu + 3.6)[0], span(mu + 3.6)[1]);
  }

  private static int[] span(double logarithm) {
    double quantile = Math.exp(logarithm);
    return new int[] {(int) (quantile * 0.93), (int) (quantile * 1.07) + 1};
  }

  @Test
  void everyCountyHasItsShareAndXingqingTheLargest() {
    Map<String, Long> counts =
        ALL.stream().collect(Collectors.groupingBy(e -> e.county().code(), Collectors.counting()));
    for (County county : County.ALL) {
      assertThat(counts.get(county.code()) / 60_000.0)
          .as(county.name())
          .isCloseTo(county.share(), within(0.006));
    }
    assertThat(java.util.Collections.max(counts.values())).isEqualTo(counts.get("640104"));
  }

  @Test
  void theSharesOfTheTwentyTwoCountiesAddUp() {
    assertThat(County.ALL).hasSize(22);
    assertThat(County.ALL.stream().mapToInt(County::perMille).sum()).isEqualTo(1000);
    assertThat(County.ALL.stream().max(Comparator.comparing(County::perMille)).orElseThrow())
        .isEqualTo(County.of("640104"));
  }

  @Test
  void industryIsStrongerInLingwuThanInXingqing() {
    assertThat(industry("640181")).isGreaterThan(industry("640104") + 0.3);
  }

  private static double industry(String county) {
    List<Employer> own = ALL.stream().filter(e -> e.county().code().equals(county)).toList();
    long makers = own.stream().filter(e -> Division.INDUSTRY.contains(e.division())).count();
    return makers / (double) own.size();
  }

  @Test
  void everyCodeIsValidUniqueAndOfADivisionThatIsNotInUse() {
    Set<String> seen = new HashSet<>();
    for (Employer employer : ALL) {
      assertThat(UnifiedCreditCode.isValid(employer.id())).as(employer.id()).isTrue();
      assertThat(employer.id().substring(2, 8)).isEqualTo(CreditCode.DIVISION);
      assertThat(seen.add(employer.id())).isTrue();
    }
    assertThat(County.ALL).noneMatch(c -> c.code().startsWith("6499"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 17, 99_999, 900_001, 9_999_999})
  void theOrganisationCodeCarriesTheCheckCharacterOfGb11714(int index) {
    String organisation = CreditCode.of(index).substring(8, 17);
    int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Character.digit(organisation.charAt(i), 36) * weights[i];
    }
    int check = (11 - sum % 11) % 11;
    assertThat(organisation.charAt(8)).isEqualTo("0123456789X".charAt(check));
  }

  @Test
  void aSpoiledCodeIsNeverValid() {
    for (int i = 0; i < 2_000; i++) {
      assertThat(UnifiedCreditCode.isValid(CreditCode.spoiled(CreditCode.of(i)))).isFalse();
    }
  }

  @Test
  void aNumberOutsideTheRangeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> CreditCode.of(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> CreditCode.of(10_000_000));
  }

  @Test
  void namesSayThatTheyAreInventedAndNameTheirCounty() {
    assertThat(ALL.subList(0, 500))
        .allMatch(e -> e.name().startsWith("演练DEMO" + e.county().name()))
        .allMatch(e -> e.name().endsWith(e.index() + "号"));
  }

  @Test
  void anotherSeedInventsOthers() {
    assertThat(new EmployerFactory(65).all(0.001)).isNotEqualTo(new EmployerFactory(64).all(0.001));
    assertThat(new EmployerFactory(64).all(0.001)).isEqualTo(ALL.subList(0, 60));
  }
}
