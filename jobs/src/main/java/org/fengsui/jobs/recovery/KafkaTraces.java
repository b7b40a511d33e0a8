package org.fengsui.jobs.recovery;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.fengsui.alerts.rules.Text;
import org.fengsui.jobs.kafka.KafkaPlace;

/** What the job has left in a Kafka cluster, and the offsets that a start sets there. */
final class KafkaTraces implements Traces, AutoCloseable {
  private static final int ANSWER_MILLIS = 5_000;
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final Admin admin;
  private final KafkaPlace kafka;

  KafkaTraces(KafkaPlace kafka) {
    this.kafka = kafka;
    admin = Admin.create(kafka.clientProperties());
  }

  /** Waits until the cluster answers, and says so when it does not at first. */
  void awaitAnswer(Consumer<Text> say) throws InterruptedException {
    boolean said = false;
    while (!answers()) {
      if (!said) {
        say.accept(
            new Text(
                "Kafka（%s）没有应答，启动将等待其应答。".formatted(kafka.bootstrap()),
                "Kafka (%s) does not answer; the start waits until it does."
                    .formatted(kafka.bootstrap())));
        said = true;
      }
      LockClock.SYSTEM.pause(AGAIN);
    }
  }

  private boolean answers() throws InterruptedException {
    try {
      var options = new DescribeClusterOptions().timeoutMs(ANSWER_MILLIS);
      return !admin.describeCluster(options).nodes().get().isEmpty();
    } catch (ExecutionException e) {
      return false;
    }
  }

  @Override
  public boolean groupHasOffsets() throws InterruptedException {
    return !offsets().committed().isEmpty();
  }

  @Override
  public Census census() {
    return new Lanes(kafka).census();
  }

  Set<String> closed() {
    return new Lanes(kafka).closed();
  }

  /** Sets the group's offsets to what a plan restores; without state to none. */
  void setOffsets(StartPlan plan) throws IOException, InterruptedException {
    if (plan.restored() == null) {
      offsets().set(Map.of());
      return;
    }
    try {
      offsets().set(SourcePositions.of(CheckpointReader.metadata(plan.restored().path())));
    } catch (BrokenCheckpointException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private GroupOffsets offsets() {
    return new GroupOffsets(admin, kafka.group());
  }

  @Override
  public void close() {
    admin.close();
  }
}
