package org.fengsui.jobs.kafka;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.fengsui.jobs.operators.ReadBackFunction;
import org.fengsui.jobs.topology.OperatorIds;
import org.fengsui.jobs.topology.Times;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Topics;

/**
 * Reads the fast lane's own topic, so that a restore finds what lost attempts have said to people.
 *
 * @param zone zone of the times in messages
 * @param margin event time after which a message counts as not reproduced
 * @param sinceMillis where a job that starts without state begins to read: the broker's time of its
 *     submission. What an earlier job sent is not its own to take back
 * @param orphans whether a job that starts without state reads the topic from its first record
 *     instead, and flags as orphaned what stands open there and is not produced again
 * @param closed alerts that people closed: they are never orphaned
 * @param drill whether event time is that of a drill, which never comes to the wall clock
 */
public record ReadBack(
    ZoneId zone,
    Duration margin,
    long sinceMillis,
    boolean orphans,
    Set<String> closed,
    boolean drill) {
  /** Long enough for a checkpoint to pass every operator after the clock has let event time go. */
  public static final Duration MARGIN = Duration.ofMinutes(1);

  /** Copies the set, which travels with the job. */
  public ReadBack {
    closed = new HashSet<>(closed);
  }

  /** A read-back of a job that orphans nothing. */
  public ReadBack(ZoneId zone, Duration margin, long sinceMillis) {
    this(zone, margin, sinceMillis, false, Set.of(), false);
  }

  /** Puts the read-back before the fast lane. */
  SingleOutputStreamOperator<EarlyWarning> before(
      DataStream<EarlyWarning> warnings, KafkaPlace kafka) {
    DataStream<EarlyWarning> topic =
        OperatorIds.FAST_LANE_SOURCE.on(
            warnings
                .getExecutionEnvironment()
                .fromSource(
                    source(kafka),
                    Times.readBack(),
                    OperatorIds.FAST_LANE_SOURCE.label(),
                    JobTypes.WARNING));
    return OperatorIds.FAST_LANE_READ_BACK.on(
        warnings
            .keyBy(EarlyWarning::getAlertId)
            .connect(topic.keyBy(EarlyWarning::getAlertId))
            .process(
                new ReadBackFunction(zone, margin, kafka.group(), orphans, closed).inDrill(drill),
                JobTypes.WARNING));
  }

  private KafkaSource<EarlyWarning> source(KafkaPlace kafka) {
    return KafkaSource.<EarlyWarning>builder()
        .setProperties(kafka.clientProperties())
        .setTopics(kafka.topic(Topics.EARLY_WARNING_ALERTS))
        .setGroupId(kafka.group())
        .setClientIdPrefix(kafka.group() + "-read-back")
        .setStartingOffsets(
            orphans ? OffsetsInitializer.earliest() : OffsetsInitializer.timestamp(sinceMillis))
        .setDeserializer(new WarningDeserializer())
        .build();
  }
}
