package org.fengsui.console.feed;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.fengsui.console.feed.Refusals.Refusal;
import org.fengsui.console.live.Change;
import org.fengsui.console.live.Changes;
import org.fengsui.console.settings.KafkaSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** One poll in one transaction: the records, what follows from them, and the new positions. */
final class FeedBatch {
  private static final Logger LOG = LoggerFactory.getLogger(FeedBatch.class);

  private final KafkaSettings kafka;
  private final List<Decoder<?>> decoders;
  private final Changes changes;
  private final Positions positions;
  private final Refusals refusals;

  FeedBatch(
      KafkaSettings kafka,
      List<? extends TopicIntake<?>> intakes,
      Changes changes,
      Positions positions,
      Refusals refusals) {
    this.kafka = kafka;
    this.decoders = List.copyOf(intakes.stream().map(FeedBatch::decoder).toList());
    this.changes = changes;
    this.positions = positions;
    this.refusals = refusals;
  }

  private static Decoder<?> decoder(TopicIntake<?> intake) {
    return new Decoder<>(intake);
  }

  /** Names of the topics on this Kafka. */
  List<String> topics() {
    return decoders.stream().map(d -> kafka.topic(d.topic())).toList();
  }

  /** Where to go on, of topics with these ids. */
  Map<TopicPartition, Long> positions(Map<String, Uuid> topicIds) {
    return positions.load(topicIds);
  }

  /**
   * Takes what was polled. When the database refuses it, every record is taken by itself, so that
   * the one at fault is counted and passed over and its neighbours are kept.
   */
  void take(ConsumerRecords<byte[], byte[]> records, Map<String, Uuid> topicIds) {
    try {
      takeAll(records, topicIds);
    } catch (RuntimeException e) {
      if (isOutage(e)) {
        throw e;
      }
      LOG.warn("a batch is refused, its records are taken one by one: {}", e.toString());
      records.forEach(record -> takeAlone(record, topicIds));
    }
  }

  private void takeAll(ConsumerRecords<byte[], byte[]> records, Map<String, Uuid> topicIds) {
    Map<TopicPartition, Long> next = new HashMap<>();
    records.nextOffsets().forEach((partition, offset) -> next.put(partition, offset.offset()));
    changes.run(change -> take(records, next, topicIds, change));
  }

  private void takeAlone(ConsumerRecord<byte[], byte[]> record, Map<String, Uuid> topicIds) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    OffsetAndMetadata after = new OffsetAndMetadata(record.offset() + 1);
    ConsumerRecords<byte[], byte[]> alone =
        new ConsumerRecords<>(Map.of(partition, List.of(record)), Map.of(partition, after));
    try {
      takeAll(alone, topicIds);
    } catch (RuntimeException e) {
      if (isOutage(e)) {
        throw e;
      }
      LOG.warn(
          "{}@{} cannot be kept and is passed over: {}", partition, record.offset(), e.toString());
      String topic = record.topic().substring(kafka.topic("").length());
      changes.run(
          change -> {
            refusals.add(Map.of(new Refusal(topic, "unusable"), 1L), change.at());
            positions.save(Map.of(partition, after.offset()), topicIds);
          });
    }
  }

  /** Whether Kafka or the database is away or busy, which no record can help. */
  private static boolean isOutage(RuntimeException e) {
    return e instanceof KafkaException
        || e instanceof TransactionException
        || e instanceof TransientDataAccessException
        || e instanceof RecoverableDataAccessException
        || (e instanceof DataAccessResourceFailureException && !isPastLimit(e));
  }

  /** SQL class 54, a value too long for an index: it is reported among outages but is no such. */
  private static boolean isPastLimit(Throwable e) {
    Throwable at = e;
    while (at != null && !(at instanceof SQLException)) {
      at = at.getCause();
    }
    return at instanceof SQLException sql
        && sql.getSQLState() != null
        && sql.getSQLState().startsWith("54");
  }

  private void take(
      ConsumerRecords<byte[], byte[]> records,
      Map<TopicPartition, Long> next,
      Map<String, Uuid> topicIds,
      Change change) {
    Map<Refusal, Long> refused = new HashMap<>();
    for (Decoder<?> decoder : decoders) {
      decoder.take(records.records(kafka.topic(decoder.topic())), change, refused);
    }
    refusals.add(refused, change.at());
    positions.save(next, topicIds);
  }

  /** Notes that records were deleted on Kafka before they were read. */
  void gap(String topic) {
    changes.run(
        change -> refusals.add(Map.of(new Refusal(topic, "deleted-unread"), 1L), change.at()));
  }
}
