package org.fengsui.jobs.kafka;

import java.time.Duration;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.fengsui.jobs.operators.LaneLatency;
import org.fengsui.jobs.operators.LedgerReconciler;
import org.fengsui.jobs.operators.ReadBackFunction;
import org.fengsui.jobs.topology.OperatorIds;
import org.fengsui.jobs.topology.Sinks;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.LateRecord;
import org.fengsui.schemas.RuleReceipt;
import org.fengsui.schemas.Topics;

/**
 * Writes to Kafka in two lanes (docs/semantics.md, section 5): warnings for people at least once
 * and at once, the ledger for archives in transactions that show at each checkpoint.
 */
public final class KafkaSinks implements Sinks {
  /** The longest that brokers allow by default. */
  private static final Duration TRANSACTION_TIMEOUT = Duration.ofMinutes(15);

  private final KafkaPlace kafka;
  private final boolean fastLane;
  private final boolean exactLane;
  private final ReadBack readBack;
  private final String job;
  private final Duration transactionTimeout;

  /**
   * Sinks of a cluster, without a read-back of the fast lane: for runs that are never restored.
   *
   * @param fastLane whether early-warning-alerts is written
   * @param exactLane whether early-warning-ledger is written; needs checkpoints
   */
  public KafkaSinks(KafkaPlace kafka, boolean fastLane, boolean exactLane) {
    this(kafka, fastLane, exactLane, TRANSACTION_TIMEOUT, null, null);
  }

  private KafkaSinks(
      KafkaPlace kafka,
      boolean fastLane,
      boolean exactLane,
      Duration transactionTimeout,
      ReadBack readBack,
      String job) {
    this.kafka = kafka;
    this.fastLane = fastLane;
    this.exactLane = exactLane;
    this.readBack = readBack;
    this.job = job;
    this.transactionTimeout = transactionTimeout;
  }

  /** The same sinks, whose fast lane, where it is on, takes back what a restore loses. */
  public KafkaSinks with(ReadBack reading) {
    return new KafkaSinks(kafka, fastLane, exactLane, transactionTimeout, reading, job);
  }

  /**
   * The same sinks of a live job, whose warnings and heartbeats carry its name.
   *
   * @param name the setting {@code group}
   */
  public KafkaSinks ofJob(String name) {
    return new KafkaSinks(kafka, fastLane, exactLane, transactionTimeout, readBack, name);
  }

  /** The same sinks; the broker aborts transactions of the exact lane open for longer. */
  public KafkaSinks withTransactions(Duration timeout) {
    return new KafkaSinks(kafka, fastLane, exactLane, timeout, readBack, job);
  }

  @Override
  public void warnings(DataStream<EarlyWarning> warnings) {
    DataStream<EarlyWarning> ledger = warnings;
    if (fastLane) {
      DataStream<EarlyWarning> fast = warnings;
      if (readBack != null) {
        SingleOutputStreamOperator<EarlyWarning> read = readBack.before(warnings, kafka);
        ledger = warnings.union(read.getSideOutput(ReadBackFunction.ORPHANED));
        fast = read;
      }
      add(
          timed(fast, LaneLatency.Lane.FAST, OperatorIds.FAST_LANE_LATENCY),
          sink(Topics.EARLY_WARNING_ALERTS, EarlyWarning.class, EarlyWarning::getAlertId, named()),
          OperatorIds.FAST_LANE);
    }
    if (exactLane) {
      add(
          timed(
              readBack == null ? ledger : completed(ledger),
              LaneLatency.Lane.EXACT,
              OperatorIds.EXACT_LANE_LATENCY),
          ledger(),
          OperatorIds.EXACT_LANE);
    }
  }

  private static DataStream<EarlyWarning> timed(
      DataStream<EarlyWarning> messages, LaneLatency.Lane lane, OperatorIds id) {
    return id.on(messages.transform(id.label(), JobTypes.WARNING, new LaneLatency(lane)));
  }

