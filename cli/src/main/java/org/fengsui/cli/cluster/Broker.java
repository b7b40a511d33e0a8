package org.fengsui.cli.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.fengsui.jobs.config.JobSettings;

/**
 * The broker that the settings name.
 *
 * @param bootstrap host:port, several by comma
 */
record Broker(String bootstrap) {
  private static final int CONNECT_MILLIS = 1000;
  private static final long ADMIN_SECONDS = 20;

  /**
   * Whether the cluster has to bring it: one address, on loopback, where nothing listens. Any other
   * broker belongs to somebody else.
   */
  boolean missing() {
    return !bootstrap.contains(",") && loopback() && !listening();
  }

  private boolean loopback() {
    try {
      return InetAddress.getByName(host()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Whether something listens at the address. */
  boolean listening() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host(), port()), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private String host() {
    return bootstrap.substring(0, bootstrap.lastIndexOf(':'));
  }

  /** Port of its only address. */
  int port() {
    return Integer.parseInt(bootstrap.substring(bootstrap.lastIndexOf(':') + 1));
  }

  /**
   * Makes the topics that are missing, if the broker answers within a while.
   *
   * @param topics names
   * @param partitions of each
   * @return whether all are there
   */
  boolean complete(JobSettings job, Collection<String> topics, int partitions)
      throws InterruptedException {
    Map<String, Object> client = new HashMap<>(job.kafka());
    client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    try (Admin admin = Admin.create(client)) {
      Set<String> there = admin.listTopics().names().get(ADMIN_SECONDS, TimeUnit.SECONDS);
      List<NewTopic> wanted =
          topics.stream()
              .filter(topic -> !there.contains(topic))
              .map(topic -> new NewTopic(topic, partitions, (short) 1))
              .toList();
      admin.createTopics(wanted).all().get(ADMIN_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  /** How long a broker may take to serve. */
  static Duration patience() {
    return Duration.ofSeconds(90);
  }
}
