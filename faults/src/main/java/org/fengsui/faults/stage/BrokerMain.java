package org.fengsui.faults.stage;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.apache.kafka.server.common.TransactionVersion;

/**
 * A Kafka broker in a process of its own that can be killed and started again on its storage. Two
 * listeners: one for the trial, and one that clients reach through the proxy only, because that is
 * the address it advertises there.
 */
public final class BrokerMain {
  private BrokerMain() {}

  /** Runs until killed: folder, direct port, port behind the proxy, the proxy's, controller's. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Properties settings = settings(folder, args[1], args[2], args[3], args[4]);
    if (!Files.exists(folder.resolve("meta.properties"))) {
      format(folder);
    }
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    server.startup();
    server.awaitShutdown();
  }

  private static Properties settings(
      Path folder, String direct, String behind, String proxy, String controller) {
    Properties p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", "1");
    p.put("log.dirs", folder.toString());
    listeners(p, direct, behind, proxy, controller);
    for (String topic : List.of("offsets.topic", "transaction.state.log")) {
      p.put(topic + ".replication.factor", "1");
      p.put(topic + ".num.partitions", "1");
    }
    p.put("transaction.state.log.min.isr", "1");
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("auto.create.topics.enable", "false");
    p.put("log.message.timestamp.type", "LogAppendTime");
    p.put("log.retention.ms", "-1");
    p.put("log.cleaner.enable", "false");
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "2");
    return p;
  }

  private static void listeners(
      Properties p, String direct, String behind, String proxy, String controller) {
    p.put(
        "listeners",
        "DIRECT://127.0.0.1:%s,PROXIED://127.0.0.1:%s,CONTROLLER://127.0.0.1:%s"
            .formatted(direct, behind, controller));
    p.put(
        "advertised.listeners",
        "DIRECT://127.0.0.1:%s,PROXIED://127.0.0.1:%s".formatted(direct, proxy));
    p.put(
        "listener.security.protocol.map",
        "DIRECT:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("controller.listener.names", "CONTROLLER");
    p.put("inter.broker.listener.name", "DIRECT");
    p.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
  }

  private static void format(Path folder) throws Exception {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    new Formatter()
        .setPrintStream(nowhere)
        .setNodeId(1)
        .setClusterId(Uuid.randomUuid().toString())
        .setDirectories(List.of(folder.toString()))
        .setMetadataLogDirectory(folder.toString())
        .setControllerListenerName("CONTROLLER")
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setFeatureLevel(TransactionVersion.FEATURE_NAME, TransactionVersion.TV_2.featureLevel())
        .run();
  }
}
