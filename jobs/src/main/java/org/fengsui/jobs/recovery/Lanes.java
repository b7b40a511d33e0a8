package org.fengsui.jobs.recovery;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fengsui.jobs.kafka.KafkaPlace;
import org.fengsui.schemas.AlertAction;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.SingleObjectCodec;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.UndecodableException;

/**
 * Reads topics of this house from their first records to their present ends. Bytes that are no such
 * record are passed over: topics may hold what others wrote there.
 */
final class Lanes {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final String CLOSE = "CLOSE";

  private final KafkaPlace kafka;

  Lanes(KafkaPlace kafka) {
    this.kafka = kafka;
  }

  /** What the lanes hold of the job. */
  Traces.Census census() {
    Map<String, EarlyWarning> fast = new HashMap<>();
    Map<String, EarlyWarning> exact = new HashMap<>();
    long messages =
        standing(Topics.EARLY_WARNING_ALERTS, fast) + standing(Topics.EARLY_WARNING_LEDGER, exact);
    exact.putAll(fast); // the fast lane may number higher, and is what people have
    Set<String> closed = closed();
    long open =
        exact.values().stream()
            .filter(w -> w.getLevel() != null && !closed.contains(w.getAlertId()))
            .count();
    return new Traces.Census(messages, open);
  }

  /** Ids of the alerts that a person closed. */
  Set<String> closed() {
    Set<String> closed = new HashSet<>();
    read(
        Topics.ALERT_ACTIONS,
        AlertAction.class,
        act -> {
          if (CLOSE.equals(act.getAct())) {
            closed.add(act.getAlertId());
          }
        });
    return closed;
  }

  private long standing(String topic, Map<String, EarlyWarning> latest) {
    long[] count = {0};
    read(
        topic,
        EarlyWarning.class,
        w -> {
          if (w.getJob() == null || w.getJob().equals(kafka.group())) {
            count[0]++;
            latest.merge(w.getAlertId(), w, Lanes::later);
          }
        });
    return count[0];
  }

  private static EarlyWarning later(EarlyWarning a, EarlyWarning b) {
    if (a.getSequence() != b.getSequence()) {
      return a.getSequence() > b.getSequence() ? a : b;
    }
    return a.getAttempt() > b.getAttempt() ? a : b;
  }

  /** Hands over every record of a topic that is of a type. */
  <T extends SpecificRecordBase> void read(String name, Class<T> type, Consumer<T> use) {
    SingleObjectCodec<T> codec = new SingleObjectCodec<>(type);
    Properties settings = kafka.clientProperties();
    settings.setProperty("isolation.level", "read_committed");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = partitions(consumer, kafka.topic(name));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(POLL).forEach(r -> decode(codec, r.value(), use));
      }
    }
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    // listed, because asking for a topic that does not exist may create it
    return consumer.listTopics().getOrDefault(topic, List.of()).stream()
        .map(p -> new TopicPartition(p.topic(), p.partition()))
        .toList();
  }

  private static <T extends SpecificRecordBase> void decode(
      SingleObjectCodec<T> codec, byte[] bytes, Consumer<T> use) {
    try {
      if (bytes != null) {
        use.accept(codec.decode(bytes));
      }
    } catch (UndecodableException e) {
      return; // not this job's
    }
  }
}
