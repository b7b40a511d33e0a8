package org.fengsui.console.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengsui.console.testing.Samples.XINGQING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.testing.RunningConsole;
import org.fengsui.console.testing.Samples;
import org.fengsui.console.testing.TestBroker;
import org.fengsui.console.testing.TestPostgres;
import org.fengsui.schemas.AlertAction;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.UndecodableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad records over all topics that the console reads: counted, passed over, the feed alive. */
class PoisonFeedTest {
  private static final int BATCHES = Integer.getInteger("fengsui.poison.batches", 10);
  private static final int BATCH = 1_000;
  private static final int LARGE_ONE_IN = 200;
  private static final long SEED = Long.getLong("fengsui.poison.seed", 20_260_322L);
  private static final List<String> TOPICS =
      List.of(
          Topics.EARLY_WARNING_ALERTS,
          Topics.INDICATORS,
          Topics.JOB_STATUS,
          Topics.DEAD_LETTERS,
          Topics.ALERT_ACTIONS,
          Topics.THRESHOLD_RULES,
          Topics.RULE_RECEIPTS);

  private final Random random = new Random(SEED);
  private final Map<String, Long> expected = new TreeMap<>();

  @Test
  void noBytesStopTheFeed(@TempDir Path folder) throws Exception {
    try (TestPostgres postgres = TestPostgres.start();
        TestBroker broker = TestBroker.start(folder)) {
      broker.createTopics(Topics.ALL);
      try (RunningConsole console =
          RunningConsole.start(
              RunningConsole.settings(broker.bootstrap(), "", postgres.database("poison")))) {
        Map<String, byte[]> samples = samples();
        for (int batch = 0; batch < BATCHES; batch++) {
          for (int i = 0; i < BATCH; i++) {
            send(broker, TOPICS.get(i % TOPICS.size()), samples);
          }
          hostile(broker, batch);
          EarlyWarning good = Samples.employer("E-good-" + batch, XINGQING);
          broker.send("", Topics.EARLY_WARNING_ALERTS, "k", List.of(good));
          await()
              .atMost(Duration.ofMinutes(2))
              .until(() -> console.bean(Episodes.class).find(good.getAlertId()).isPresent());
        }
        System.out.printf("poison: seed %d, refused %s%n", SEED, expected);
        await()
            .atMost(Duration.ofMinutes(2))
            .untilAsserted(() -> assertThat(refused(console)).isEqualTo(expected));
      }
    }
  }

  /** Well-formed records that a database cannot keep, and an act that nobody did. */
  private void hostile(TestBroker broker, int batch) {
    EarlyWarning warning = Samples.employer("E-hostile-" + batch, XINGQING);
    EarlyWarning zero =
        EarlyWarning.newBuilder(warning).setTitle(new Bilingual("\u0000", "t")).build();
    EarlyWarning far =
        EarlyWarning.newBuilder(warning).setAsOf(Instant.ofEpochMilli(Long.MAX_VALUE)).build();
    EarlyWarning longId = EarlyWarning.newBuilder(warning).setAlertId(noise(20_000)).build();
    broker.send("", Topics.EARLY_WARNING_ALERTS, "k", List.of(zero, far, longId));
    count(Topics.EARLY_WARNING_ALERTS, "bad-text");
    count(Topics.EARLY_WARNING_ALERTS, "out-of-range");
    count(Topics.EARLY_WARNING_ALERTS, "unusable");
    AlertAction forged =
        new AlertAction(warning.getAlertId(), "CLOSE", "mallory", "over", Instant.now(), null);
    broker.send("", Topics.ALERT_ACTIONS, "k", List.of(forged));
  }

  /** Text that an index cannot pack. */
  private String noise(int length) {
    StringBuilder text = new StringBuilder();
    random.ints(length, 0x4E00, 0x9FA5).forEach(text::appendCodePoint);
    return text.toString();
  }

  private void send(TestBroker broker, String topic, Map<String, byte[]> samples) {
    byte[] bytes = bytes(topic, samples);
    broker.sendBytes(topic, random.nextBoolean() ? null : "k", bytes);
    try {
      SpecificRecordBase record = Codecs.forTopic(topic).decode(bytes);
      Bounds.fault(record).ifPresent(reason -> count(topic, reason));
    } catch (UndecodableException e) {
      count(topic, e.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
  }

  private byte[] bytes(String topic, Map<String, byte[]> samples) {
    byte[] good = samples.get(topic);
    if (random.nextInt(LARGE_ONE_IN) == 0) {
      return Arrays.copyOf(good, 1_000_000);
    }
    byte[] bytes = good.clone();
    switch (random.nextInt(7)) {
      case 0:
        return null;
      case 1:
        return Arrays.copyOf(good, random.nextInt(good.length));
      case 2:
        return samples.get(TOPICS.get(random.nextInt(TOPICS.size())));
      case 3:
        random.nextBytes(bytes);
        return bytes;
      case 4:
        Arrays.fill(bytes, 10 + random.nextInt(bytes.length - 10), bytes.length, (byte) 0x81);
        return bytes;
      default:
        for (int i = random.nextInt(4); i >= 0; i--) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        }
        return bytes;
    }
  }

  private static Map<String, byte[]> samples() throws IOException {
    Map<String, byte[]> samples = new TreeMap<>();
    for (String topic : TOPICS) {
      String name = Codecs.typeOf(topic).getSimpleName() + ".full.hex";
      Path golden = Path.of("../schemas/src/test/resources/golden/v1").resolve(name);
      samples.put(topic, HexFormat.of().parseHex(Files.readString(golden).replaceAll("\\s", "")));
    }
    LocalDate day = LocalDate.of(2026, 3, 22);
    put(samples, Topics.EARLY_WARNING_ALERTS, Samples.employer("E-poison", XINGQING));
    put(samples, Topics.INDICATORS, Samples.persons("county", XINGQING, day, 10));
    put(samples, Topics.JOB_STATUS, Samples.heartbeat(Instant.now(), "claims-office", true));
    return samples;
  }

  private static void put(Map<String, byte[]> into, String topic, SpecificRecordBase record) {
    into.put(topic, Codecs.encode(Codecs.forTopic(topic), record));
  }

  private void count(String topic, String reason) {
    expected.merge(topic + ' ' + reason, 1L, Long::sum);
  }

  /** The console's own counts: forged dead letters have streams and reasons of their own. */
  private Map<String, Long> refused(RunningConsole console) {
    Map<String, Long> counts = new TreeMap<>();
    for (Refusals.Count count : console.bean(Refusals.class).all()) {
      String name = count.stream() + ' ' + count.reason();
      if (expected.containsKey(name) || count.reason().equals("unusable")) {
        counts.put(name, count.refusals());
      }
    }
    return counts;
  }
}
