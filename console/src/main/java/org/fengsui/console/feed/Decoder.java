package org.fengsui.console.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fengsui.console.feed.Refusals.Refusal;
import org.fengsui.console.live.Change;
import org.fengsui.schemas.SingleObjectCodec;
import org.fengsui.schemas.UndecodableException;

/**
 * Decodes the records of one topic for its intake; what cannot be decoded, or is refused, is
 * counted.
 */
final class Decoder<T extends SpecificRecordBase> {
  private final TopicIntake<T> intake;
  private final SingleObjectCodec<T> codec;

  Decoder(TopicIntake<T> intake) {
    this.intake = intake;
    this.codec = new SingleObjectCodec<>(intake.type());
  }

  String topic() {
    return intake.topic();
  }

  void take(
      Iterable<ConsumerRecord<byte[], byte[]>> arrived, Change change, Map<Refusal, Long> refused) {
    List<T> records = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : arrived) {
      try {
        T decoded = codec.decode(record.value());
        Optional<String> reason = Bounds.fault(decoded).or(() -> intake.refused(decoded));
        if (reason.isPresent()) {
          refused.merge(new Refusal(topic(), reason.get()), 1L, Long::sum);
        } else {
          records.add(decoded);
        }
      } catch (UndecodableException e) {
        String reason = e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        refused.merge(new Refusal(topic(), reason), 1L, Long::sum);
      }
    }
    if (!records.isEmpty()) {
      intake.take(records, change);
    }
  }
}
