package org.fengsui.cli.lanes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.fengsui.intake.csv.CsvReader;
import org.fengsui.intake.csv.CsvRow;
import org.fengsui.intake.csv.CsvStreams;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.ThresholdRule;
import org.fengsui.schemas.Topics;

/** Seeded bytes that no sender should send, for every topic that the job reads. */
final class Poison {
  /** One record in so many has a mebibyte: each costs the broker as much as a thousand others. */
  private static final int LARGE_ONE_IN = 150;

  private static final int HEADER = 10;
  private static final int MEBIBYTE = 1_048_300;

  private final Random random;
  private final Map<String, byte[]> samples;
  private final List<String> topics;

  /** Poison grown from valid records, by topic. */
  Poison(long seed, Map<String, byte[]> samples) {
    this.random = new Random(seed);
    this.samples = new TreeMap<>(samples);
    this.topics = List.copyOf(this.samples.keySet());
  }

  /**
   * One record to send.
   *
   * @param kind what was done to it
   */
  record Drop(String kind, String topic, byte[] key, byte[] value) {}

  /** So many drops, the topics in turn. */
  List<Drop> drops(int count) {
    List<Drop> drops = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drops.add(drop(topics.get(i % topics.size())));
    }
    return drops;
  }

  private Drop drop(String topic) {
    byte[] key = random.nextInt(4) == 0 ? null : noise(random.nextInt(40));
    if (random.nextInt(LARGE_ONE_IN) == 0) {
      byte[] large = Arrays.copyOf(samples.get(topic), MEBIBYTE);
      return new Drop("mebibyte", topic, key, large);
    }
    byte[] good = samples.get(topic);
    return switch (random.nextInt(9)) {
      case 0 -> new Drop("tombstone", topic, key, null);
      case 1 -> new Drop("noise", topic, key, noise(random.nextInt(200)));
      case 2 ->
          new Drop("truncation", topic, key, Arrays.copyOf(good, random.nextInt(good.length)));
      case 3 -> new Drop("forged-length", topic, key, forgedLength(good));
      case 4 -> new Drop("wrong-schema", topic, key, changed(good, 2 + random.nextInt(8)));
      case 5 -> new Drop("other-stream", topic, key, samples.get(other(topic)));
      case 6 -> new Drop("trailing", topic, key, Arrays.copyOf(good, good.length + 3));
      default -> new Drop("mutation", topic, key, mutated(good));
    };
  }

  private String other(String topic) {
    String other = topics.get(random.nextInt(topics.size()));
    return other.equals(topic) ? other(topic) : other;
  }

  private byte[] noise(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] changed(byte[] good, int at) {
    byte[] bytes = good.clone();
    bytes[at] ^= (byte) (1 + random.nextInt(255));
    return bytes;
  }

  private byte[] mutated(byte[] good) {
    byte[] bytes = good;
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes = changed(bytes, HEADER + random.nextInt(good.length - HEADER));
    }
    return bytes;
  }

  private byte[] forgedLength(byte[] good) {
    byte[] bytes = good.clone();
    int at = HEADER + random.nextInt(bytes.length - HEADER);
    for (int i = at; i < Math.min(bytes.length, at + 9); i++) {
      bytes[i] = (byte) (0x80 | random.nextInt(128));
    }
    return bytes;
  }

  /** A valid record for each topic that the job reads. */
  static Map<String, byte[]> samples(Path folder) {
    Map<String, byte[]> samples = new TreeMap<>();
    String now = Instant.ofEpochMilli(System.currentTimeMillis()).toString();
    row(
        samples,
        folder,
        "layoffs",
        "report_id,employer_name,region,affected,notice_date,reported_at",
        "P-1,毒样,640104,3,2026-03-01," + now);
    row(
        samples,
        folder,
        "claims",
        "claim_id,kind,persons,region,group,reference_date,reported_at",
        "P-2,INITIAL,2,640104,YOUTH;MIGRANT,2026-03-01," + now);
    row(
        samples,
        folder,
        "survey",
        "response_id,month,region,stratum,psu,weight,activity,age,reported_at",
        "P-3,2026-03,640104,1,2,100,UNEMPLOYED,30," + now);
    row(
        samples,
        folder,
        "rates",
        "region,measure,basis,month,value,reported_at",
        "640000,registered_unemployment_rate,NSA,2026-03,3.7," + now);
    row(
        samples,
        folder,
        "employers",
        "employer_id,name,region,headcount,as_of,source,reported_at",
        "91640100MA0000000X,毒样,640104,30,2026-03-01,ningxia-social-insurance," + now);
    row(
        samples,
        folder,
        "bases",
        "region,measure,period_start,value,reported_at",
        "640104,covered_employment,2026-01-01,100000," + now);
    samples.put(Topics.THRESHOLD_RULES, Codecs.thresholdRules().encode(rule("poison", "{}")));
    return samples;
  }

  private static void row(
      Map<String, byte[]> into, Path folder, String name, String header, String cells) {
    try {
      Path file = Files.writeString(folder.resolve(name + ".csv"), header + "\n" + cells + "\n");
      StreamDefinition<?> kind = Streams.ofCsvName(name);
      try (CsvReader reader = CsvStreams.open(kind, file)) {
        CsvRow row = reader.next();
        into.put(kind.topic(), Codecs.encode(Codecs.forTopic(kind.topic()), row.record()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A version of a rule whose YAML is {@code yaml}. */
  static ThresholdRule rule(String id, String yaml) {
    return ThresholdRule.newBuilder()
        .setRuleId(id)
        .setVersion(1)
        .setYaml(yaml)
        .setAuthor("mallory")
        .setDeleted(false)
        .build();
  }

  /**
   * Versions that once stopped a job, or might: nesting, length, times and numbers at their ends.
   */
  static List<Drop> rules(String good) {
    List<Drop> drops = new ArrayList<>();
    for (String unit : List.of("[", "{", "- ", "? ", "a: {", "\n", "\"", "&a [*a, ", "!!binary ")) {
      drops.add(rule("nested", rule("deep", unit.repeat(8_000))));
    }
    drops.add(
        rule("far future", with(good, Integer.MAX_VALUE, Instant.ofEpochMilli(Long.MAX_VALUE))));
    drops.add(rule("far past", with(good, 2, Instant.ofEpochMilli(Long.MIN_VALUE))));
    drops.add(rule("negative", with(good, Integer.MIN_VALUE, null)));
    drops.add(rule("long id", rule("x".repeat(60_000), good)));
    drops.add(rule("strange id", rule("\u0000'; DROP TABLE", good)));
    drops.add(rule("empty id", rule("", good)));
    drops.add(
        rule("unknown scope", rule("layoff-employer", good.replace("by: employer", "by: planet"))));
    drops.add(
        rule(
            "long title",
            rule("layoff-employer", good.replace("Large-scale", "x".repeat(30_000)))));
    drops.add(
        rule(
            "many faults", rule("deep", "a: 1\n" + "x%d: 1\n".repeat(3_000).formatted(numbers()))));
    drops.add(new Drop("mebibyte", Topics.THRESHOLD_RULES, null, new byte[MEBIBYTE]));
    return drops;
  }

  private static Object[] numbers() {
    Object[] numbers = new Object[3_000];
    Arrays.setAll(numbers, i -> i);
    return numbers;
  }

  private static ThresholdRule with(String yaml, int version, Instant from) {
    return ThresholdRule.newBuilder(rule("layoff-employer", yaml))
        .setVersion(version)
        .setValidFrom(from)
        .setDeleted(true)
        .build();
  }

  private static Drop rule(String kind, ThresholdRule version) {
    byte[] key = version.getRuleId().getBytes(StandardCharsets.UTF_8);
    return new Drop(kind, Topics.THRESHOLD_RULES, key, Codecs.thresholdRules().encode(version));
  }

  /** Forgeries of a warning: well-formed, with numbers and times at their ends. */
  static List<Drop> forgeries(EarlyWarning original) {
    List<Drop> drops = new ArrayList<>();
    for (int sequence : new int[] {1, 7, 0, -1, 999_999, Integer.MAX_VALUE}) {
      for (Instant asOf :
          new Instant[] {
            original.getAsOf(),
            Instant.ofEpochMilli(Long.MAX_VALUE),
            Instant.ofEpochMilli(Long.MIN_VALUE)
          }) {
        EarlyWarning forged =
            EarlyWarning.newBuilder(original)
                .setAlertId("forged-" + sequence + '-' + asOf.toEpochMilli())
                .setSequence(sequence)
                .setAsOf(asOf)
                .setLevel(null)
                .setReferences(List.of("x", "forged/y"))
                .build();
        drops.add(
            new Drop(
                "forgery",
                Topics.EARLY_WARNING_ALERTS,
                null,
                Codecs.earlyWarnings().encode(forged)));
      }
    }
    EarlyWarning large =
        EarlyWarning.newBuilder(original)
            .setAlertId("forged-large")
            .setIssuer("x".repeat(1_040_000))
            .build();
    drops.add(
        new Drop(
            "forgery", Topics.EARLY_WARNING_ALERTS, null, Codecs.earlyWarnings().encode(large)));
    return drops;
  }
}
