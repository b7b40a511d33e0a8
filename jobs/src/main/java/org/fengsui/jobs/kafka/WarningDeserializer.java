package org.fengsui.jobs.kafka;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.SingleObjectCodec;
import org.fengsui.schemas.UndecodableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads warnings back; what is none was not written by this job and is passed over. */
final class WarningDeserializer implements KafkaRecordDeserializationSchema<EarlyWarning> {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(WarningDeserializer.class);

  private transient SingleObjectCodec<EarlyWarning> codec;

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<EarlyWarning> out) {
    if (codec == null) {
      codec = new SingleObjectCodec<>(EarlyWarning.class);
    }
    try {
      out.collect(codec.decode(record.value()));
    } catch (UndecodableException e) {
      LOG.warn(
          "{}-{}@{} is no warning and is passed over: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }

  @Override
  public TypeInformation<EarlyWarning> getProducedType() {
    return JobTypes.WARNING;
  }
}
