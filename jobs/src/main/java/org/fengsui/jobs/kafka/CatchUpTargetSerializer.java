package org.fengsui.jobs.kafka;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Bytes of a target. Version 1, of 0.1.0, is empty: such a job had nothing to catch up with. */
final class CatchUpTargetSerializer implements SimpleVersionedSerializer<CatchUpTarget> {
  private static final int EMPTY = 1;
  private static final int VERSION = 2;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(CatchUpTarget target) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(target.startedAt());
    out.writeInt(target.known() ? target.ends().size() : -1);
    if (target.known()) {
      for (var end : new TreeMap<>(target.ends()).entrySet()) {
        out.writeUTF(end.getKey());
        out.writeLong(end.getValue());
      }
    }
    return bytes.toByteArray();
  }

  @Override
  public CatchUpTarget deserialize(int version, byte[] bytes) throws IOException {
    if (version == EMPTY) {
      return CatchUpTarget.NONE;
    }
    if (version != VERSION) {
      throw new IOException("a clock of version " + version + "; this build reads " + VERSION);
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    long startedAt = in.readLong();
    int count = in.readInt();
    Map<String, Long> ends = count < 0 ? null : new HashMap<>();
    for (int i = 0; i < count; i++) {
      ends.put(in.readUTF(), in.readLong());
    }
    return new CatchUpTarget(startedAt, ends);
  }
}
