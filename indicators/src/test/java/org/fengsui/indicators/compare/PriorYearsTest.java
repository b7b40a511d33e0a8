package org.fengsui.indicators.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fengsui.indicators.Fixtures.claims;
import static org.fengsui.indicators.Fixtures.keyed;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.read;

import java.util.Map;
import java.util.OptionalInt;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.place.MovingHolidays;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.time.Window;
import org.junit.jupiter.api.Test;

class PriorYearsTest {
  private static final ScopeKey AREA = new ScopeKey("region", "64");
  private static final int DAY = Fixtures.day("2026-02-28");
  private static final Query PERCENT = query("claims.initial.prior_years_percent", "30d");
  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final MapKeyState state = new MapKeyState();

  private void claim(int day, long persons) {
    applier.apply(keyed(AREA, claims("claims.initial", day, persons, true), day, "c", 1), state);
  }

  @Test
  void theValueIsHeldAgainstTheMeanOfTwoYearsAlignedByWeeks() {
    claim(DAY - 800, 1);
    claim(DAY - 728, 40);
    claim(DAY - 364 - 29, 60);
    claim(DAY - 364 + 1, 1000);
    claim(DAY, 60);
    assertThat(read(state, PERCENT, DAY, place).value()).isEqualTo(120);
  }

  @Test
  void withoutTheHistoryThePercentageIsUnknown() {
    claim(DAY - 400, 50);
    claim(DAY, 60);
    Reading reading = read(state, PERCENT, DAY, place);
    assertThat(reading.known()).isFalse();
    assertThat(reading.flags()).contains(Flags.WARM_UP);
  }

  @Test
  void againstAMeanOfZeroThePercentageIsUnknown() {
    claim(DAY - 900, 50);
    claim(DAY, 60);
    assertThat(read(state, PERCENT, DAY, place).flags()).contains(Flags.WARM_UP);
  }

  @Test
  void oneYearOfZeroHalvesTheMean() {
    claim(DAY - 900, 1);
    claim(DAY - 364, 60);
    claim(DAY, 60);
    assertThat(read(state, PERCENT, DAY, place).value()).isEqualTo(200);
  }

  private Reading ofGroup(String group) {
    Query query =
        new Query(
            "claims.initial.prior_years_percent",
            "",
            group,
            Window.parse("30d"),
            Map.of("years", "2"));
    return read(state, query, DAY, place);
  }

  private void claimOf(String group, int day, long persons) {
    Amount amount = new Amount("claims.initial", group, day, persons, 1, true);
    applier.apply(keyed(AREA, amount, day, "g", 1), state);
  }

  @Test
  void aGroupIsNotComparedWithYearsInWhichNoGroupWasCounted() {
    claim(DAY - 1500, 500);
    claimOf("YOUTH", DAY - 364, 60);
    claimOf("YOUTH", DAY, 60);
    assertThat(ofGroup("YOUTH").known()).isFalse();
    assertThat(ofGroup("YOUTH").flags()).contains(Flags.WARM_UP);
  }

  @Test
  void aYearWithoutAnybodyOfAGroupIsZeroOnceAnotherGroupWasCounted() {
    claim(DAY - 1500, 500);
    claimOf("MIGRANT", DAY - 728 - 29, 1);
    claimOf("YOUTH", DAY - 364, 60);
    claimOf("YOUTH", DAY, 60);
    assertThat(ofGroup("YOUTH").value()).isEqualTo(200);
  }

  @Test
  void aZeroThatWasReportedBeginsTheHistoryOfAGroup() {
    claimOf("YOUTH", DAY - 728 - 29, 0);
    claimOf("YOUTH", DAY - 364, 60);
    claimOf("YOUTH", DAY, 60);
    assertThat(ofGroup("YOUTH").value()).isEqualTo(200);
  }

  @Test
  void monthsAlignByMonthAcrossALeapDay() {
    Query months = query("claims.initial.prior_years_percent", "1m", "years", "1");
    int leap = Fixtures.day("2024-02-29");
    assertThat(PriorYears.aligned(months, leap, 1, place)).isEqualTo(Fixtures.day("2023-02-28"));
    assertThat(PriorYears.aligned(months, Fixtures.day("2025-02-28"), 1, place)).isEqualTo(leap);
  }

  @Test
  void nearAMovingHolidayDatesAlignByTheirDistanceFromIt() {
    MovingHolidays spring =
        (day, years) -> Math.abs(day - DAY) <= 45 ? OptionalInt.of(day - 384) : OptionalInt.empty();
    Jurisdiction lunar = Fixtures.place(Map.of(), spring);
    assertThat(PriorYears.aligned(PERCENT, DAY, 1, lunar)).isEqualTo(DAY - 384);
    assertThat(PriorYears.aligned(PERCENT, DAY + 46, 1, lunar)).isEqualTo(DAY + 46 - 364);
    Query weeks = query("claims.initial.prior_years_percent", "1w");
    int aligned = PriorYears.aligned(weeks, DAY, 1, lunar);
    assertThat(java.time.LocalDate.ofEpochDay(aligned).getDayOfWeek())
        .isEqualTo(java.time.DayOfWeek.SATURDAY);
    assertThat((double) aligned).isCloseTo(DAY - 384, within(3.0));
  }

  @Test
  void theExtendedBenefitsPercentageIsTruncatedNotRounded() {
    for (int week = 0; week < 13; week++) {
      for (int year = 0; year <= 2; year++) {
        long persons = year == 0 ? 510 : year == 1 ? 83 : 84;
        int day = DAY - 364 * year - 7 * week;
        applier.apply(
            keyed(AREA, claims("claims.continued", day, persons, false), day, "c", 1), state);
      }
    }
    BaseFact base = new BaseFact("covered_employment", DAY - 2000, 10_000, 1);
    applier.apply(keyed(AREA, base, DAY - 2000, "b", 1), state);
    Query query = query("claims.insured_rate.prior_years_percent", "13w", "rounding", "us-iur");
    // 5.10 over the mean of 0.83 and 0.84: 610.778..., as 5.10 and 614 % stand side by side.
    assertThat(read(state, query, DAY, place).value()).isEqualTo(610.77);
  }
}
