package org.fengsui.backtest.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeasonsTest {
  @ParameterizedTest
  @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025, 2026})
  void theTroughAndTheBacklogMoveWithTheSpringFestival(int year) {
    int festival = (int) SpringFestival.of(year).toEpochDay();
    assertThat(Seasons.claims(festival)).isZero();
    assertThat(Seasons.claimsLevel(festival + 16))
        .isGreaterThan(Seasons.claimsLevel(festival - 8) + 0.5);
    assertThat(Seasons.headcount('E', festival)).isCloseTo(0.97, within(1e-9));
  }

  @Test
  void theSameDateIsClosedInOneYearAndOpenInTheNext() {
    assertThat(Seasons.office(day(2025, 1, 30))).isZero();
    assertThat(Seasons.office(day(2026, 1, 30))).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"2023-01-22,0", "2023-01-21,-1", "2023-01-28,6", "2024-02-09,-1", "2025-12-31,336"})
  void distancesCountFromTheFestivalOfTheSameYear(LocalDate date, int days) {
    assertThat(SpringFestival.distance((int) date.toEpochDay())).isEqualTo(days);
  }

  @Test
  void everyFestivalOfTheTableIsANewMoonAway() {
    for (int year = 2015; year <= 2035; year++) {
      long gap = SpringFestival.of(year).toEpochDay() - SpringFestival.of(year - 1).toEpochDay();
      assertThat(gap).as("year " + year).isIn(353L, 354L, 355L, 383L, 384L, 385L);
      assertThat(SpringFestival.of(year))
          .isBetween(LocalDate.of(year, 1, 21), LocalDate.of(year, 2, 20));
    }
  }

  @Test
  void aYearOutsideTheTableIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpringFestival.of(2050))
        .withMessageContaining("2050");
  }

  @Test
  void anOrdinaryWeekHasSevenMeanDays() {
    double week =
        IntStream.range(0, 7).mapToDouble(i -> Seasons.office(day(2025, 5, 12) + i)).sum();
    assertThat(week).isCloseTo(7, within(1e-9));
  }

  @Test
  void aYearHasAboutAsManyClaimsAsItsMeanDaysSay() {
    for (int year = 2020; year <= 2026; year++) {
      int first = day(year, 1, 1);
      double total = IntStream.range(0, 365).mapToDouble(i -> Seasons.claims(first + i)).sum();
      assertThat(total).as("year " + year).isBetween(365 * 0.92, 365 * 1.08);
    }
  }

  @Test
  void graduatesComeInLateSummer() {
    assertThat(Seasons.graduates(day(2025, 8, 5)))
        .isGreaterThan(4 * Seasons.graduates(day(2025, 4, 1)));
  }

  @Test
  void theSeasonHasNoJumpAtTheTurnOfTheYear() {
    for (int year = 2020; year <= 2025; year++) {
      int last = day(year, 12, 31);
      assertThat(Seasons.claimsLevel(last + 1)).isCloseTo(Seasons.claimsLevel(last), within(0.1));
    }
  }

  @Test
  void keyGroupsShareOutEveryClaim() {
    for (int day = day(2025, 1, 1); day < day(2026, 1, 1); day++) {
      int at = day;
      double sum = KeyGroups.ALL.stream().mapToDouble(s -> s.shareOn(at)).sum();
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }

  private static int day(int year, int month, int dayOfMonth) {
    return (int) LocalDate.of(year, month, dayOfMonth).toEpochDay();
  }
}
