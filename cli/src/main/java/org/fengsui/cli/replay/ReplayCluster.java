package org.fengsui.cli.replay;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fengsui.cli.embedded.EmbeddedCluster;
import org.fengsui.cli.embedded.EmbeddedKafka;
import org.fengsui.intake.streams.Streams;

/**
 * Broker and cluster of one replay. Both start in the background, because the files can be read
 * meanwhile; whoever asks for one waits until it is there. Closing stops what was started, also
 * when the files turn out to be unusable.
 */
final class ReplayCluster implements AutoCloseable {
  private final ExecutorService starters = Executors.newFixedThreadPool(2);
  private final Future<EmbeddedKafka> kafka;
  private final Future<EmbeddedCluster> cluster;

  private ReplayCluster(int parallelism) {
    kafka = starters.submit(() -> broker(parallelism));
    cluster = starters.submit(() -> EmbeddedCluster.start(parallelism, Duration.ZERO));
    starters.shutdown();
  }

  /**
   * Begins to start both.
   *
   * @param parallelism partitions of the topics and slots of the cluster, 1 or more
   */
  static ReplayCluster start(int parallelism) {
    return new ReplayCluster(parallelism);
  }

  private static EmbeddedKafka broker(int parallelism) throws Exception {
    EmbeddedKafka started = EmbeddedKafka.start();
    try {
      started.createTopics(Streams.everyTopic(), parallelism);
      return started;
    } catch (Exception e) {
      started.close();
      throw e;
    }
  }

  /**
   * The broker with all topics.
   *
   * @throws Exception what kept it from starting
   */
  EmbeddedKafka kafka() throws Exception {
    return started(kafka::get);
  }

  /**
   * The cluster.
   *
   * @throws Exception what kept it from starting
   */
  EmbeddedCluster cluster() throws Exception {
    return started(cluster::get);
  }

  private static <T> T started(Callable<T> starting) throws Exception {
    try {
      return starting.call();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** Stops the cluster before the broker that its job reads. */
  @Override
  public void close() {
    try {
      closeStarted(cluster);
    } finally {
      closeStarted(kafka);
    }
  }

  private static void closeStarted(Future<? extends AutoCloseable> starting) {
    try {
      starting.get().close();
    } catch (ExecutionException e) {
      // it never started, and who asked for it got the reason
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
