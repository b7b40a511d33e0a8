package org.fengsui.jobs.kafka;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fengsui.schemas.SingleObjectCodec;

/** An output record as Kafka takes it: key in UTF-8, value in single-object encoding. */
final class OutputSerializer<T extends SpecificRecordBase>
    implements KafkaRecordSerializationSchema<T> {
  private static final long serialVersionUID = 1L;

  private final String topic;
  private final Class<T> type;
  private final Key<T> key;
  private final Naming<T> naming;
  private transient SingleObjectCodec<T> codec;

  /** Key of a record. */
  @FunctionalInterface
  interface Key<T> extends Function<T, String>, Serializable {}

  /** Puts the job's name into a record. */
  @FunctionalInterface
  interface Naming<T> extends UnaryOperator<T>, Serializable {
    /** Leaves records as they are: of replays, and of records without such a field. */
    static <T> Naming<T> none() {
      return record -> record;
    }
  }

  OutputSerializer(String topic, Class<T> type, Key<T> key, Naming<T> naming) {
    this.topic = topic;
    this.type = type;
    this.key = key;
    this.naming = naming;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(T value, KafkaSinkContext context, Long time) {
    if (codec == null) {
      codec = new SingleObjectCodec<>(type);
    }
    // no timestamp: known times before 1970 occur, and topics use LogAppendTime
    String name = key.apply(value);
    byte[] keyBytes = name == null ? null : name.getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(topic, keyBytes, codec.encode(naming.apply(value)));
  }
}
