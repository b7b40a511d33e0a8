package org.fengsui.benchmarks.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.SourceFreshness;
import org.fengsui.schemas.Topics;

/** Writes to the topics what the job would. */
final class JobOutput implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;
  private final Place place;

  /** Output to a broker. */
  JobOutput(String bootstrap, Place place) {
    this.place = place;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "max.in.flight.requests.per.connection", 1),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** An alert; returns when it stands on the topic, with the broker's time of that. */
  long alert(EarlyWarning w) {
    try {
      return send(Topics.EARLY_WARNING_ALERTS, w.getAlertId(), w).get().timestamp();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the broker took no alert", e);
    }
  }

  /** An alert, soon. */
  void later(EarlyWarning w) {
    var unused = send(Topics.EARLY_WARNING_ALERTS, w.getAlertId(), w);
  }

  /** An indicator value, soon. */
  void value(IndicatorValue v) {
    var unused = send(Topics.INDICATORS, v.getScope().getKey(), v);
  }

  /** A heartbeat of a job for which no source is silent. */
  void beat(Instant now) {
    List<SourceFreshness> sources =
        place.sources().stream().map(s -> new SourceFreshness(s[0], s[1], now, false)).toList();
    JobStatus status =
        JobStatus.newBuilder()
            .setJobId("job")
            .setAttempt(1)
            .setAt(now)
            .setWatermark(now)
            .setSources(sources)
            .build();
    var unused = send(Topics.JOB_STATUS, "job", status);
  }

  /** Returns when all that was sent stands on the topics. */
  void flush() {
    producer.flush();
  }

  private <T extends SpecificRecordBase> Future<RecordMetadata> send(
      String topic, String key, T message) {
    byte[] value = Codecs.encode(Codecs.forTopic(topic), message);
    return producer.send(new ProducerRecord<>(topic, key, value));
  }

  @Override
  public void close() {
    producer.close();
  }
}
