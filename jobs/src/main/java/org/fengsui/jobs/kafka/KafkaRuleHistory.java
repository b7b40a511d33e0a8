package org.fengsui.jobs.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fengsui.jobs.operators.RuleHistory;
import org.fengsui.jobs.types.RuleArrival;
import org.fengsui.schemas.Topics;

/** The topic of rule versions from its beginning to its present end. */
record KafkaRuleHistory(KafkaPlace kafka) implements RuleHistory {
  private static final Duration POLL = Duration.ofMillis(200);

  /**
   * {@inheritDoc}
   *
   * @throws org.apache.kafka.common.KafkaException when the broker does not answer: a job that
   *     cannot know its rules must not judge
   */
  @Override
  public List<RuleArrival> now() {
    List<RuleArrival> all = new ArrayList<>();
    Properties properties = kafka.clientProperties();
    properties.setProperty("isolation.level", KafkaSources.ISOLATION);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(kafka.topic(Topics.THRESHOLD_RULES)).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer
            .poll(POLL)
            .forEach(
                r -> all.add(new RuleArrival(r.value(), r.partition(), r.offset(), r.timestamp())));
      }
    }
    return all;
  }
}
