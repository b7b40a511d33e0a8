package org.fengsui.console.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.console.testing.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.IncidentSettings;
import org.fengsui.intake.pack.Packs;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

class IncidentGroupingTest {
  private static final String REGION = "640000";
  private static final String YINCHUAN = "640100";
  private static final String XINGQING = "640104";
  private static final String XIXIA = "640105";
  private static final String WUZHONG = "640300";
  private static final Place PLACE = Place.of(Packs.load("cn-ningxia"), "cn-ningxia");

  private final IncidentGrouping grouping = new IncidentGrouping(PLACE, IncidentSettings.DEFAULT);

  @Test
  void theFirstEpisodeOpensAnIncident() {
    assertThat(grouping.place(employer("E1", XINGQING), List.of()).isNew()).isTrue();
  }

  @Test
  void episodesOfOneEmployerAreOneIncident() {
    Candidate own = candidate("own").employers("E1").county(XINGQING).build();
    assertThat(joined(employer("E1", XINGQING), own)).isEqualTo("own");
    assertThat(joined(employer("E1", XIXIA), own)).isEqualTo("own");
  }

  @Test
  void anotherEmployerOfTheCountyIsAnotherIncident() {
    Candidate other = candidate("other").employers("E1").county(XINGQING).build();
    assertThat(joined(employer("E2", XINGQING), other)).isEmpty();
  }

  @Test
  void anEmployerJoinsTheEpisodeOfItsCounty() {
    Candidate county = candidate("county").areas(XINGQING).county(XINGQING).build();
    assertThat(joined(employer("E2", XINGQING), county)).isEqualTo("county");
    assertThat(joined(employer("E2", XIXIA), county)).isEmpty();
  }

  @Test
  void anEmployerPrefersItsOwnIncidentThenTheSmallestArea() {
    Candidate own = candidate("own").employers("E1").county(XIXIA).build();
    Candidate county = candidate("county").areas(XINGQING).county(XINGQING).build();
    Candidate prefecture = candidate("prefecture").areas(YINCHUAN).level(WarningLevel.RED).build();
    assertThat(joined(employer("E1", XINGQING), prefecture, county, own)).isEqualTo("own");
    assertThat(joined(employer("E2", XINGQING), prefecture, county)).isEqualTo("county");
    assertThat(joined(employer("E3", XIXIA), prefecture, county)).isEqualTo("prefecture");
  }

  @Test
  void aCountyJoinsTheEmployerInIt() {
    Candidate own = candidate("own").employers("E1").county(XINGQING).build();
    assertThat(joined(area("county", XINGQING), own)).isEqualTo("own");
    assertThat(joined(area("county", XIXIA), own)).isEmpty();
  }

  @Test
  void ofTwoEmployersTheCountyJoinsTheHigherAndIsShownOnTheOther() {
    Candidate low = candidate("low").employers("E1").county(XINGQING).build();
    Candidate high =
        candidate("high").employers("E2").county(XINGQING).level(WarningLevel.RED).build();
    assertThat(grouping.place(area("county", XINGQING), List.of(low, high)))
        .isEqualTo(new Placement("high", List.of("low")));
  }

  @Test
  void episodesOfOneAreaFromOtherStreamsAreOneIncident() {
    Candidate county = candidate("county").areas(XINGQING).county(XINGQING).build();
    assertThat(joined(area("county", XINGQING), county)).isEqualTo("county");
  }

  @Test
  void aPrefectureNeverMergesTwoCounties() {
    Candidate one = candidate("one").areas(XINGQING).county(XINGQING).build();
    Candidate two = candidate("two").areas(XIXIA).county(XIXIA).level(WarningLevel.ORANGE).build();
    assertThat(grouping.place(area("prefecture", YINCHUAN), List.of(one, two)))
        .isEqualTo(new Placement("two", List.of("one")));
  }

  @Test
  void aPrefectureDoesNotJoinCountiesOfAnother() {
    Candidate elsewhere = candidate("elsewhere").areas(XINGQING).county(XINGQING).build();
    assertThat(joined(area("prefecture", WUZHONG), elsewhere)).isEmpty();
    assertThat(joined(area("region", REGION), elsewhere)).isEqualTo("elsewhere");
  }