  /** What a restore finds aborted is written again. */
  private DataStream<EarlyWarning> completed(DataStream<EarlyWarning> ledger) {
    return OperatorIds.LEDGER_RECONCILER.on(
        ledger.transform(
            OperatorIds.LEDGER_RECONCILER.label(),
            JobTypes.WARNING,
            new LedgerReconciler(new KafkaLedgerWatch.Factory(kafka))));
  }

  @Override
  public void shadows(DataStream<EarlyWarning> warnings) {
    add(
        warnings,
        sink(Topics.SHADOW_ALERTS, EarlyWarning.class, EarlyWarning::getAlertId),
        OperatorIds.SHADOW_SINK);
  }

  @Override
  public void values(DataStream<IndicatorValue> values, OperatorIds place) {
    add(
        values,
        sink(
            Topics.INDICATORS,
            IndicatorValue.class,
            v -> v.getIndicator() + '|' + v.getScope().getBy() + '|' + v.getScope().getKey()),
        place);
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> letters) {
    add(
        letters,
        sink(Topics.DEAD_LETTERS, DeadLetter.class, DeadLetter::getStream),
        OperatorIds.DEAD_LETTER_SINK);
  }

  @Override
  public void lateRecords(DataStream<LateRecord> records) {
    add(
        records,
        sink(Topics.LATE_RECORDS, LateRecord.class, LateRecord::getStream),
        OperatorIds.LATE_SINK);
  }

  @Override
  public void receipts(DataStream<RuleReceipt> receipts) {
    add(
        receipts,
        sink(Topics.RULE_RECEIPTS, RuleReceipt.class, RuleReceipt::getRuleId),
        OperatorIds.RECEIPT_SINK);
  }

  @Override
  public void statuses(DataStream<JobStatus> statuses) {
    add(
        statuses,
        sink(Topics.JOB_STATUS, JobStatus.class, JobStatus::getJobId, heartbeats()),
        OperatorIds.STATUS_SINK);
  }

  /** Warnings with the job's name; the one given is left as it is, keys may still hold it. */
  private OutputSerializer.Naming<EarlyWarning> named() {
    String name = job;
    return name == null
        ? OutputSerializer.Naming.none()
        : w -> EarlyWarning.newBuilder(w).setJob(name).build();
  }

  private OutputSerializer.Naming<JobStatus> heartbeats() {
    String name = job;
    return name == null
        ? OutputSerializer.Naming.none()
        : s -> JobStatus.newBuilder(s).setJob(name).build();
  }

  private static <T> void add(DataStream<T> stream, KafkaSink<T> sink, OperatorIds id) {
    id.on(stream.sinkTo(sink));
  }

  private <T extends SpecificRecordBase> KafkaSink<T> sink(
      String topic, Class<T> type, OutputSerializer.Key<T> key) {
    return sink(topic, type, key, OutputSerializer.Naming.none());
  }

  private <T extends SpecificRecordBase> KafkaSink<T> sink(
      String topic, Class<T> type, OutputSerializer.Key<T> key, OutputSerializer.Naming<T> naming) {
    return KafkaSink.<T>builder()
        .setKafkaProducerConfig(kafka.clientProperties())
        .setRecordSerializer(new OutputSerializer<>(kafka.topic(topic), type, key, naming))
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .build();
  }

  private KafkaSink<EarlyWarning> ledger() {
    Properties producer = kafka.clientProperties();
    producer.setProperty("transaction.timeout.ms", Long.toString(transactionTimeout.toMillis()));
    return KafkaSink.<EarlyWarning>builder()
        .setKafkaProducerConfig(producer)
        .setRecordSerializer(
            new OutputSerializer<>(
                kafka.topic(Topics.EARLY_WARNING_LEDGER),
                EarlyWarning.class,
                EarlyWarning::getAlertId,
                named()))
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix(kafka.group() + "-ledger")
        .build();
  }
}
