package org.fengsui.cli.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker in this process whose data stays: one node, KRaft, loopback only, on a port
 * of choice. Records are kept for ever; what it knows of groups and transactions is compacted.
 */
public final class LastingKafka implements AutoCloseable {
  private static final String FORMATTED = "meta.properties";

  private final KafkaRaftServer server;

  private LastingKafka(KafkaRaftServer server) {
    this.server = server;
  }

  /**
   * Starts the broker; formats its folder the first time.
   *
   * @param directory where its data is
   * @param port for clients, on loopback
   * @throws IOException if the folder cannot be made
   */
  public static LastingKafka start(Path directory, int port) throws IOException {
    BrokerSettings settings = BrokerSettings.onPort(directory, port);
    if (!Files.exists(directory.resolve(FORMATTED))) {
      Files.createDirectories(directory);
      EmbeddedKafka.format(settings);
    }
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(lasting(settings), false), Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
    return new LastingKafka(server);
  }

  private static Properties lasting(BrokerSettings settings) {
    Properties p = settings.properties();
    // the topics of offsets and transactions would grow for ever
    p.put("log.cleaner.enable", "true");
    p.put("log.cleaner.dedupe.buffer.size", "16777216");
    return p;
  }

  /** Stops the broker; its data stays. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
