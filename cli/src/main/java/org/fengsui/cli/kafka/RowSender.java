package org.fengsui.cli.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fengsui.jobs.kafka.ArrivalDeserializer;

/**
 * Sends records of one process to Kafka, each once, in the order given for every key; the key is
 * the record id, so that all revisions of an id go to one partition.
 */
public final class RowSender implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /**
   * A sender.
   *
   * @param bootstrap brokers, {@code host:port}
   * @param settings further settings of the producer
   */
  public RowSender(String bootstrap, Map<String, Object> settings) {
    producer = Clients.producer(bootstrap, settings);
  }

  /**
   * Hands a record to the producer; a failure shows at the next call or at {@link #flush}.
   *
   * @param topic topic
   * @param key record id
   * @param value bytes
   * @param file file it was read from, or null
   * @param line line in that file
   * @throws IllegalStateException if an earlier record could not be sent
   */
  @SuppressWarnings("FutureReturnValueIgnored") // The callback keeps what went wrong.
  public void send(String topic, String key, byte[] value, String file, long line) {
    check();
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, bytes(key), value);
    if (file != null) {
      record
          .headers()
          .add(ArrivalDeserializer.FILE_HEADER, bytes(file))
          .add(ArrivalDeserializer.LINE_HEADER, bytes(Long.toString(line)));
    }
    producer.send(
        record,
        (metadata, e) -> {
          if (e != null) {
            failure.compareAndSet(null, e);
          }
        });
  }

  /**
   * Waits until all records given so far are stored.
   *
   * @throws IllegalStateException if one could not be sent
   */
  public void flush() {
    producer.flush();
    check();
  }

  private void check() {
    Exception e = failure.get();
    if (e != null) {
      throw new IllegalStateException(
          "Kafka 拒绝写入 / Kafka does not take the record: " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
  }
}
