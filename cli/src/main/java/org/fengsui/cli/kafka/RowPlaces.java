package org.fengsui.cli.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.fengsui.jobs.kafka.ArrivalDeserializer;
import org.fengsui.schemas.DeadLetter;

/**
 * Files and lines of records that the job refused after the gate: it knows only their places in
 * Kafka, and the records there say in their headers which row they were.
 */
public final class RowPlaces {
  private static final Duration POLL = Duration.ofMillis(500);

  private final String bootstrap;

  /** Places at a broker, {@code host:port}. */
  public RowPlaces(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** The same letters, with file and line where their record says them. */
  public List<DeadLetter> named(List<DeadLetter> letters) {
    Map<String, Map<Integer, Set<Long>>> wanted = new TreeMap<>();
    letters.stream()
        .filter(RowPlaces::nameless)
        .forEach(
            l ->
                wanted
                    .computeIfAbsent(l.getStream(), s -> new TreeMap<>())
                    .computeIfAbsent(l.getPartition(), p -> new TreeSet<>())
                    .add(l.getOffset()));
    Map<String, ConsumerRecord<byte[], byte[]>> found = new HashMap<>();
    wanted.forEach((topic, offsets) -> find(topic, offsets, found));
    List<DeadLetter> named = new ArrayList<>();
    for (DeadLetter letter : letters) {
      ConsumerRecord<byte[], byte[]> record =
          nameless(letter)
              ? found.get(key(letter.getStream(), letter.getPartition(), letter.getOffset()))
              : null;
      named.add(record == null ? letter : named(letter, record));
    }
    return named;
  }

  private static boolean nameless(DeadLetter letter) {
    return letter.getFile() == null && letter.getOffset() >= 0;
  }

  private static String key(String topic, int partition, long offset) {
    return topic + '/' + partition + '/' + offset;
  }

  private static DeadLetter named(DeadLetter letter, ConsumerRecord<byte[], byte[]> record) {
    String file = header(record, ArrivalDeserializer.FILE_HEADER);
    String line = header(record, ArrivalDeserializer.LINE_HEADER);
    return file == null || line == null
        ? letter
        : DeadLetter.newBuilder(letter).setFile(file).setLine(Long.parseLong(line)).build();
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private void find(
      String topic,
      Map<Integer, Set<Long>> offsets,
      Map<String, ConsumerRecord<byte[], byte[]>> found) {
    try (KafkaConsumer<byte[], byte[]> consumer = Clients.consumer(bootstrap)) {
      for (Map.Entry<Integer, Set<Long>> of : offsets.entrySet()) {
        TopicPartition partition = new TopicPartition(topic, of.getKey());
        TreeSet<Long> wanted = new TreeSet<>(of.getValue());
        consumer.assign(List.of(partition));
        consumer.seek(partition, wanted.first());
        while (consumer.position(partition) <= wanted.last()) {
          for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            if (wanted.contains(record.offset())) {
              found.put(key(topic, record.partition(), record.offset()), record);
            }
          }
        }
      }
    }
  }
}
