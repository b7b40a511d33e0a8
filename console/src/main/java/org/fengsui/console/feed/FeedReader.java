package org.fengsui.console.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.fengsui.console.board.FeedStatus;

/** Reads with one consumer from where the database says, until it fails or is closed. */
final class FeedReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(250);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final FeedBatch batch;
  private final FeedStatus status;
  private final Clock clock;
  private final Map<String, Uuid> topicIds = new HashMap<>();

  FeedReader(
      KafkaConsumer<byte[], byte[]> consumer, FeedBatch batch, FeedStatus status, Clock clock) {
    this.consumer = consumer;
    this.batch = batch;
    this.status = status;
    this.clock = clock;
  }

  /** Takes the partitions of these topics, from where the database says, else from the start. */
  void assign(Collection<TopicDescription> topics) {
    topics.forEach(t -> topicIds.put(t.name(), t.topicId()));
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(
                t -> t.partitions().stream().map(p -> new TopicPartition(t.name(), p.partition())))
            .toList();
    consumer.assign(partitions);
    Map<TopicPartition, Long> positions = batch.positions(topicIds);
    for (TopicPartition partition : partitions) {
      Long next = positions.get(partition);
      if (next == null) {
        consumer.seekToBeginning(List.of(partition));
      } else {
        consumer.seek(partition, next);
      }
    }
  }

  /** How many topics it reads. */
  int topics() {
    return topicIds.size();
  }

  /** Reads what has come, or waits a moment. */
  void step() {
    try {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      if (!records.isEmpty()) {
        batch.take(records, topicIds);
      }
      status.read(clock.instant(), lag(), consumer.assignment().size(), endsKnown());
    } catch (OffsetOutOfRangeException e) {
      for (TopicPartition partition : e.partitions()) {
        batch.gap(partition.topic());
      }
      consumer.seekToBeginning(e.partitions());
    }
  }

  private boolean endsKnown() {
    return consumer.assignment().stream().allMatch(p -> consumer.currentLag(p).isPresent());
  }

  private long lag() {
    return consumer.assignment().stream()
        .map(consumer::currentLag)
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .sum();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
