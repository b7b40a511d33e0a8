package org.fengsui.cli.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.apache.kafka.server.common.TransactionVersion;

/**
 * A real Kafka broker in this process, for {@code demo} and {@code replay}: one node, KRaft,
 * loopback only, on ports that the system gives, with its logs in a temporary directory that goes
 * when it is closed.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final int ATTEMPTS = 3;
  private static final long ADMIN_SECONDS = 60;

  private final KafkaRaftServer server;
  private final BrokerSettings settings;
  private final TempDir directory;
  private boolean closed;

  private EmbeddedKafka(KafkaRaftServer server, BrokerSettings settings, TempDir directory) {
    this.server = server;
    this.settings = settings;
    this.directory = directory;
  }

  /**
   * Formats the storage and starts the broker; returns when it serves clients.
   *
   * @throws IOException if the temporary directory cannot be written
   * @throws IllegalStateException if the broker does not start, also not on other ports
   */
  public static EmbeddedKafka start() throws IOException {
    RuntimeException last = null;
    for (int i = 0; i < ATTEMPTS; i++) {
      TempDir directory = TempDir.create("fengsui-kafka-");
      BrokerSettings settings = BrokerSettings.onFreePorts(directory.path().resolve("log"));
      try {
        return start(settings, directory);
      } catch (RuntimeException e) {
        // Another process may have taken a port between the choice and its use.
        directory.close();
        last = e;
      }
    }
    throw new IllegalStateException(
        "内置 Kafka 无法启动 / the embedded Kafka broker does not start: " + last.getMessage(), last);
  }

  private static EmbeddedKafka start(BrokerSettings settings, TempDir directory) {
    format(settings);
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings.properties(), false), Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
    return new EmbeddedKafka(server, settings, directory);
  }

  /** Prepares an empty folder for a broker. */
  static void format(BrokerSettings settings) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    try {
      new Formatter()
          .setPrintStream(nowhere)
          .setNodeId(BrokerSettings.NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(settings.directory().toString()))
          .setMetadataLogDirectory(settings.directory().toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER)
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setFeatureLevel(TransactionVersion.FEATURE_NAME, TransactionVersion.TV_2.featureLevel())
          .run();
    } catch (Exception e) {
      throw new IllegalStateException("cannot format " + settings.directory(), e);
    }
  }

  /** Address for clients, {@code host:port}. */
  public String bootstrap() {
    return settings.bootstrap();
  }

  /** Where the broker keeps its logs while it lives. */
  public Path directory() {
    return directory.path();
  }

  /**
   * Creates topics, each with one replica.
   *
   * @param topics names
   * @param partitions partitions of each, 1 or more
   * @throws InterruptedException if interrupted while the broker works
   */
  public void createTopics(Collection<String> topics, int partitions) throws InterruptedException {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()))) {
      List<NewTopic> wanted =
          topics.stream().map(t -> new NewTopic(t, partitions, (short) 1)).toList();
      admin.createTopics(wanted).all().get(ADMIN_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("cannot create the topics " + topics, e);
    }
  }

  /** Stops the broker and removes its directory. Closing twice does nothing. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    server.shutdown();
    server.awaitShutdown();
    directory.close();
  }
}
