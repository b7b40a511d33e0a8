package org.fengsui.jobs.kafka;

import java.time.ZoneOffset;
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

  /** Bytes: a message taken back is written again with a few more, which must fit too. */
  private static final int LONGEST = 900_000;

  private static final int LAST_SEQUENCE = 1_000_000;

  private transient SingleObjectCodec<EarlyWarning> codec;

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<EarlyWarning> out) {
    if (codec == null) {
      codec = new SingleObjectCodec<>(EarlyWarning.class);
    }
    if (record.value() != null && record.value().length > LONGEST) {
      passedOver(record, "longer than " + LONGEST + " bytes");
      return;
    }
    try {
      EarlyWarning warning = codec.decode(record.value());
      if (plausible(warning)) {
        out.collect(warning);
      } else {
        passedOver(record, "its sequence or time is none that a job gives");
      }
    } catch (UndecodableException e) {
      passedOver(record, e.getMessage());
    }
  }

  /** What lies outside was forged; taken on, its numbers and times would overflow. */
  private static boolean plausible(EarlyWarning warning) {
    int year = warning.getAsOf().atZone(ZoneOffset.UTC).getYear();
    return warning.getSequence() >= 1
        && warning.getSequence() <= LAST_SEQUENCE
        && year >= 1900
        && year <= 2200;
  }

  private static void passedOver(ConsumerRecord<byte[], byte[]> record, String why) {
    LOG.warn(
        "{}-{}@{} 不是本作业写出的预警，已跳过 / is no warning of this job and is passed over: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        why);
  }

  @Override
  public TypeInformation<EarlyWarning> getProducedType() {
    return JobTypes.WARNING;
  }
}
