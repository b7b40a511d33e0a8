package org.fengsui.jobs.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Offsets that hold no record for a reader of committed messages: the marker that ends each
 * transaction of a sender, and what an aborted one left behind. The job commits the offset after
 * its last record, so that such a partition looks unread for ever, and the clock would stand still.
 */
final class ControlMarkers {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration MOMENT = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, Gap> before = new HashMap<>();

  /**
   * What seems unread of a partition.
   *
   * @param from first offset not yet read
   * @param to end of the partition
   */
  private record Gap(long from, long to) {}

  /** Asks by a consumer of committed messages, whose assignment it changes. */
  ControlMarkers(KafkaConsumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /**
   * Moves what is read past offsets without a record. Only a gap that stands as at the look before
   * is looked into: a reader that lags moves, and must not be slowed down.
   *
   * @param written end by partition
   * @param read first offset not yet read by partition; changed in place
   */
  void skip(List<TopicPartition> partitions, Map<String, Long> written, Map<String, Long> read) {
    List<TopicPartition> standing = new ArrayList<>();
    for (TopicPartition partition : partitions) {
      String name = partition.toString();
      Gap gap = new Gap(read.getOrDefault(name, 0L), written.getOrDefault(name, 0L));
      if (gap.from() < gap.to() && gap.equals(before.put(partition, gap))) {
        standing.add(partition);
      }
    }
    if (!standing.isEmpty()) {
      look(standing).forEach(empty -> read.put(empty.toString(), before.get(empty).to()));
    }
  }

  /** The partitions of which nothing between the two offsets is a record. */
  private List<TopicPartition> look(List<TopicPartition> standing) {
    List<TopicPartition> empty = new ArrayList<>();
    List<TopicPartition> left = new ArrayList<>(standing);
    consumer.assign(left);
    consumer
        .beginningOffsets(left, PATIENCE)
        .forEach((p, first) -> consumer.seek(p, Math.max(first, before.get(p).from())));
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!left.isEmpty() && System.nanoTime() < until) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(MOMENT)) {
        left.remove(new TopicPartition(record.topic(), record.partition()));
      }
      for (TopicPartition partition : List.copyOf(left)) {
        if (consumer.position(partition, PATIENCE) >= before.get(partition).to()) {
          empty.add(partition);
          left.remove(partition);
        }
      }
      consumer.assign(left);
    }
    return empty;
  }
}
