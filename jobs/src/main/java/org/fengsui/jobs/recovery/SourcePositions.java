package org.fengsui.jobs.recovery;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplitSerializer;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.kafka.common.TopicPartition;

/** The positions of the Kafka sources in a checkpoint: the first offset not yet read. */
public final class SourcePositions {
  /** Name of the list state in which Flink keeps the splits of a source's readers. */
  private static final String READER_STATE = "SourceReaderState";

  private static final int MOST_BYTES = 1 << 20;

  private SourcePositions() {}

  /**
   * Positions by partition, of every source that reads Kafka. A partition of which nothing was read
   * when the checkpoint was taken is left out: the job reads it from its first record.
   *
   * @throws IOException if the state cannot be read
   */
  public static Map<TopicPartition, Long> of(CheckpointMetadata metadata) throws IOException {
    Map<TopicPartition, Long> positions = new HashMap<>();
    for (KafkaPartitionSplit split :
        OperatorLists.read(metadata, READER_STATE, SourcePositions::split)) {
      if (split.getStartingOffset() >= 0) {
        positions.put(split.getTopicPartition(), split.getStartingOffset());
      }
    }
    return positions;
  }

  /** As Flink writes it: length of all, version, length of the split, the split. */
  private static KafkaPartitionSplit split(DataInputStream in) throws IOException {
    in.readInt();
    int version = in.readInt();
    int length = in.readInt();
    if (length < 0 || length > MOST_BYTES) {
      throw new IOException("a source split of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new KafkaPartitionSplitSerializer().deserialize(version, bytes);
  }
}
