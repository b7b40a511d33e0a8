package org.fengsui.intake.wire;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.intake.streams.Streams;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.SingleObjectCodec;
import org.fengsui.schemas.UndecodableException;

/** Bytes and records of the input topics, with one codec a thread and topic. */
public final class Wire {
  private static final ThreadLocal<Map<String, SingleObjectCodec<? extends SpecificRecordBase>>>
      CODECS = ThreadLocal.withInitial(HashMap::new);

  private Wire() {}

  private static SingleObjectCodec<? extends SpecificRecordBase> codec(String topic) {
    return CODECS.get().computeIfAbsent(topic, Wire::made);
  }

  private static SingleObjectCodec<? extends SpecificRecordBase> made(String topic) {
    return new SingleObjectCodec<>(Streams.of(topic).record());
  }

  /**
   * The record as bytes in single-object encoding.
   *
   * @throws IllegalArgumentException if the record is incomplete or not of the topic's type
   */
  public static byte[] encode(String topic, SpecificRecord record) {
    return Codecs.encode(codec(topic), (SpecificRecordBase) record);
  }

  /**
   * The record of the bytes.
   *
   * @throws UndecodableException if the bytes are not one record of the topic
   */
  public static SpecificRecordBase decode(String topic, byte[] bytes) throws UndecodableException {
    return codec(topic).decode(bytes);
  }

  /**
   * The record of bytes that were decoded once before.
   *
   * @throws IllegalStateException if they cannot be decoded after all
   */
  public static SpecificRecordBase decodeKnown(String topic, byte[] bytes) {
    try {
      return codec(topic).decodeOwn(bytes);
    } catch (UndecodableException e) {
      throw new IllegalStateException(
          "a stored record of " + topic + " cannot be decoded any more: " + e.getMessage(), e);
    }
  }
}
