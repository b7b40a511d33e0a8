package org.fengsui.jobs.kafka;

import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The clock has nothing to split; what Flink's interface asks for all the same. */
record ClockSplit() implements SourceSplit {
  static final SimpleVersionedSerializer<ClockSplit> SERIALIZER = new Serializer();

  @Override
  public String splitId() {
    return "clock";
  }

  private static final class Serializer implements SimpleVersionedSerializer<ClockSplit> {
    @Override
    public int getVersion() {
      return 1;
    }

    @Override
    public byte[] serialize(ClockSplit split) {
      return new byte[0];
    }

    @Override
    public ClockSplit deserialize(int version, byte[] bytes) {
      return new ClockSplit();
    }
  }
}
