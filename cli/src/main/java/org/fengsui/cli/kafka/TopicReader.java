package org.fengsui.cli.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.fengsui.schemas.SingleObjectCodec;
import org.fengsui.schemas.UndecodableException;

/** Reads a topic of the job's outputs from its beginning to what is its end now. */
public final class TopicReader {
  private static final Duration POLL = Duration.ofMillis(500);

  private final String bootstrap;

  /** A reader of a broker, {@code host:port}. */
  public TopicReader(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /**
   * Hands over every record, in the order of each partition.
   *
   * @param topic topic
   * @param codec codec of its records
   * @param use what is done with each
   * @return number of records read
   * @throws IllegalStateException if a record cannot be decoded: the job itself wrote it
   */
  public <T extends SpecificRecordBase> long readAll(
      String topic, SingleObjectCodec<T> codec, Consumer<T> use) {
    return readAll(partitions(topic), codec, use);
  }

  /**
   * Every record that is to be kept: partitions one after another, each in its order. They are read
   * side by side.
   *
   * @param topic topic
   * @param codec makes a codec of its records for each thread
   * @param keep which records are kept; asked by several threads
   * @throws IllegalStateException if a record cannot be decoded: the job itself wrote it
   */
  public <T extends SpecificRecordBase> List<T> list(
      String topic, Supplier<SingleObjectCodec<T>> codec, Predicate<T> keep) {
    return partitions(topic).parallelStream()
        .map(
            partition -> {
              List<T> kept = new ArrayList<>();
              readAll(
                  List.of(partition),
                  codec.get(),
                  record -> {
                    if (keep.test(record)) {
                      kept.add(record);
                    }
                  });
              return kept;
            })
        .flatMap(List::stream)
        .toList();
  }

  private List<TopicPartition> partitions(String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer = Clients.consumer(bootstrap)) {
      return partitions(consumer, topic);
    }
  }

  private <T extends SpecificRecordBase> long readAll(
      List<TopicPartition> partitions, SingleObjectCodec<T> codec, Consumer<T> use) {
    long count = 0;
    try (KafkaConsumer<byte[], byte[]> consumer = Clients.consumer(bootstrap)) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (behind(consumer, ends)) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          use.accept(decode(codec, record));
          count++;
        }
      }
    }
    return count;
  }

  static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(p -> new TopicPartition(topic, p.partition()))
        .toList();
  }

  private static boolean behind(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue());
  }

  static <T extends SpecificRecordBase> T decode(
      SingleObjectCodec<T> codec, ConsumerRecord<byte[], byte[]> record) {
    try {
      return codec.decode(record.value());
    } catch (UndecodableException e) {
      throw new IllegalStateException(
          "%s-%d@%d: %s"
              .formatted(record.topic(), record.partition(), record.offset(), e.getMessage()),
          e);
    }
  }
}
