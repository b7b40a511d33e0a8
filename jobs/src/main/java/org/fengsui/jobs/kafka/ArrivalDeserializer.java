package org.fengsui.jobs.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.fengsui.intake.gate.Gate;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.jobs.operators.CoreParts;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.jobs.types.JobTypes;

/**
 * Asks the gate in the source itself, so that known time is the timestamp that the watermark of the
 * partition follows. A refused record travels on as its dead letter and moves no clock.
 */
public final class ArrivalDeserializer implements KafkaRecordDeserializationSchema<Arrival> {
  /** Header that names the file an import read the record from. */
  public static final String FILE_HEADER = "fengsui-file";

  /** Header with the line in that file, decimal text. */
  public static final String LINE_HEADER = "fengsui-line";

  private static final long serialVersionUID = 1L;

  private final String stream;
  private final CoreParts parts;
  private transient Gate gate;

  /** A deserializer for one stream, whose topic may carry a prefix. */
  public ArrivalDeserializer(String stream, CoreParts parts) {
    this.stream = stream;
    this.parts = parts;
  }

  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    gate = parts.gate();
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Arrival> out) {
    out.collect(ask(gate, incoming(record)));
  }

  /** What the gate says of a record. */
  public static Arrival ask(Gate gate, Incoming incoming) {
    Gate.Verdict verdict = gate.admit(incoming);
    return new Arrival(
        incoming.stream(),
        incoming.partition(),
        incoming.offset(),
        incoming.brokerMillis(),
        verdict.accepted(),
        verdict.refused());
  }

  private Incoming incoming(ConsumerRecord<byte[], byte[]> record) {
    return new Incoming(
        stream,
        record.partition(),
        record.offset(),
        record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
        record.value(),
        record.timestamp(),
        header(record, FILE_HEADER),
        line(header(record, LINE_HEADER)));
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static long line(String text) {
    return text != null && text.matches("[0-9]{1,15}") ? Long.parseLong(text) : -1;
  }

  @Override
  public TypeInformation<Arrival> getProducedType() {
    return JobTypes.ARRIVAL;
  }
}
