package org.fengsui.jobs.kafka;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.jobs.types.RuleArrival;

/** Takes rule versions as they are. */
final class RuleArrivalDeserializer implements KafkaRecordDeserializationSchema<RuleArrival> {
  private static final long serialVersionUID = 1L;

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<RuleArrival> out) {
    out.collect(
        new RuleArrival(record.value(), record.partition(), record.offset(), record.timestamp()));
  }

  @Override
  public TypeInformation<RuleArrival> getProducedType() {
    return JobTypes.RULE_ARRIVAL;
  }
}
