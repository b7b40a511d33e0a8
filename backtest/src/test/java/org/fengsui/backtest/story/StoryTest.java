package org.fengsui.backtest.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.fengsui.backtest.scenario.Emission;
import org.fengsui.backtest.scenario.Feed;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.Packs;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.SurveyResponse;
import org.junit.jupiter.api.Test;

class StoryTest {
  private static final Pack PACK = Packs.load("cn-ningxia");
  private static final Instant END = Instant.parse("2026-03-20T02:00:00Z");
  private static final Story STORY = new Story(PACK.jurisdiction(), 5, END);
  private static final List<Beat> BEATS = STORY.beats();

  @Test
  void lastsAMinuteWithOneBeatASecond() {
    assertThat(BEATS).hasSize(61);
    for (int i = 0; i < BEATS.size(); i++) {
      assertThat(BEATS.get(i).second()).isEqualTo(i);
    }
  }

  @Test
  void tellsItsRecordsInTheOrderOfKnownTimeUpToTheGivenInstant() {
    assertThat(all()).extracting(Emission::knownAt).isSorted();
    assertThat(all()).allMatch(e -> e.knownAt() <= END.toEpochMilli());
  }

  @Test
  void everyCaptionIsInBothLanguages() {
    assertThat(BEATS).allMatch(b -> b.zh().isEmpty() == b.en().isEmpty());
    assertThat(BEATS.stream().filter(Beat::captioned)).hasSizeGreaterThan(8);
    assertThat(BEATS.get(0).zh()).contains("演练");
    assertThat(BEATS.get(60).en()).contains("DEMO");
  }

  @Test
  void thePlannedDismissalsLieTwentyDaysAhead() {
    LayoffReport plan = reports("DEMO-PLAN").get(0);
    long known = plan.getReportedAt().atZone(PACK.jurisdiction().zone()).toLocalDate().toEpochDay();
    assertThat(plan.getStages().get(0).getEffectiveDate().toEpochDay()).isEqualTo(known + 20);
    assertThat(plan.getStages().get(0).getPersons()).isEqualTo(25);
  }

  @Test
  void theAmendmentTakesTheSecondPlanUnderTheLegalLine() {
    List<LayoffReport> revisions = reports("DEMO-AMEND");
    assertThat(revisions).extracting(LayoffReport::getRevision).containsExactly(1, 2);
    assertThat(revisions.get(1).getStages().get(0).getPersons()).isLessThan(20);
  }

  @Test
  void theClusterHasFiveEmployersThatPassItsTestInOneCounty() {
    assertThat(cluster()).hasSize(5);
    assertThat(cluster())
        .allMatch(r -> persons(r) > 50 || (persons(r) >= 10 && 10 * persons(r) >= 3 * staff(r)));
    assertThat(cluster()).extracting(LayoffReport::getRegion).containsOnly("640221");
  }

  @Test
  void theCountyAsAnAreaReachesYellowAndOrangeWithTheClusterNotBeforeIt() {
    List<Long> persons = cluster().stream().map(StoryTest::persons).toList();
    assertThat(persons.subList(0, 2).stream().mapToLong(p -> p).sum()).isBetween(40L, 99L);
    assertThat(persons.subList(0, 3).stream().mapToLong(p -> p).sum()).isBetween(100L, 199L);
    assertThat(persons.subList(0, 4).stream().mapToLong(p -> p).sum()).isBetween(100L, 199L);
    assertThat(persons.stream().mapToLong(p -> p).sum()).isBetween(200L, 299L);
  }

  @Test
  void allDismissalsOfTheClusterFallIntoOneWindowOfThirtyDays() {
    List<Long> days =
        cluster().stream().map(r -> r.getStages().get(0).getEffectiveDate().toEpochDay()).toList();
    assertThat(java.util.Collections.max(days) - java.util.Collections.min(days)).isLessThan(30);
  }

