package org.fengsui.jobs.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.gate.Gate;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.jobs.operators.CoreParts;

/**
 * The latest known time on the input topics, by the last record of each partition: the clock of a
 * drill, whose year passes in minutes and lies before the wall clock.
 */
final class LatestKnown {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** The last offset may hold the marker of a transaction instead of a record. */
  private static final int LAST = 8;

  private static final Duration MOMENT = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaPlace kafka;
  private final Gate gate;
  private Long latest;

  LatestKnown(KafkaConsumer<byte[], byte[]> consumer, KafkaPlace kafka, CoreParts parts) {
    this.consumer = consumer;
    this.kafka = kafka;
    gate = parts.gate();
  }

  /** The latest of all looks so far; empty while no partition has a record that is admitted. */
  Optional<Long> look(List<TopicPartition> partitions) {
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
    ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - LAST)));
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until && behind(ends)) {
      consumer.poll(MOMENT).forEach(this::note);
    }
    return Optional.ofNullable(latest);
  }

  private boolean behind(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(e -> consumer.position(e.getKey(), PATIENCE) < e.getValue());
  }

  private void note(ConsumerRecord<byte[], byte[]> record) {
    Accepted accepted = gate.admit(incoming(record)).accepted();
    if (accepted != null) {
      latest = latest == null ? accepted.knownAt() : Math.max(latest, accepted.knownAt());
    }
  }

  private Incoming incoming(ConsumerRecord<byte[], byte[]> record) {
    return new Incoming(
        record.topic().substring(kafka.topicPrefix().length()),
        record.partition(),
        record.offset(),
        null,
        record.value(),
        record.timestamp(),
        null,
        -1);
  }
}
