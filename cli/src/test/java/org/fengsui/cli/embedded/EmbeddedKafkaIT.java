package org.fengsui.cli.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedKafkaIT {
  private static EmbeddedKafka kafka;

  @BeforeAll
  static void start() throws Exception {
    kafka = EmbeddedKafka.start();
    kafka.createTopics(List.of("plain", "ledger"), 1);
  }

  @AfterAll
  static void stop() {
    Path directory = kafka.directory();
    assertThat(directory).exists();
    kafka.close();
    assertThat(Files.exists(directory)).isFalse();
    kafka.close();
  }

  @Test
  void whatIsProducedIsReadBackWithTheBrokersTimestamp() throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = producer(Map.of())) {
      producer.send(new ProducerRecord<>("plain", bytes("k"), bytes("v"))).get();
    }
    List<ConsumerRecord<byte[], byte[]>> read = read("plain", "read_uncommitted", 1);
    assertThat(read.get(0).value()).isEqualTo(bytes("v"));
    assertThat(read.get(0).timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
  }

  @Test
  void onlyCommittedTransactionsAreSeen() throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = producer(Map.of("transactional.id", "it"))) {
      producer.initTransactions();
      producer.beginTransaction();
      send(producer, "aborted");
      producer.abortTransaction();
      producer.beginTransaction();
      send(producer, "committed");
      producer.commitTransaction();
    }
    assertThat(read("ledger", "read_committed", 1))
        .extracting(r -> new String(r.value(), StandardCharsets.UTF_8))
        .containsExactly("committed");
  }

  @Test
  void transactionsUseTheirSecondVersion() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
      var features = admin.describeFeatures().featureMetadata().get().finalizedFeatures();
      assertThat(features.get("transaction.version").maxVersionLevel()).isEqualTo((short) 2);
    }
  }

  @Test
  void twoBrokersLiveBesideEachOther() throws Exception {
    try (EmbeddedKafka other = EmbeddedKafka.start()) {
      assertThat(other.bootstrap()).isNotEqualTo(kafka.bootstrap()).startsWith("127.0.0.1:");
    }
  }

  private static void send(KafkaProducer<byte[], byte[]> producer, String value) throws Exception {
    producer.send(new ProducerRecord<>("ledger", bytes("k"), bytes(value))).get();
  }

  private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
    Map<String, Object> settings = new java.util.HashMap<>(more);
    settings.put("bootstrap.servers", kafka.bootstrap());
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(
      String topic, String isolation, int count) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrap(), "isolation.level", isolation);
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      TopicPartition only = new TopicPartition(topic, 0);
      consumer.assign(List.of(only));
      consumer.seekToBeginning(List.of(only));
      while (found.size() < count) {
        consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
      }
    }
    return found;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
