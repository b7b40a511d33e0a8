package org.fengsui.console.testing;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.fengsui.schemas.Codecs;

/** A real Kafka broker in this process, on loopback, with a producer of its own. */
public final class TestBroker implements AutoCloseable {
  private static final long PATIENCE = 60;

  private final KafkaRaftServer server;
  private final String bootstrap;
  private final KafkaProducer<String, byte[]> producer;
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();

  private TestBroker(KafkaRaftServer server, String bootstrap) {
    this.server = server;
    this.bootstrap = bootstrap;
    this.producer =
        new KafkaProducer<>(
            // one request at a time: on a new topic the first batch may fail while the second is
            // taken
            Map.of("bootstrap.servers", bootstrap, "max.in.flight.requests.per.connection", 1),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Starts a broker that keeps its logs in a directory. */
  public static TestBroker start(Path directory) throws Exception {
    int[] ports = FreePorts.two();
    String log = directory.resolve("kafka").toString();
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setNodeId(1)
        .setClusterId(Uuid.randomUuid().toString())
        .setDirectories(List.of(log))
        .setMetadataLogDirectory(log)
        .setControllerListenerName("CONTROLLER")
        .setReleaseVersion(MetadataVersion.latestProduction())
        .run();
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings(log, ports), false), Time.SYSTEM);
    server.startup();
    return new TestBroker(server, "127.0.0.1:" + ports[0]);
  }

  private static Properties settings(String log, int[] ports) {
    Properties p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", "1");
    p.put("log.dirs", log);
    p.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(ports[0], ports[1]));
    p.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + ports[0]);
    p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("controller.listener.names", "CONTROLLER");
    p.put("inter.broker.listener.name", "PLAINTEXT");
    p.put("controller.quorum.voters", "1@127.0.0.1:" + ports[1]);
    p.put("offsets.topic.replication.factor", "1");
    p.put("offsets.topic.num.partitions", "1");
    p.put("transaction.state.log.replication.factor", "1");
    p.put("transaction.state.log.min.isr", "1");
    p.put("auto.create.topics.enable", "false");
    p.put("log.message.timestamp.type", "LogAppendTime");
    p.put("log.cleaner.enable", "false");
    return p;
  }

  /** Address for clients. */
  public String bootstrap() {
    return bootstrap;
  }

  /** Creates topics of two partitions, names as they stand on the broker. */
  public void createTopics(Collection<String> names) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin
          .createTopics(names.stream().map(n -> new NewTopic(n, 2, (short) 1)).toList())
          .all()
          .get(PATIENCE, TimeUnit.SECONDS);
    }
  }

  /** Deletes topics. */
  public void deleteTopics(Collection<String> names) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.deleteTopics(names).all().get(PATIENCE, TimeUnit.SECONDS);
    }
  }

  /** Sends records and returns when the broker has them. */
  public void send(
      String prefix, String topic, String key, List<? extends SpecificRecordBase> records) {
    var codec = Codecs.forTopic(topic);
    records.forEach(r -> sendBytes(prefix + topic, key, Codecs.encode(codec, r)));
    flush();
  }

  /** Sends bytes that may be anything. */
  public void sendBytes(String topicOnBroker, String key, byte[] value) {
    sent.add(producer.send(new ProducerRecord<>(topicOnBroker, key, value)));
  }

  /** Waits until all that was sent is stored. */
  public void flush() {
    producer.flush();
    try {
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the broker did not take a record", e);
    }
    sent.clear();
  }

  @Override
  public void close() {
    producer.close();
    server.shutdown();
    server.awaitShutdown();
  }
}
