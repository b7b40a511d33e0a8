package org.fengsui.jobs.recovery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * The committed offsets of the job's consumer group. They are never the state: the clock reads them
 * to learn what the job has checkpointed, so they are set to what a start restores.
 */
final class GroupOffsets {
  private final Admin admin;
  private final String group;

  GroupOffsets(Admin admin, String group) {
    this.admin = admin;
    this.group = group;
  }

  /** Committed offsets by partition; empty when the group is unknown. */
  Map<TopicPartition, OffsetAndMetadata> committed() throws InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> found = new HashMap<>();
    get(() -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get())
        .forEach(
            (partition, at) -> {
              if (at != null) {
                found.put(partition, at);
              }
            });
    return found;
  }

  /**
   * Sets the offsets to positions. A partition without a position loses its offset: the job reads
   * it from its first record.
   */
  void set(Map<TopicPartition, Long> positions) throws InterruptedException {
    Set<TopicPartition> surplus = new HashSet<>(committed().keySet());
    surplus.removeAll(positions.keySet());
    if (!surplus.isEmpty()) {
      get(() -> admin.deleteConsumerGroupOffsets(group, surplus).all().get());
    }
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    positions.forEach((partition, at) -> offsets.put(partition, new OffsetAndMetadata(at)));
    if (!offsets.isEmpty()) {
      get(() -> admin.alterConsumerGroupOffsets(group, offsets).all().get());
    }
  }

  @FunctionalInterface
  private interface Call<T> {
    T get() throws ExecutionException, InterruptedException;
  }

  private static <T> T get(Call<T> call) throws InterruptedException {
    try {
      return call.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException k ? k : new KafkaException(e.getCause());
    }
  }
}
