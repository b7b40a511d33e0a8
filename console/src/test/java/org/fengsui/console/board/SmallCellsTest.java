package org.fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fengsui.console.board.SmallCells.Figure;
import org.fengsui.console.place.Place;
import org.fengsui.console.testing.Ningxia;
import org.fengsui.indicators.place.Area;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
  private static final Place PLACE = Ningxia.PLACE;
  private static final String CLAIMS = "claims.initial/1w";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final SmallCells cells = new SmallCells(10);
  private final Map<String, Map<String, Figure>> figures = new HashMap<>();

  @Test
  void figuresOfClaimsAndSurveyOnFewPersonsAreHiddenAndNoOthers() {
    assertThat(cells.hides("claims.initial", 9L)).isTrue();
    assertThat(cells.hides("claims.initial", 10L)).isFalse();
    assertThat(cells.hides("survey.unemployment_rate", 9L)).isTrue();
    assertThat(cells.hides("layoffs.persons", 9L)).isFalse();
    assertThat(cells.hides("claims.initial", null)).isFalse();
    assertThat(SmallCells.NONE.hides("claims.initial", 1L)).isFalse();
  }

  @Test
  void aSmallCountIsHiddenTogetherWithAnotherPartSoThatTheTotalDoesNotTellIt() {
    figure("640100", 62);
    figure("640104", 4);
    figure("640105", 20);
    figure("640106", 38);
    assertThat(hidden()).containsExactlyInAnyOrder("640104", "640105");
  }

  @Test
  void whereThereIsNoOtherPartTheTotalIsHidden() {
    figure("640100", 4);
    figure("640104", 4);
    figure("640105", 0);
    figure("640000", 500);
    figure("640200", 496);
    assertThat(hidden()).contains("640104", "640105", "640100", "640200");
    figures.clear();
    figure("640100", 14);
    figure("640104", 14, 3);
    assertThat(hidden()).containsExactlyInAnyOrder("640104", "640100");
  }

  @Test
  void severalHiddenPartsNeedNoFurtherOne() {
    figure("640100", 47);
    figure("640104", 4);
    figure("640105", 3);
    figure("640106", 40);
    assertThat(hidden()).containsExactlyInAnyOrder("640104", "640105");
  }

  @Test
  void estimatesDoNotAddUpSoOnlyTheirOwnSampleCounts() {
    figures.put("640100", Map.of("survey.unemployment_rate/1m", new Figure(5, 300L)));
    figures.put("640104", Map.of("survey.unemployment_rate/1m", new Figure(9, 9L)));
    figures.put("640105", Map.of("survey.unemployment_rate/1m", new Figure(4, 90L)));
    assertThat(cells.hidden(figures, PLACE))
        .containsExactlyEntriesOf(Map.of("640104", Set.of("survey.unemployment_rate/1m")));
  }

  @Test
  void noHiddenCountFollowsFromOneTotalWhateverTheCounts() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      figures.clear();
      fill(random);
      Set<String> hidden = Set.copyOf(hidden());
      figures.forEach(
          (area, row) -> {
            if (row.get(CLAIMS).n() < 10) {
              assertThat(hidden).contains(area);
            }
          });
      for (Area total : PLACE.areas()) {
        List<String> equation = new ArrayList<>(parts(total));
        equation.add(total.code());
        long positive =
            equation.stream().filter(a -> figures.get(a).get(CLAIMS).value() > 0).count();
        if (equation.size() > 1 && positive > 0) {
          assertThat(equation.stream().filter(hidden::contains).count())
              .as("unknowns among " + equation)
              .isNotEqualTo(1);
        }
      }
    }
  }

  @Test
  void aRatioIsHiddenWithTheCountThatItIsMadeOf() {
    Series count = series("claims.initial", point(9.0, 9L), point(12.0, 12L, 1));
    Series ratio =
        series("claims.initial.prior_years_percent", point(90.0, null), point(120.0, null, 1));
    Series other = series("layoffs.persons", point(5.0, 1L));
    List<Series> shown = cells.of(List.of(count, ratio, other));
    assertThat(shown.get(0).points()).extracting(Series.Point::few).containsExactly(true, false);
    assertThat(shown.get(0).points().get(0).value()).isNull();
    assertThat(shown.get(0).points().get(0).n()).isNull();
    assertThat(shown.get(0).points().get(1).value()).isEqualTo(12);
    assertThat(shown.get(1).points()).extracting(Series.Point::few).containsExactly(true, false);
    assertThat(shown.get(2)).isEqualTo(other);
    assertThat(SmallCells.NONE.of(List.of(count))).containsExactly(count);
  }

  @Test
  void theInsuredRateIsHiddenWithTheContinuedClaims() {
    Series count = series("claims.continued", point(3.0, 3L));
    Series rate = series("claims.insured_rate", point(0.1, null));
    assertThat(cells.of(List.of(rate, count)))
        .allMatch(s -> s.points().get(0).few() && s.points().get(0).value() == null);
  }

  private void fill(Random random) {
    Map<String, Integer> counts = new HashMap<>();
    int most = 1 + random.nextInt(60);
    for (Area leaf : PLACE.leaves()) {
      int n = random.nextInt(most);
      PLACE.path(leaf.code()).forEach(a -> counts.merge(a, n, Integer::sum));
    }
    counts.forEach(this::figure);
  }

  private static List<String> parts(Area total) {
    return PLACE.areas().stream()
        .filter(a -> total.code().equals(a.parent()))
        .map(Area::code)
        .toList();
  }

  private void figure(String area, int count) {
    figure(area, count, count);
  }

  private void figure(String area, int value, long n) {
    figures.put(area, Map.of(CLAIMS, new Figure(value, n)));
  }

  private List<String> hidden() {
    return cells.hidden(figures, PLACE).entrySet().stream()
        .filter(e -> e.getValue().contains(CLAIMS))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Series series(String indicator, Series.Point... points) {
    return new Series(indicator, "county", "640104", "", "1w", "", "", List.of(points));
  }

  private static Series.Point point(Double value, Long n) {
    return point(value, n, 0);
  }

  private static Series.Point point(Double value, Long n, int day) {
    LocalDate period = DAY.plusDays(day);
    return new Series.Point(period, period.toString(), value, null, n, false);
  }
}
