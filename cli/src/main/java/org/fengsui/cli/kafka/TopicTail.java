package org.fengsui.cli.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.SingleObjectCodec;

/** Follows several topics of outputs from their beginnings, for as long as it is asked to. */
public final class TopicTail implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, SingleObjectCodec<? extends SpecificRecordBase>> codecs =
      new HashMap<>();

  /**
   * A tail of topics that exist.
   *
   * @param bootstrap brokers, {@code host:port}
   * @param topics topics of the product
   */
  public TopicTail(String bootstrap, Collection<String> topics) {
    consumer = Clients.consumer(bootstrap);
    List<TopicPartition> partitions =
        topics.stream().flatMap(t -> TopicReader.partitions(consumer, t).stream()).toList();
    topics.forEach(t -> codecs.put(t, Codecs.forTopic(t)));
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /**
   * Hands over what has come since the last call.
   *
   * @param wait how long to wait for the first record
   * @param use what is done with each
   * @return number of records
   */
  public int poll(Duration wait, Consumer<SpecificRecordBase> use) {
    int count = 0;
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(wait)) {
      use.accept(TopicReader.decode(codecs.get(record.topic()), record));
      count++;
    }
    return count;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
