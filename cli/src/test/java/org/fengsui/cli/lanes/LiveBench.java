package org.fengsui.cli.lanes;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fengsui.cli.embedded.EmbeddedCluster;
import org.fengsui.cli.embedded.EmbeddedKafka;
import org.fengsui.cli.kafka.Clients;
import org.fengsui.intake.pack.Packs;
import org.fengsui.jobs.kafka.KafkaPlace;
import org.fengsui.jobs.kafka.KafkaSinks;
import org.fengsui.jobs.kafka.KafkaSources;
import org.fengsui.jobs.kafka.ReadBack;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.jobs.topology.EarlyWarningPipeline;
import org.fengsui.jobs.topology.JobPlan;
import org.fengsui.jobs.topology.PackParts;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.SingleObjectCodec;
import org.fengsui.schemas.ThresholdRule;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.UndecodableException;

/** A real broker and a cluster on which a test starts, kills and restores the live job. */
final class LiveBench implements AutoCloseable {
  /** Before every topic's name. */
  static final String PREFIX = "bench.";

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final EmbeddedKafka kafka;
  private final EmbeddedCluster cluster;
  private final int parallelism;
  private final long started = System.currentTimeMillis();

  LiveBench(int parallelism) throws Exception {
    this.parallelism = parallelism;
    kafka = EmbeddedKafka.start();
    kafka.createTopics(Topics.ALL.stream().map(t -> PREFIX + t).toList(), 1);
    cluster = EmbeddedCluster.start(parallelism, Duration.ZERO);
  }

  /** The lanes that a job writes. */
  enum Lanes {
    FAST,
    BOTH
  }

  /**
   * Starts the job.
   *
   * @param checkpoints interval of checkpoints; zero: none
   * @param savepoint where it goes on from, or null: without state
   */
  JobClient start(Lanes lanes, Duration checkpoints, String savepoint) {
    Configuration config = cluster.configuration();
    if (!checkpoints.isZero()) {
      config.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpoints);
    }
    if (savepoint != null) {
      config.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(config);
    env.setParallelism(parallelism);
    PackParts parts =
        new PackParts(() -> Packs.load("cn-ningxia"), null, true, MessageStatus.TEST, false);
    KafkaPlace place = new KafkaPlace(kafka.bootstrap(), PREFIX, "bench", Map.of());
    EarlyWarningPipeline.build(
        env,
        new JobPlan(parts, Ordering.onArrival(), true),
        KafkaSources.live(place, parts, Duration.ZERO),
        new KafkaSinks(place, true, lanes == Lanes.BOTH)
            .with(new ReadBack(ZONE, Duration.ofSeconds(2), started)));
    return cluster.submit(env, "bench");
  }

  /** Takes a savepoint of a running job; returns where it lies. */
  static String savepoint(JobClient job, Path folder) {
    return job.triggerSavepoint(folder.toUri().toString(), SavepointFormatType.CANONICAL).join();
  }

  /** Ends a job at once: what it did since its last checkpoint is lost. */
  static void kill(JobClient job) {
    job.cancel().join();
    await().atMost(PATIENCE).until(() -> job.getJobStatus().join().isGloballyTerminalState());
  }

  /** Sends a report of an employer, known now and effective today. */
  void report(String employer, String region, int persons) {
    send(Topics.LAYOFF_REPORTS, employer, encoded(employer, region, persons));
  }

  /** Sends a report in a transaction of its own, which is committed or aborted. */
  void reportInTransaction(String employer, String region, int persons, boolean commit) {
    Map<String, Object> settings = Map.of("transactional.id", "an-office");
    try (KafkaProducer<byte[], byte[]> producer = Clients.producer(kafka.bootstrap(), settings)) {
      producer.initTransactions();
      producer.beginTransaction();
      byte[] key = employer.getBytes(StandardCharsets.UTF_8);
      byte[] value = encoded(employer, region, persons);
      producer.send(new ProducerRecord<>(PREFIX + Topics.LAYOFF_REPORTS, key, value)).get();
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the broker did not take the report", e);
    }
  }

