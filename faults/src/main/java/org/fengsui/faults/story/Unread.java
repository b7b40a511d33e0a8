package org.fengsui.faults.story;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** Records sent that the job's group has not committed, which it does at each checkpoint. */
final class Unread implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 3;

  private final Admin admin;
  private final String group;
  private final Deque<Sent> waiting = new ArrayDeque<>();
  private Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();

  private record Sent(TopicPartition partition, long offset, long knownAt) {}

  Unread(String bootstrap, String group) {
    this.group = group;
    admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                1000 * PATIENCE_SECONDS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                1000 * PATIENCE_SECONDS));
  }

  /** Notes a record that the broker has stored. */
  void sent(RecordMetadata at, long knownAt) {
    waiting.add(new Sent(new TopicPartition(at.topic(), at.partition()), at.offset(), knownAt));
  }

  /** Whether no unread record is known before an instant; asks the broker when it seems so. */
  boolean noneBefore(long millis) throws InterruptedException {
    if (waiting.stream().anyMatch(s -> s.knownAt() < millis)) {
      look();
      waiting.removeIf(this::read);
    }
    return waiting.stream().noneMatch(s -> s.knownAt() < millis);
  }

  private boolean read(Sent sent) {
    OffsetAndMetadata at = committed.get(sent.partition());
    return at != null && at.offset() > sent.offset();
  }

  private void look() throws InterruptedException {
    try {
      committed =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // no broker now: what was committed is not less than before
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
