package org.fengsui.console.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.fengsui.console.feed.Refusals.Refusal;
import org.fengsui.console.live.Change;
import org.fengsui.console.live.Changes;
import org.fengsui.console.settings.KafkaSettings;

/** One poll in one transaction: the records, what follows from them, and the new positions. */
final class FeedBatch {
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

  void take(ConsumerRecords<byte[], byte[]> records, Map<String, Uuid> topicIds) {
    Map<TopicPartition, Long> next = new HashMap<>();
    records.nextOffsets().forEach((partition, offset) -> next.put(partition, offset.offset()));
    changes.run(change -> take(records, next, topicIds, change));
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