  private static byte[] encoded(String employer, String region, int persons) {
    LayoffReport report =
        LayoffReport.newBuilder()
            .setReportId("of " + employer)
            .setRevision(1)
            .setStatus(RecordStatus.FILED)
            .setEmployerName(employer)
            .setRegion(region)
            .setStages(
                List.of(
                    LayoffStage.newBuilder()
                        .setEffectiveDate(LocalDate.now(ZONE))
                        .setPersons((long) persons)
                        .build()))
            .setReportedAt(Instant.ofEpochMilli(System.currentTimeMillis()))
            .build();
    return Codecs.layoffReports().encode(report);
  }

  /** Publishes a rule version. */
  void rule(ThresholdRule version) {
    send(Topics.THRESHOLD_RULES, version.getRuleId(), Codecs.thresholdRules().encode(version));
  }

  /** Sends bytes that may be anything, to the topics named, and waits until all are stored. */
  void pour(List<Poison.Drop> drops) {
    Map<String, Object> large = Map.of("max.request.size", 4 << 20);
    try (KafkaProducer<byte[], byte[]> producer = Clients.producer(kafka.bootstrap(), large)) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (Poison.Drop drop : drops) {
        sent.add(
            producer.send(new ProducerRecord<>(PREFIX + drop.topic(), drop.key(), drop.value())));
      }
      producer.flush();
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (Exception e) {
      throw new IllegalStateException("the broker did not take a record", e);
    }
  }

  private void send(String topic, String key, byte[] value) {
    try (KafkaProducer<byte[], byte[]> producer = Clients.producer(kafka.bootstrap(), Map.of())) {
      byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>(PREFIX + topic, bytes, value)).get();
    } catch (Exception e) {
      throw new IllegalStateException("cannot send to " + topic, e);
    }
  }

  /** Takes away all reports that the topic holds, as a retention would. */
  void forgetReports() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
      TopicPartition only = new TopicPartition(PREFIX + Topics.LAYOFF_REPORTS, 0);
      admin.deleteRecords(Map.of(only, RecordsToDelete.beforeOffset(-1))).all().get();
    }
  }

  /** Messages about an employer, in the order of the topic; open transactions are not seen. */
  List<EarlyWarning> about(String topic, String employer) {
    return about(topic, "read_committed", employer);
  }

  /** Number of messages about an employer, those of open and aborted transactions included. */
  int written(String topic, String employer) {
    return about(topic, "read_uncommitted", employer).size();
  }

  private List<EarlyWarning> about(String topic, String isolation, String employer) {
    return read(topic, isolation).stream()
        .filter(w -> w.getScope().getName().contains(employer))
        .filter(w -> w.getRuleId().equals("layoff-employer"))
        .toList();
  }

  private List<EarlyWarning> read(String topic, String isolation) {
    return read(topic, isolation, EarlyWarning.class);
  }

  /** Committed records of a topic; bytes that are none are passed over. */
  <T extends SpecificRecordBase> List<T> read(String topic, Class<T> type) {
    return read(topic, "read_committed", type);
  }

  private <T extends SpecificRecordBase> List<T> read(
      String topic, String isolation, Class<T> type) {
    List<T> all = new ArrayList<>();
    SingleObjectCodec<T> codec = new SingleObjectCodec<>(type);
    TopicPartition only = new TopicPartition(PREFIX + topic, 0);
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrap(), "isolation.level", isolation);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(only));
      consumer.seekToBeginning(List.of(only));
      long end = consumer.endOffsets(List.of(only)).get(only);
      while (consumer.position(only) < end) {
        consumer.poll(Duration.ofMillis(100)).forEach(r -> decoded(codec, r, all));
      }
    }
    return all;
  }

  private static <T extends SpecificRecordBase> void decoded(
      SingleObjectCodec<T> codec, ConsumerRecord<byte[], byte[]> record, List<T> into) {
    try {
      into.add(codec.decode(record.value()));
    } catch (UndecodableException e) {
      // a test of poison put it there
    }
  }

  /** What a reader of a topic holds of an employer: of its highest sequence the highest attempt. */
  EarlyWarning standing(String topic, String employer) {
    return about(topic, employer).stream()
        .max(
            Comparator.comparing(EarlyWarning::getSequence).thenComparing(EarlyWarning::getAttempt))
        .orElse(null);
  }

  static void until(BooleanSupplier so) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(so::getAsBoolean);
  }

  @Override
  public void close() {
    cluster.close();
    kafka.close();
  }
}
