package org.fengsui.faults.history;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fengsui.cli.kafka.Clients;
import org.fengsui.cli.kafka.TopicTail;
import org.fengsui.faults.stage.Stage;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.LargestReport;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.Topics;

/**
 * Two reports a second, each of an employer of its own that lays off 25 persons today, and the time
 * until its warning stands on the fast lane.
 */
final class LiveReports implements AutoCloseable {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final int PERIOD_MILLIS = 500;

  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaProducer<byte[], byte[]> producer;
  private final TopicTail tail;
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
  private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
  private final Map<String, Long> millis = new ConcurrentHashMap<>();
  private final List<EarlyWarning> others = new ArrayList<>();
  private final List<Future<?>> tasks;
  private volatile String phase = "";
  private int number;

  LiveReports(Stage stage) {
    producer =
        Clients.producer(stage.broker().direct(), Map.of(ProducerConfig.LINGER_MS_CONFIG, 0));
    tail = new TopicTail(stage.broker().direct(), List.of(Topics.EARLY_WARNING_ALERTS));
    Future<?> sending =
        threads.scheduleAtFixedRate(this::send, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    Future<?> reading = threads.scheduleWithFixedDelay(this::read, 0, 1, TimeUnit.MILLISECONDS);
    tasks = List.of(sending, reading);
  }

  /** Reports from now on belong to a phase. */
  void phase(String name) {
    phase = name;
  }

  /** Reports sent in a phase. */
  long sent(String name) {
    return sentAt.keySet().stream().filter(k -> k.startsWith(name)).count();
  }

  /** Milliseconds from sending to the fast lane in a phase, the shortest first. */
  long[] millis(String name) {
    return millis.entrySet().stream()
        .filter(e -> e.getKey().startsWith(name))
        .mapToLong(Map.Entry::getValue)
        .sorted()
        .toArray();
  }

  /** Messages so far that are about no employer of these reports. */
  List<EarlyWarning> others() {
    synchronized (others) {
      return List.copyOf(others);
    }
  }

  /** Count, median, 99th percentile and longest of a phase. */
  String figures(String name) {
    long[] all = millis(name);
    return all.length == 0
        ? "none of %d warned".formatted(sent(name))
        : "%d of %d warned, p50 %d ms, p99 %d ms, most %d ms"
            .formatted(
                all.length,
                sent(name),
                all[all.length / 2],
                all[(int) Math.min(all.length - 1L, Math.round(all.length * 0.99))],
                Arrays.stream(all).max().orElseThrow());
  }

  private void send() {
    String name = phase + "-" + number++;
    Instant now = Instant.now();
    LayoffReport report =
        LayoffReport.newBuilder()
            .setReportId("LIVE-" + name)
            .setStatus(RecordStatus.FILED)
            .setEmployerName(name)
            .setRegion("640522")
            .setStages(List.of(new LayoffStage(LocalDate.ofInstant(now, ZONE), 25L)))
            .setReportedAt(now)
            .build();
    sentAt.put(name, System.nanoTime());
    Future<?> unused =
        producer.send(
            new ProducerRecord<>(
                Topics.LAYOFF_REPORTS,
                name.getBytes(StandardCharsets.UTF_8),
                Codecs.layoffReports().encode(report)));
  }

  private void read() {
    tail.poll(
        POLL,
        record -> {
          if (record instanceof EarlyWarning warning) {
            take(warning);
          }
        });
  }

  private void take(EarlyWarning warning) {
    long now = System.nanoTime();
    for (LargestReport report : warning.getEvidence().getLargest()) {
      String name = report.getId().replaceFirst("^LIVE-", "");
      Long sent = sentAt.get(name);
      if (sent != null && warning.getScope().getBy().equals("employer")) {
        millis.putIfAbsent(name, (now - sent) / 1_000_000);
        return;
      }
    }
    synchronized (others) {
      others.add(warning);
    }
  }

  @Override
  public void close() {
    tasks.forEach(task -> task.cancel(false));
    threads.shutdownNow();
    producer.close();
    tail.close();
  }
}