  private static List<LayoffReport> cluster() {
    return all().stream()
        .filter(e -> e.record() instanceof LayoffReport)
        .map(e -> (LayoffReport) e.record())
        .filter(r -> r.getReportId().startsWith("DEMO-CLUSTER"))
        .toList();
  }

  private static long persons(LayoffReport report) {
    return report.getStages().get(0).getPersons();
  }

  private static long staff(LayoffReport report) {
    return report.getWorkforce();
  }

  @Test
  void overFiftyClaimsAgreeAtOneEmployerOfTheCluster() {
    assertThat(all())
        .filteredOn(e -> e.record() instanceof InsuranceClaim c && c.getEmployerId() != null)
        .hasSizeGreaterThanOrEqualTo(50);
  }

  @Test
  void oneSourceFallsSilentForTwiceItsIntervalBeforeItIsNoticed() {
    Silence silence =
        Silence.in(
            new StoryClock(END), new org.fengsui.backtest.scenario.Sources(PACK.jurisdiction()));
    assertThat(silence.source()).isNotNull();
    assertThat(all()).noneMatch(silence::swallows);
    assertThat(all())
        .filteredOn(e -> e.feed() == Feed.CLAIMS)
        .anyMatch(e -> silence.source().id().equals(((InsuranceClaim) e.record()).getSource()));
  }

  @Test
  void everyExpectedSourceIsHeardAtLeastOnceSoThatOnlyTheSilentOneIsUnknown() {
    assertThat(PACK.jurisdiction().sources())
        .allSatisfy(source -> assertThat(all()).anyMatch(e -> heard(e, source)));
  }

  private static boolean heard(Emission emission, ExpectedSource source) {
    var field = emission.record().getSchema().getField("source");
    return emission.feed().topic().equals(source.stream())
        && field != null
        && source.id().equals(emission.record().get(field.pos()));
  }

  @Test
  void theSurveyMonthIsKnownBeforeItClosesAndClosesBeforeTheStoryEnds() {
    for (int day = 0; day < 400; day += 3) {
      Instant end = END.minusSeconds(86_400L * day);
      List<Emission> responses =
          new Story(PACK.jurisdiction(), 5, end)
              .beats().stream()
                  .flatMap(b -> b.records().stream())
                  .filter(e -> e.feed() == Feed.SURVEY)
                  .toList();
      LocalDate month = ((SurveyResponse) responses.get(0).record()).getMonth();
      Instant closes =
          month.plusMonths(1).plusDays(20).atStartOfDay(PACK.jurisdiction().zone()).toInstant();
      assertThat(closes).as(end.toString()).isBefore(end);
      assertThat(responses).allMatch(e -> e.knownAt() < closes.toEpochMilli());
    }
  }

  @Test
  void goesOnLiveFromTheGivenInstantWithoutEnd() {
    Iterator<Emission> live = STORY.live();
    long before = END.toEpochMilli();
    for (int i = 0; i < 5_000; i++) {
      Emission next = live.next();
      assertThat(next.knownAt()).isGreaterThan(before);
      before = next.knownAt();
    }
    assertThat(live.hasNext()).isTrue();
  }

  @Test
  void isTheSameForTheSameSeedAndInstant() {
    List<Beat> again = new Story(PACK.jurisdiction(), 5, END).beats();
    for (int i = 0; i < BEATS.size(); i++) {
      assertThat(bytes(again.get(i))).isEqualTo(bytes(BEATS.get(i)));
    }
  }

  private static List<String> bytes(Beat beat) {
    return beat.records().stream()
        .map(e -> java.util.Base64.getEncoder().encodeToString(e.bytes()))
        .toList();
  }

  private static List<Emission> all() {
    List<Emission> all = new ArrayList<>();
    BEATS.forEach(b -> all.addAll(b.records()));
    return all;
  }

  private static List<LayoffReport> reports(String id) {
    return all().stream()
        .filter(e -> e.record() instanceof LayoffReport r && r.getReportId().equals(id))
        .map(e -> (LayoffReport) e.record())
        .toList();
  }
}
