package org.fengsui.cli.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.fengsui.cli.embedded.PrivateFolder;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.intake.streams.Streams;
import org.fengsui.jobs.config.JobSettings;
import org.fengsui.jobs.config.RefusedStartException;
import org.fengsui.jobs.recovery.CheckpointFolder;
import org.fengsui.schemas.Topics;

/**
 * What would keep the job from running, looked at before it starts: otherwise it would show as a
 * job that restarts for ever, and its reason in a log.
 */
final class StartCheck {
  private static final int SECONDS_A_TRY = 10;
  private static final int TRIES = 3;

  private final Console console;
  private final JobSettings settings;

  StartCheck(Console console, JobSettings settings) {
    this.console = console;
    this.settings = settings;
  }

  /**
   * Looks at the folder for checkpoints, the port for metrics, the broker and its topics.
   *
   * @throws UnusableInputException naming the first that cannot be used
   */
  void check() {
    checkpoints();
    metrics();
    Set<String> there = topics();
    List<String> missing =
        Streams.everyTopic().stream()
            .filter(this::used)
            .map(topic -> settings.topicPrefix() + topic)
            .filter(topic -> !there.contains(topic))
            .toList();
    if (!missing.isEmpty()) {
      throw new UnusableInputException(
          "error.topics", settings.bootstrap(), String.join(", ", missing));
    }
  }

  private boolean used(String topic) {
    return switch (topic) {
      case Topics.EARLY_WARNING_ALERTS -> settings.fastLane();
      case Topics.EARLY_WARNING_LEDGER -> settings.exactLane();
      case Topics.ALERT_ACTIONS -> false; // people's; the console writes it
      default -> true;
    };
  }

  /** A folder on this machine is made, for its owner only, and must take files. */
  private void checkpoints() {
    Path folder;
    try {
      folder = CheckpointFolder.of(settings.checkpointDir());
    } catch (RefusedStartException e) {
      return; // said at the start of the job
    }
    try {
      PrivateFolder.make(folder);
    } catch (IOException e) {
      throw new UnusableInputException("error.checkpoints", folder, e.toString());
    }
    if (!Files.isWritable(folder)) {
      throw new UnusableInputException("error.checkpoints", folder, "-");
    }
  }

  private void metrics() {
    if (settings.metricsPort() == 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(settings.metricsAddress(), settings.metricsPort()));
    } catch (IOException e) {
      String place = settings.metricsAddress() + ":" + settings.metricsPort();
      throw new UnusableInputException("error.metrics", place, e.getMessage());
    }
  }

  /** Names of the broker's topics; a broker that starts at the same time is waited for. */
  private Set<String> topics() {
    Map<String, Object> client = new HashMap<>(settings.kafka());
    client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
    client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1000 * SECONDS_A_TRY);
    client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 1000 * SECONDS_A_TRY);
    String why = "";
    for (int i = 0; i < TRIES; i++) {
      try (Admin admin = Admin.create(client)) {
        return admin.listTopics().names().get(SECONDS_A_TRY, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        why = "no answer within " + TRIES * SECONDS_A_TRY + " s";
      } catch (ExecutionException | KafkaException e) {
        why = String.valueOf(e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
      if (i == 0) {
        console.err().println(console.say("run.waiting", settings.bootstrap()));
      }
    }
    throw new UnusableInputException("error.broker", settings.bootstrap(), why);
  }
}
