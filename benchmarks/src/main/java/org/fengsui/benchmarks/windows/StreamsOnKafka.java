package org.fengsui.benchmarks.windows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.kstream.Windowed;
import org.fengsui.benchmarks.measure.Run;
import org.fengsui.benchmarks.measure.Stopwatch;
import org.fengsui.schemas.LayoffReport;

/**
 * Kafka Streams on a real broker: from the topic of reports by way of its own topic by county into
 * windows in memory, without a changelog. Its time is that of this JVM, not of the broker's.
 */
final class StreamsOnKafka implements Asked {
  /**
   * Closed windows are looked for once a second of wall time otherwise, so that those that close in
   * the last second of a run would give no result.
   */
  private static final String EMIT_INTERVAL =
      StreamsConfig.InternalConfig.EMIT_INTERVAL_MS_KSTREAMS_WINDOWED_AGGREGATION;

  private static final long PATIENCE_SECONDS = 1_800;
  private static final AtomicLong RUNS = new AtomicLong();

  private final KafkaWindows windows;
  private final Topic topic;
  private final Question question;
  private final int threads;
  private final Map<String, Boolean> on = new ConcurrentHashMap<>();
  private final Map<String, Integer> latest = new ConcurrentHashMap<>();

  /** A contestant with its kind of windows. */
  StreamsOnKafka(KafkaWindows windows, Topic topic, Question question, int threads) {
    this.windows = windows;
    this.topic = topic;
    this.question = question;
    this.threads = threads;
  }

  @Override
  public String name() {
    return windows.label();
  }

  @Override
  public When when() {
    return windows.when();
  }

  @Override
  public String cannot() {
    return "amendments count on top; " + windows.cannot();
  }

  @Override
  public int unansweredDays() {
    return windows.unansweredDays(question);
  }

  @Override
  public List<Crossing> answer() {
    return Answers.taken();
  }

  @Override
  public Run run() throws Exception {
    on.clear();
    latest.clear();
    Answers.reset();
    Stopwatch.reset();
    CountDownLatch left = new CountDownLatch(topic.count());
    Path folder = Files.createTempDirectory("fengsui-streams");
    StreamsBuilder builder = new StreamsBuilder();
    build(builder, left);
    try (KafkaStreams streams = new KafkaStreams(builder.build(), settings(folder))) {
      streams.start();
      if (!left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(left.getCount() + " reports were not taken: " + name());
      }
      Stopwatch.end();
    }
    return Stopwatch.read(topic.count())
        .with(Map.of("messages", (double) Answers.taken().size() / topic.count()));
  }

  private void build(StreamsBuilder builder, CountDownLatch left) {
    KGroupedStream<String, Long> byCounty =
        builder.stream(
                Topic.NAME,
                Consumed.with(
                        Serdes.ByteArray(),
                        Serdes.serdeFrom(Unused.SERIALIZER, new ReportDeserializer()))
                    .withTimestampExtractor(
                        (record, before) -> time((LayoffReport) record.value())))
            .map((none, report) -> KeyValue.pair(report.getRegion(), Notices.persons(report)))
            .repartition(
                Repartitioned.<String, Long>as("county")
                    .withKeySerde(Serdes.String())
                    .withValueSerde(Serdes.Long())
                    .withNumberOfPartitions(topic.partitions()))
            .peek((county, persons) -> left.countDown())
            .groupByKey(Grouped.with(Serdes.String(), Serdes.Long()));
    windows.sums(byCounty, question).foreach(this::see);
  }

  private static long time(LayoffReport report) {
    return Notices.day(report) * Notices.DAY;
  }

  private void see(Windowed<String> window, Long sum) {
    if (!windows.wholeDays(window.window())) {
      return;
    }
    int day = windows.day(window.window());
    String county = window.key();
    boolean now = sum >= question.line();
    if (day == latest.merge(county, day, Math::max) && now != on.getOrDefault(county, false)) {
      on.put(county, now);
      Answers.add(new Crossing(county, day, now, sum));
    }
  }

  private Properties settings(Path folder) {
    Properties all = new Properties();
    all.put(StreamsConfig.APPLICATION_ID_CONFIG, "windows-" + RUNS.incrementAndGet());
    all.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, topic.broker().bootstrap());
    all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    all.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    all.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    all.put("auto.offset.reset", "earliest");
    all.put(EMIT_INTERVAL, 0L);
    return all;
  }

  /** Decodes as the others do. */
  private static final class ReportDeserializer implements Deserializer<LayoffReport> {
    private final java.util.function.Function<byte[], LayoffReport> decoder = Notices.decoder();

    @Override
    public LayoffReport deserialize(String name, byte[] bytes) {
      Stopwatch.begin();
      return decoder.apply(bytes);
    }
  }

  /** Reports are only read. */
  private static final class Unused {
    static final Serializer<LayoffReport> SERIALIZER =
        (name, report) -> {
          throw new UnsupportedOperationException("reports are only read");
        };
  }
}
