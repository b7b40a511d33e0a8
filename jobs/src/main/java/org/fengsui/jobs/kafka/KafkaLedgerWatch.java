package org.fengsui.jobs.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fengsui.jobs.operators.LedgerReconciler;
import org.fengsui.jobs.operators.LedgerWatch;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.SingleObjectCodec;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.UndecodableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the exact lane's topic as its readers do; a consumer of its own, without a group. */
final class KafkaLedgerWatch implements LedgerWatch {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaLedgerWatch.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String topic;
  private final Map<String, Long> begin;
  private final KafkaConsumer<byte[], byte[]> committed;
  private final KafkaConsumer<byte[], byte[]> all;
  private final SingleObjectCodec<EarlyWarning> codec = Codecs.earlyWarnings();
  private final Thread thread = new Thread(this::run, "fengsui-ledger-watch");
  private volatile boolean closed;

  private Set<String> identities = new HashSet<>();
  private Map<String, Long> positions;
  private boolean asked;
  private Map<String, Long> ends;

  private KafkaLedgerWatch(KafkaPlace kafka, Map<String, Long> begin) {
    this.topic = kafka.topic(Topics.EARLY_WARNING_LEDGER);
    this.begin = begin;
    committed = consumer(kafka, "read_committed");
    all = consumer(kafka, "read_uncommitted");
    thread.setDaemon(true);
    thread.start();
  }

  private static KafkaConsumer<byte[], byte[]> consumer(KafkaPlace kafka, String isolation) {
    Properties properties = kafka.clientProperties();
    properties.setProperty("isolation.level", isolation);
    properties.setProperty("enable.auto.commit", "false");
    properties.setProperty("auto.offset.reset", "earliest");
    properties.setProperty("client.id", kafka.group() + "-ledger-watch-" + isolation);
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private void run() {
    try (committed;
        all) {
      while (!closed) {
        step();
      }
    } catch (InterruptException | WakeupException e) {
      // closed
    }
  }

  private void step() {
    try {
      if (committed.assignment().isEmpty()) {
        assign();
      }
      Set<String> seen = new HashSet<>();
      committed.poll(POLL).forEach(record -> note(record, seen));
      Map<String, Long> at = new HashMap<>();
      for (TopicPartition p : committed.assignment()) {
        at.put(p.toString(), committed.position(p, PATIENCE));
      }
      Map<String, Long> now = wanted() ? endsNow() : null;
      publish(seen, at, now);
    } catch (InterruptException | WakeupException e) {
      throw e;
    } catch (KafkaException e) {
      LOG.warn("the exact lane is not read back, Kafka does not answer: {}", e.getMessage());
    }
  }

  /** Partitions that the state does not know begin at what is their committed end now. */
  private void assign() {
    List<PartitionInfo> found = committed.partitionsFor(topic, PATIENCE);
    if (found == null || found.isEmpty()) {
      throw new UnknownTopicOrPartitionException(topic);
    }
    List<TopicPartition> partitions =
        found.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
    Map<TopicPartition, Long> present = committed.endOffsets(partitions, PATIENCE);
    committed.assign(partitions);
    for (TopicPartition p : partitions) {
      committed.seek(p, begin.getOrDefault(p.toString(), present.get(p)));
    }
  }

  private void note(ConsumerRecord<byte[], byte[]> record, Set<String> seen) {
    try {
      EarlyWarning message = codec.decode(record.value());
      seen.add(LedgerReconciler.identity(message));
    } catch (UndecodableException e) {
      LOG.warn("{}-{}@{}: {}", topic, record.partition(), record.offset(), e.getMessage());
    }
  }

  private Map<String, Long> endsNow() {
    Map<String, Long> now = new HashMap<>();
    all.endOffsets(committed.assignment(), PATIENCE)
        .forEach((p, end) -> now.put(p.toString(), end));
    return now;
  }

  private synchronized boolean wanted() {
    return asked;
  }

  private synchronized void publish(Set<String> seen, Map<String, Long> at, Map<String, Long> now) {
    identities.addAll(seen);
    positions = at;
    if (now != null) {
      asked = false;
      ends = now;
    }
  }

  @Override
  public synchronized Optional<Seen> look() {
    if (positions == null) {
      return Optional.empty();
    }
    Seen seen = new Seen(identities, positions);
    identities = new HashSet<>();
    return Optional.of(seen);
  }

  @Override
  public synchronized void askEnds() {
    asked = true;
  }

  @Override
  public synchronized Optional<Map<String, Long>> ends() {
    Optional<Map<String, Long>> given = Optional.ofNullable(ends);
    ends = null;
    return given;
  }

  /** The thread closes its consumers by itself; nobody waits for a broker that does not answer. */
  @Override
  public void close() {
    closed = true;
    committed.wakeup();
    all.wakeup();
  }

  /**
   * Opens the watch of a cluster.
   *
   * @param kafka the cluster
   */
  record Factory(KafkaPlace kafka) implements LedgerWatch.Factory {
    @Override
    public LedgerWatch open(Map<String, Long> positions) {
      return new KafkaLedgerWatch(kafka, positions);
    }
  }
}
