package org.fengsui.console.feed;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fengsui.console.settings.KafkaSettings;

/** Clients of the Kafka that the settings name; whoever asks for one closes it. */
public final class KafkaClients {
  private static final int MOST_A_POLL = 500;
  private static final int PATIENCE_MS = 5_000;

  private final KafkaSettings settings;

  /** Clients with these settings. */
  public KafkaClients(KafkaSettings settings) {
    this.settings = settings;
  }

  /** A client that looks at topics, and gives up within seconds. */
  public Admin admin() {
    Map<String, Object> given = common();
    given.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    given.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    return Admin.create(given);
  }

  /** A consumer that keeps no position of its own and creates no topic. */
  public KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> given = common();
    given.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    given.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    given.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    given.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_A_POLL);
    return new KafkaConsumer<>(given, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** A producer whose records are written once, by all replicas in sync. */
  public KafkaProducer<String, byte[]> producer() {
    Map<String, Object> given = common();
    given.put(ProducerConfig.ACKS_CONFIG, "all");
    given.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    given.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    return new KafkaProducer<>(given, new StringSerializer(), new ByteArraySerializer());
  }

  private Map<String, Object> common() {
    Map<String, Object> given = new HashMap<>(settings.properties());
    given.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
    return given;
  }
}
