package org.fengsui.jobs.kafka;

import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.fengsui.jobs.operators.CoreParts;
import org.fengsui.jobs.operators.HistoryPolicy;
import org.fengsui.jobs.operators.RuleHistory;
import org.fengsui.jobs.topology.Sources;
import org.fengsui.jobs.topology.Times;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.jobs.types.RuleArrival;
import org.fengsui.schemas.Topics;

/** Reads every topic from Kafka: in replay from its first to its present end, live for ever. */
public final class KafkaSources implements Sources {
  /** What a sender took back by aborting its transaction was never said. */
  static final String ISOLATION = "read_committed";

  private final KafkaPlace kafka;
  private final CoreParts parts;
  private final Duration delay;
  private final boolean bounded;
  private final long startedAt;
  private final boolean drill;

  private KafkaSources(
      KafkaPlace kafka,
      CoreParts parts,
      Duration delay,
      boolean bounded,
      long startedAt,
      boolean drill) {
    this.kafka = kafka;
    this.parts = parts;
    this.delay = delay;
    this.bounded = bounded;
    this.startedAt = startedAt;
    this.drill = drill;
  }

  /** All that the topics hold now, in the order of known time. */
  public static KafkaSources replay(KafkaPlace kafka, CoreParts parts) {
    return new KafkaSources(kafka, parts, Duration.ZERO, true, HistoryPolicy.NO_CATCH_UP, false);
  }

  /**
   * From the group's committed offsets on (at first: from the start), without end.
   *
   * @param delay ordering delay
   */
  public static KafkaSources live(KafkaPlace kafka, CoreParts parts, Duration delay) {
    return live(kafka, parts, delay, HistoryPolicy.NO_CATCH_UP);
  }

  /**
   * The same, whose clock waits for the backlog.
   *
   * @param startedAt as in {@link HistoryPolicy}
   */
  public static KafkaSources live(
      KafkaPlace kafka, CoreParts parts, Duration delay, long startedAt) {
    return new KafkaSources(kafka, parts, delay, false, startedAt, false);
  }

  /** The same sources for a drill: their clock is the latest known time on the topics. */
  public KafkaSources ofDrill() {
    return new KafkaSources(kafka, parts, delay, bounded, startedAt, true);
  }

  @Override
  public Source<Arrival, ?, ?> records(String topic) {
    return source(topic, new ArrivalDeserializer(topic, parts));
  }

  @Override
  public Source<RuleArrival, ?, ?> rules() {
    return source(Topics.THRESHOLD_RULES, new RuleArrivalDeserializer());
  }

  @Override
  public RuleHistory ruleHistory() {
    return bounded ? RuleHistory.NONE : new KafkaRuleHistory(kafka);
  }

  @SuppressWarnings("deprecation") // the connector asks for this enum of the Kafka client
  private <T> KafkaSource<T> source(String topic, KafkaRecordDeserializationSchema<T> decoder) {
    OffsetsInitializer start =
        bounded || topic.equals(Topics.THRESHOLD_RULES)
            ? OffsetsInitializer.earliest()
            : OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
    KafkaSourceBuilder<T> builder =
        KafkaSource.<T>builder()
            .setProperties(kafka.clientProperties())
            .setProperty("isolation.level", ISOLATION)
            .setTopics(kafka.topic(topic))
            .setGroupId(kafka.group())
            .setClientIdPrefix(kafka.group() + '-' + topic)
            .setStartingOffsets(start)
            .setDeserializer(decoder);
    if (bounded) {
      builder.setBounded(OffsetsInitializer.latest());
    }
    return builder.build();
  }

  @Override
  public WatermarkStrategy<Arrival> recordTimes(String topic) {
    return bounded ? Times.replay() : Times.live(delay);
  }

  @Override
  public WatermarkStrategy<RuleArrival> ruleTimes() {
    return bounded ? Times.replayRules() : Times.liveRules();
  }

  @Override
  public Optional<Source<Arrival, ?, ?>> clock() {
    return bounded
        ? Optional.empty()
        : Optional.of(
            new ClockSource(
                new KafkaBacklog.Factory(kafka, drill ? parts : null),
                startedAt,
                delay.toMillis()));
  }
}
