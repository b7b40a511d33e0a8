package org.fengsui.intake.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.RateFact;
import org.fengsui.intake.Samples;
import org.fengsui.intake.revision.LatestRevision.Outcome;
import org.fengsui.intake.stream.Reason;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that state no revision, and those that contradict each other. */
class RenumberedTest {
  private static final Instant FIRST = Instant.parse("2026-02-05T00:00:00Z");

  private final RevisionResolver resolver = new RevisionResolver(Samples.NINGXIA);
  private StoredRecord stored;

  private LatestRevision.Step take(String topic, SpecificRecord record) {
    LatestRevision.Step step = resolver.advance(stored, Samples.accepted(topic, record));
    stored = step.stored();
    return step;
  }

  private static SpecificRecord rate(String value, Integer revision, int daysLater) {
    return Samples.rate()
        .setValue(value)
        .setRevision(revision == null ? 1 : revision)
        .setRevisionStated(revision != null)
        .setReportedAt(FIRST.plusSeconds(86_400L * daysLater))
        .build();
  }

  private LatestRevision.Step rates(String value, Integer revision, int daysLater) {
    return take(Topics.PUBLISHED_RATES, rate(value, revision, daysLater));
  }

  private static RateFact figure(LatestRevision.Step step) {
    return (RateFact) step.facts().get(0).fact();
  }

  @Test
  void aSeriesDownloadedAgainBringsItsRevisedFigures() {
    assertThat(rates("3.8", null, 0).outcome()).isEqualTo(Outcome.FIRST);
    assertThat(rates("3.80", null, 30).outcome()).isEqualTo(Outcome.DUPLICATE);
    LatestRevision.Step revised = rates("3.7", null, 60);
    assertThat(revised.outcome()).isEqualTo(Outcome.RENUMBERED);
    assertThat(revised.supersedes()).isTrue();
    assertThat(figure(revised).value()).isEqualTo("3.7");
    assertThat(figure(revised).revision()).isEqualTo(2);
    assertThat(revised.facts().get(0).revision()).isEqualTo(2);
  }

  @Test
  void whatWasConfirmedLaterIsNotReplacedByWhatIsOlder() {
    rates("3.8", null, 0);
    rates("3.8", null, 60);
    assertThat(rates("3.7", null, 30).outcome()).isEqualTo(Outcome.DUPLICATE);
  }

  @Test
  void aStatedRevisionComesBeforeThoseOfTheSameNumberThatAreNot() {
    rates("3.7", null, 0);
    assertThat(rates("3.8", 1, 60).outcome()).isEqualTo(Outcome.DUPLICATE);
    assertThat(rates("3.9", 2, 61).outcome()).isEqualTo(Outcome.CHANGE);
    assertThat(rates("4.0", null, 90).outcome()).isEqualTo(Outcome.DUPLICATE);
    assertThat(stored.published()).isEqualTo(2);
  }

  @Test
  void otherContentAtTheSamePlaceIsAConflictAndTheSmallerBytesStand() {
    for (Integer revision : new Integer[] {1, null}) {
      List<byte[]> standing = new ArrayList<>();
      for (List<String> order : List.of(List.of("3.7", "3.8"), List.of("3.8", "3.7"))) {
        stored = null;
        rates(order.get(0), revision, 0);
        LatestRevision.Step second = rates(order.get(1), revision, 0);
        assertThat(second.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(second.accepted()).isFalse();
        assertThat(second.conflict().reason()).isEqualTo(Reason.CONFLICT);
        assertThat(second.conflict().message(true).getEn()).contains("value (", "3.7", "3.8");
        standing.add(stored.bytes());
      }
      assertThat(standing.get(0)).isEqualTo(standing.get(1));
    }
  }

  @Test
  void aConflictOfClaimsNamesItsFieldsAndNothingElse() {
    take(Topics.INSURANCE_CLAIMS, Samples.claim().setReason("SECRET").build());
    LatestRevision.Step step =
        take(Topics.INSURANCE_CLAIMS, Samples.claim().setReason("OTHER").build());
    assertThat(step.conflict().message(false).getEn())
        .contains("reason")
        .doesNotContain("SECRET", "OTHER");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theSameDownloadsInAnyOrderGiveTheSameFigure(long seed) {
    Random random = new Random(seed);
    List<SpecificRecord> downloads = new ArrayList<>();
    for (int day = 0; day < 8; day++) {
      Integer revision = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : null;
      downloads.add(rate("5." + random.nextInt(3), revision, revision == null ? day : revision));
    }
    Map<String, Integer> figures = new HashMap<>();
    for (int order = 0; order < 40; order++) {
      Collections.shuffle(downloads, random);
      stored = null;
      String figure = null;
      for (SpecificRecord download : downloads) {
        for (KeyedFact fact : take(Topics.PUBLISHED_RATES, download).facts()) {
          figure = ((RateFact) fact.fact()).value();
        }
      }
      figures.merge(figure, 1, Integer::sum);
    }
    assertThat(figures).as("seed %d", seed).hasSize(1);
  }
}
