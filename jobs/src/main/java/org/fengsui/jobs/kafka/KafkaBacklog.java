package org.fengsui.jobs.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fengsui.intake.streams.Streams;
import org.fengsui.jobs.operators.CoreParts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backlog of the input topics: their ends, and what the job's group has committed. */
final class KafkaBacklog implements Backlog {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaBacklog.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaPlace kafka;
  private final LatestKnown latest;
  private final ControlMarkers markers;

  private KafkaBacklog(KafkaPlace kafka, CoreParts drill) {
    this.kafka = kafka;
    Properties properties = kafka.clientProperties();
    properties.setProperty("group.id", kafka.group());
    properties.setProperty("enable.auto.commit", "false");
    properties.setProperty("client.id", kafka.group() + "-clock");
    properties.setProperty("isolation.level", KafkaSources.ISOLATION);
    properties.setProperty("max.poll.records", "1");
    consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    latest = drill == null ? null : new LatestKnown(consumer, kafka, drill);
    markers = new ControlMarkers(consumer);
  }

  @Override
  public Optional<Positions> look() {
    try {
      List<TopicPartition> partitions = partitions();
      Optional<Long> now = now(partitions);
      Map<String, Long> written = new HashMap<>();
      consumer
          .beginningOffsets(partitions, PATIENCE)
          .forEach((p, first) -> put(written, p, -first));
      consumer
          .endOffsets(partitions, PATIENCE)
          .forEach((p, end) -> written.compute(p.toString(), (k, minus) -> empty(end, minus)));
      Map<String, Long> read = new HashMap<>();
      Map<TopicPartition, OffsetAndMetadata> committed =
          consumer.committed(new HashSet<>(partitions), PATIENCE);
      committed.forEach((p, at) -> put(read, p, at == null ? 0 : at.offset()));
      markers.skip(partitions, written, read);
      return now.map(millis -> new Positions(millis, written, read));
    } catch (KafkaException e) {
      LOG.warn("the clock stands still, Kafka does not answer: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** The instant of this look, before the ends are asked for; none: a drill has no record yet. */
  private Optional<Long> now(List<TopicPartition> partitions) {
    return latest == null ? Optional.of(System.currentTimeMillis()) : latest.look(partitions);
  }

  /** The end, or 0 when retention has left nothing to read. */
  private static long empty(long end, Long minusFirst) {
    return minusFirst != null && end + minusFirst == 0 ? 0 : end;
  }

  private static void put(Map<String, Long> into, TopicPartition partition, long offset) {
    into.put(partition.toString(), offset);
  }

  private List<TopicPartition> partitions() {
    List<TopicPartition> all = new ArrayList<>();
    for (String topic : Streams.topics()) {
      consumer
          .partitionsFor(kafka.topic(topic), PATIENCE)
          .forEach(p -> all.add(new TopicPartition(p.topic(), p.partition())));
    }
    return all;
  }

  @Override
  public void close() {
    consumer.close();
  }

  /**
   * Opens the backlog of a cluster.
   *
   * @param kafka the cluster
   * @param drill reads known times for the clock of drills; null: the wall clock
   */
  record Factory(KafkaPlace kafka, CoreParts drill) implements Backlog.Factory {
    @Override
    public Backlog open() {
      return new KafkaBacklog(kafka, drill);
    }
  }
}
