package org.fengsui.faults.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The broker's process, its ports and the proxy before it. */
public final class Broker implements AutoCloseable {
  private static final int START_SECONDS = 120;

  private final Path folder;
  private final int direct;
  private final int behind;
  private final int controller;
  private final TcpProxy proxy;
  private Subprocess process;

  /** Starts a broker with empty storage below a folder, and a proxy before it. */
  public Broker(Path folder) throws IOException {
    this.folder = folder;
    int[] ports = Ports.free(3);
    direct = ports[0];
    behind = ports[1];
    controller = ports[2];
    proxy = new TcpProxy(behind);
    start();
  }

  /** Starts the process on the storage that there is; clients wait until it serves. */
  public void start() throws IOException {
    Files.createDirectories(folder);
    List<String> line =
        Launcher.java(
            "-Xmx400m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfengsui.log="
                + folder.resolve("broker.log"),
            BrokerMain.class.getName());
    for (Object argument :
        List.of(folder.resolve("kafka"), direct, behind, proxy.port(), controller)) {
      line.add(argument.toString());
    }
    process = Subprocess.start(line, Map.of(), folder.resolve("broker.out"));
  }

  /** The process. */
  public Subprocess process() {
    return process;
  }

  /** The network between the job and the broker. */
  public TcpProxy proxy() {
    return proxy;
  }

  /** Address for the trial itself. */
  public String direct() {
    return "127.0.0.1:" + direct;
  }

  /** Address for the job, through the proxy. */
  public String proxied() {
    return "127.0.0.1:" + proxy.port();
  }

  /** Makes topics, once the broker serves. */
  public void topics(Iterable<String> names, int partitions) throws Exception {
    try (Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                direct(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                1000 * START_SECONDS))) {
      List<NewTopic> wanted = new java.util.ArrayList<>();
      names.forEach(name -> wanted.add(new NewTopic(name, partitions, (short) 1)));
      admin.createTopics(wanted).all().get(START_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Override
  public void close() {
    process.close();
    proxy.close();
  }
}
