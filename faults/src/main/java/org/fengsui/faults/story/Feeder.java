package org.fengsui.faults.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fengsui.cli.kafka.Clients;

/**
 * Sends a story's records at a steady pace from a thread of its own, each once and after the one
 * before it is stored; while the broker is away it waits for it.
 */
public final class Feeder implements AutoCloseable {
  private static final Map<String, Object> PATIENT =
      Map.of(
          ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 900_000, ProducerConfig.LINGER_MS_CONFIG, 0);

  private final List<Numbered> records;
  private final Duration pace;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Thread thread = new Thread(this::run, "feeder");
  private int sent;
  private Throwable failure;

  /**
   * A feeder; {@link #start} starts it.
   *
   * @param records in the order in which they are sent
   * @param pace how long all of them take when nothing holds them up
   * @param bootstrap the broker
   */
  public Feeder(List<Numbered> records, Duration pace, String bootstrap) {
    this.records = List.copyOf(records);
    this.pace = pace;
    producer = Clients.producer(bootstrap, PATIENT);
  }

  /** Begins to send. */
  public Feeder start() {
    thread.setDaemon(true);
    thread.start();
    return this;
  }

  private void run() {
    try {
      long begun = System.nanoTime();
      for (int i = 0; i < records.size(); i++) {
        pauseUntil(begun + pace.toNanos() / records.size() * i);
        send(records.get(i));
        progress(i + 1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | RuntimeException e) {
      fail(e);
    }
  }

  private void send(Numbered record) throws ExecutionException, InterruptedException {
    byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
    producer.send(new ProducerRecord<>(record.topic(), key, record.bytes())).get();
  }

  private synchronized void pauseUntil(long nanos) throws InterruptedException {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
  }

  private synchronized void progress(int number) {
    sent = number;
    notifyAll();
  }

  private synchronized void fail(Throwable e) {
    failure = e;
    notifyAll();
  }

  /** Waits until so many records are sent. */
  public synchronized void await(int number, Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (sent < Math.min(number, records.size())) {
      if (failure != null) {
        throw new IllegalStateException("the feeder failed", failure);
      }
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new IllegalStateException("only " + sent + " records sent after " + patience);
      }
      wait(left);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    producer.close(Duration.ZERO);
  }
}