  @Test
  void aPrefectureThatCameFirstIsLocatedByItsFirstCountyOnly() {
    Candidate prefecture = candidate("prefecture").areas(YINCHUAN).build();
    assertThat(joined(area("county", XINGQING), prefecture)).isEqualTo("prefecture");
    Candidate located = candidate("prefecture").areas(YINCHUAN, XINGQING).county(XINGQING).build();
    assertThat(joined(area("county", XIXIA), located)).isEmpty();
    assertThat(joined(employer("E1", XIXIA), located)).isEmpty();
    assertThat(joined(employer("E1", XINGQING), located)).isEqualTo("prefecture");
  }

  @Test
  void theWindowIsThirtyDaysOnEitherSide() {
    Candidate old = candidate("c").employers("E1").last(NOON.minus(Duration.ofDays(30))).build();
    Candidate older = candidate("c").employers("E1").last(NOON.minus(Duration.ofDays(31))).build();
    Candidate later = candidate("c").employers("E1").last(NOON.plus(Duration.ofDays(31))).build();
    assertThat(joined(employer("E1", XINGQING), old)).isEqualTo("c");
    assertThat(joined(employer("E1", XINGQING), older)).isEmpty();
    assertThat(joined(employer("E1", XINGQING), later)).isEmpty();
  }

  @Test
  void anIncidentThatEndedTakesInForADayMore() {
    Candidate fresh =
        candidate("c").employers("E1").closed().last(NOON.minus(Duration.ofHours(23))).build();
    Candidate gone =
        candidate("c").employers("E1").closed().last(NOON.minus(Duration.ofHours(24))).build();
    assertThat(joined(employer("E1", XINGQING), fresh)).isEqualTo("c");
    assertThat(joined(employer("E1", XINGQING), gone)).isEmpty();
  }

  @Test
  void anOpenIncidentGoesBeforeOneThatEnded() {
    Candidate ended = candidate("a").employers("E1").closed().level(WarningLevel.RED).build();
    Candidate open = candidate("b").employers("E1").level(WarningLevel.BLUE).build();
    assertThat(joined(employer("E1", XINGQING), ended, open)).isEqualTo("b");
  }

  @Test
  void episodesWithoutAreaGoBySubject() {
    Newcomer source = new Newcomer("source", "S1", "", "", NOON);
    Candidate same = candidate("same").subjects("source:S1").build();
    Candidate other = candidate("other").subjects("source:S2").build();
    assertThat(joined(source, other, same)).isEqualTo("same");
    assertThat(joined(source, other)).isEmpty();
  }

  @Test
  void theOrderOfCandidatesDoesNotMatter() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      WarningLevel[] levels = WarningLevel.values();
      all.add(
          candidate("c" + i)
              .areas(random.nextBoolean() ? XINGQING : XIXIA)
              .level(levels[random.nextInt(levels.length)])
              .build());
    }
    for (Newcomer n : List.of(employer("E", XINGQING), area("prefecture", YINCHUAN))) {
      Placement first = grouping.place(n, all);
      for (int i = 0; i < 20; i++) {
        Collections.shuffle(all, random);
        assertThat(grouping.place(n, all)).isEqualTo(first);
      }
    }
  }

  private String joined(Newcomer newcomer, Candidate... candidates) {
    return grouping.place(newcomer, List.of(candidates)).incident();
  }

  private static Newcomer employer(String id, String county) {
    return new Newcomer("employer", id, id, county, NOON);
  }

  private static Newcomer area(String level, String code) {
    return new Newcomer(level, code, "", code, NOON);
  }

  private static Builder candidate(String id) {
    return new Builder(id);
  }

  private static final class Builder {
    private final String id;
    private boolean open = true;
    private WarningLevel level = WarningLevel.YELLOW;
    private Instant last = NOON;
    private String county = "";
    private Set<String> employers = Set.of();
    private Set<String> areas = Set.of();
    private Set<String> subjects = Set.of();

    Builder(String id) {
      this.id = id;
    }

    Builder closed() {
      open = false;
      return this;
    }

    Builder level(WarningLevel of) {
      level = of;
      return this;
    }

    Builder last(Instant at) {
      last = at;
      return this;
    }

    Builder county(String code) {
      county = code;
      return this;
    }

    Builder employers(String... ids) {
      employers = Set.of(ids);
      return this;
    }

    Builder areas(String... codes) {
      areas = Set.of(codes);
      return this;
    }

    Builder subjects(String... of) {
      subjects = Set.of(of);
      return this;
    }

    Candidate build() {
      return new Candidate(id, open, level, last, last, county, employers, areas, subjects);
    }
  }
}
