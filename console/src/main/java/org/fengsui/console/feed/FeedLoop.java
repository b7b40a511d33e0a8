package org.fengsui.console.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.fengsui.console.board.FeedStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The thread that reads the topics. Whatever goes wrong with Kafka or the database, it begins anew
 * from the position that the database holds; topics that are not there yet are looked for.
 */
public final class FeedLoop implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(FeedLoop.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofSeconds(3);

  private final KafkaClients clients;
  private final FeedBatch batch;
  private final FeedStatus status;
  private final Clock clock;
  private CountDownLatch stopping = new CountDownLatch(0);
  private Thread thread;

  FeedLoop(KafkaClients clients, FeedBatch batch, FeedStatus status, Clock clock) {
    this.clients = clients;
    this.batch = batch;
    this.status = status;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    stopping = new CountDownLatch(1);
    thread = new Thread(this::run, "feed");
    thread.start();
  }

  @Override
  public synchronized void stop() {
    stopping.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return stopping.getCount() > 0;
  }

  private void run() {
    while (isRunning()) {
      try {
        read();
      } catch (KafkaException | DataAccessException | TransactionException e) {
        LOG.warn("reading begins anew in {}: {}", PAUSE, e.toString());
        status.failed(e.toString());
        pause();
      } catch (RuntimeException e) {
        LOG.error("reading begins anew in {}", PAUSE, e);
        status.failed(e.toString());
        pause();
      }
    }
  }

  private void read() {
    try (Admin admin = clients.admin();
        FeedReader reader = new FeedReader(clients.consumer(), batch, status, clock)) {
      Instant look = Instant.MIN;
      while (isRunning()) {
        if (reader.topics() < batch.topics().size() && clock.instant().isAfter(look)) {
          look = clock.instant().plus(LOOK);
          Collection<TopicDescription> found = found(admin);
          if (found.size() > reader.topics()) {
            reader.assign(found);
          }
        }
        if (reader.topics() == 0) {
          status.failed("no topics yet");
          pause();
        } else {
          reader.step();
        }
      }
    }
  }

  private Collection<TopicDescription> found(Admin admin) {
    try {
      Set<String> there = admin.listTopics().names().get();
      List<String> wanted = new ArrayList<>(batch.topics());
      wanted.retainAll(there);
      return admin.describeTopics(wanted).allTopicNames().get().values();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (ExecutionException e) {
      throw new KafkaException("Kafka does not list its topics", e);
    }
  }

  private void pause() {
    try {
      if (stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.info("reading ends");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
  }
}
