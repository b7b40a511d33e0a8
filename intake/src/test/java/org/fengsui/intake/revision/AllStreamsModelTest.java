package org.fengsui.intake.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.intake.Samples;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random records of all streams against a model that knows only the highest revisions. */
class AllStreamsModelTest {
  private static final List<String> STREAMS =
      List.of(
          Topics.LAYOFF_REPORTS,
          Topics.INSURANCE_CLAIMS,
          Topics.SURVEY_RESPONSES,
          Topics.PUBLISHED_RATES,
          Topics.EMPLOYER_REGISTER,
          Topics.AREA_BASES);
  private static final List<FactKind> RANKS =
      List.of(
          FactKind.LAYOFF,
          FactKind.CLAIM,
          FactKind.SURVEY,
          FactKind.RATE,
          FactKind.REGISTER,
          FactKind.BASE);

  private final RevisionResolver resolver = new RevisionResolver(Samples.NINGXIA);
  private final Map<String, StoredRecord> stored = new HashMap<>();
  private final NaiveModel model = new NaiveModel();
  private final FactSums sent = new FactSums();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void everySumIsThatOfTheHighestRevisionsAfterEveryStep(long seed) {
    Random random = new Random(seed);
    RandomRecords records = new RandomRecords(seed);
    for (int step = 0; step < 250; step++) {
      int stream = random.nextInt(STREAMS.size());
      String topic = STREAMS.get(stream);
      Accepted next = Samples.accepted(topic, records.next(stream, step));
      String as = "seed %d step %d: %s".formatted(seed, step, next.record());
      step(next, RANKS.get(stream), as);
      assertThat(sent.sums).as(as).isEqualTo(model.expected());
    }
    assertThat(sent.latest).as("seed %d", seed).isEqualTo(latest());
  }

  private void step(Accepted next, FactKind rank, String as) {
    String id = next.stream() + "/" + next.recordId();
    boolean seen = stored.containsKey(id);
    LatestRevision.Step done = resolver.advance(stored.get(id), next);
    stored.put(id, done.stored());
    boolean news = model.take(next);
    assertThat(done.duplicate()).as(as).isEqualTo(!news);
    assertThat(done.conflict()).as(as).isNull();
    boolean number = done.outcome() == LatestRevision.Outcome.NUMBER;
    assertThat(done.supersedes()).as(as).isEqualTo(news && seen && !number);
    boolean adding = false;
    for (KeyedFact keyed : done.facts()) {
      assertThat(keyed.rank()).as(as).isEqualTo(rank);
      assertThat(keyed.knownAt()).as(as).isEqualTo(next.knownAt());
      assertThat(keyed.revision()).as(as).isEqualTo(done.stored().published());
      assertThat(keyed.recordId()).as(as).isEqualTo(next.recordId());
      assertThat(adding && keyed.fact().retracts()).as("taking back comes first; " + as).isFalse();
      adding |= !keyed.fact().retracts();
      sent.add(keyed);
    }
  }

  /** The facts that replace one another, sent for the highest revisions alone. */
  private Map<String, String> latest() {
    FactSums fresh = new FactSums();
    for (Accepted record : model.highest.values()) {
      resolver.advance(null, record).facts().forEach(fresh::add);
    }
    return new TreeMap<>(fresh.latest);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22})
  void bytesOfStateChangeNothing(long seed) throws java.io.IOException {
    Random random = new Random(seed);
    RandomRecords records = new RandomRecords(seed);
    for (int step = 0; step < 150; step++) {
      int stream = random.nextInt(STREAMS.size());
      Accepted next = Samples.accepted(STREAMS.get(stream), records.next(stream, step));
      step(next, RANKS.get(stream), "seed %d step %d".formatted(seed, step));
      for (Map.Entry<String, StoredRecord> entry : stored.entrySet()) {
        entry.setValue(copied(entry.getValue()));
      }
    }
    assertThat(sent.sums).as("seed %d", seed).isEqualTo(model.expected());
  }

  private static StoredRecord copied(StoredRecord record) throws java.io.IOException {
    var out = new java.io.ByteArrayOutputStream();
    new StoredRecordCodec().write(record, new java.io.DataOutputStream(out));
    var in = new java.io.ByteArrayInputStream(out.toByteArray());
    return new StoredRecordCodec().read(new java.io.DataInputStream(in));
  }
}
