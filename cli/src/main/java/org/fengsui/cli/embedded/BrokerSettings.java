package org.fengsui.cli.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Settings of the broker in this process: one node that is broker and controller, reachable on the
 * loopback address only.
 *
 * @param directory where it keeps its logs
 * @param brokerPort port for clients
 * @param controllerPort port of the KRaft controller
 */
record BrokerSettings(Path directory, int brokerPort, int controllerPort) {
  /** The only address it listens on. */
  static final String HOST = "127.0.0.1";

  /** Name of the controller's listener. */
  static final String CONTROLLER = "CONTROLLER";

  /** Id of the only node. */
  static final int NODE = 1;

  /** Settings with two ports that were free a moment ago. */
  static BrokerSettings onFreePorts(Path directory) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    // Both sockets are held open until both ports are known, so that the two differ.
    try (ServerSocket first = new ServerSocket(0, 1, loopback);
        ServerSocket second = new ServerSocket(0, 1, loopback)) {
      return new BrokerSettings(directory, first.getLocalPort(), second.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException("no free port on " + HOST, e);
    }
  }

  /** Settings with a port of choice for clients and a free one for the controller. */
  static BrokerSettings onPort(Path directory, int brokerPort) {
    return new BrokerSettings(directory, brokerPort, onFreePorts(directory).controllerPort());
  }

  /** Address for clients, {@code host:port}. */
  String bootstrap() {
    return HOST + ":" + brokerPort;
  }

  /** The settings as the broker reads them. */
  Properties properties() {
    Properties p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", Integer.toString(NODE));
    p.put("log.dirs", directory.toString());
    p.put(
        "listeners", "PLAINTEXT://" + bootstrap() + ",CONTROLLER://" + HOST + ":" + controllerPort);
    p.put("advertised.listeners", "PLAINTEXT://" + bootstrap());
    p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("controller.listener.names", CONTROLLER);
    p.put("inter.broker.listener.name", "PLAINTEXT");
    p.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
    single(p);
    return p;
  }

  private static void single(Properties p) {
    p.put("offsets.topic.replication.factor", "1");
    p.put("offsets.topic.num.partitions", "1");
    p.put("transaction.state.log.replication.factor", "1");
    p.put("transaction.state.log.min.isr", "1");
    p.put("transaction.state.log.num.partitions", "1");
    // Flink's sinks ask for an hour; the default limit of the broker is 15 minutes.
    p.put("transaction.max.timeout.ms", "3600000");
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("auto.create.topics.enable", "false");
    // Known time lives in the value and may lie before 1970: the broker stamps its own.
    p.put("log.message.timestamp.type", "LogAppendTime");
    p.put("log.retention.ms", "-1");
    p.put("log.cleaner.enable", "false");
    p.put("num.network.threads", "1");
    p.put("num.io.threads", "2");
    p.put("background.threads", "2");
  }
}
