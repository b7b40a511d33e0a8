package org.fengsui.jobs.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplitSerializer;
import org.apache.flink.core.io.SimpleVersionedSerialization;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.runtime.state.OperatorStateHandle.Mode;
import org.apache.flink.runtime.state.OperatorStateHandle.StateMetaInfo;
import org.apache.flink.runtime.state.OperatorStreamStateHandle;
import org.apache.flink.runtime.state.memory.ByteStreamStateHandle;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcePositionsTest {
  @TempDir Path folder;

  @Test
  void positionsAreReadAsFlinkWritesThem() throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(256);
    out.writeInt(42); // something before
    long[] offsets = {
      write(out, "layoff-reports", 0, 17),
      write(out, "layoff-reports", 1, KafkaPartitionSplit.COMMITTED_OFFSET),
      write(out, "threshold-rules", 0, KafkaPartitionSplit.EARLIEST_OFFSET),
      write(out, "early-warning-alerts", 2, 0)
    };
    var lists =
        new OperatorStreamStateHandle(
            Map.of("SourceReaderState", new StateMetaInfo(offsets, Mode.SPLIT_DISTRIBUTE)),
            new ByteStreamStateHandle("bytes", out.getCopyOfBuffer()));
    Path checkpoint = new Specimens(folder).write('a', 3, lists);
    assertThat(SourcePositions.of(CheckpointReader.metadata(checkpoint)))
        .isEqualTo(
            Map.of(
                new TopicPartition("layoff-reports", 0), 17L,
                new TopicPartition("early-warning-alerts", 2), 0L));
  }

  private static long write(DataOutputSerializer out, String topic, int partition, long offset)
      throws Exception {
    long at = out.length();
    var split = new KafkaPartitionSplit(new TopicPartition(topic, partition), offset);
    BytePrimitiveArraySerializer.INSTANCE.serialize(
        SimpleVersionedSerialization.writeVersionAndSerialize(
            new KafkaPartitionSplitSerializer(), split),
        out);
    return at;
  }
}
