package org.fengsui.jobs.config;

import java.time.Duration;
import java.util.Map;
import org.fengsui.schemas.MessageStatus;

/**
 * Settings of a live job, as read from its file (docs/operations.md).
 *
 * @param pack id or folder of the pack
 * @param bootstrap Kafka host:port, several by comma
 * @param group consumer group and prefix of transactions
 * @param topicPrefix put before every topic's name; may be empty
 * @param parallelism number of parallel subtasks, 1 to 1,024
 * @param maxParallelism number of key groups, for ever the same for one state, up to 32,768
 * @param stateBackend heap or rocksdb
 * @param checkpointDir URI of the folder for checkpoints, on storage that all machines see
 * @param checkpointInterval time between checkpoints, and so the delay of the exact lane
 * @param orderingDelay how long to wait for stragglers; zero: apply on arrival
 * @param clock what moves event time while no record comes
 * @param fastLane whether early-warning-alerts is written
 * @param exactLane whether early-warning-ledger is written
 * @param status status of messages: ACTUAL, EXERCISE or TEST
 * @param fourEyes whether rule versions that touch ORANGE or RED need a second person
 * @param employerValues whether indicator values of employers are published
 * @param metricsAddress address that the Prometheus endpoint listens on
 * @param metricsPort port of the Prometheus endpoint, 0: none
 * @param stopTimeout how long a stop may take until its savepoint is complete
 * @param transactionTimeout how long the exact lane's transactions survive an outage
 * @param historyAfter by topic, how long before a running job's clock a record must be known to
 *     count as history
 * @param kafka further Kafka client settings, secrets resolved
 */
public record JobSettings(
    String pack,
    String bootstrap,
    String group,
    String topicPrefix,
    int parallelism,
    int maxParallelism,
    StateBackend stateBackend,
    String checkpointDir,
    Duration checkpointInterval,
    Duration orderingDelay,
    Clock clock,
    boolean fastLane,
    boolean exactLane,
    MessageStatus status,
    boolean fourEyes,
    boolean employerValues,
    String metricsAddress,
    int metricsPort,
    Duration stopTimeout,
    Duration transactionTimeout,
    Map<String, Duration> historyAfter,
    Map<String, String> kafka) {
  /** Where keys keep their state. */
  public enum StateBackend {
    /** In memory. */
    HEAP,
    /** On local disk. */
    ROCKSDB
  }

  /** What moves event time while no record comes. */
  public enum Clock {
    /** The wall clock, never past the known time of unread backlog. */
    WALL,
    /** The latest known time on the topics: a drill plays an invented or past year. */
    RECORDS
  }

  /** Copies the maps. */
  public JobSettings {
    historyAfter = Map.copyOf(historyAfter);
    kafka = Map.copyOf(kafka);
  }

  /** Hides the Kafka settings, which hold secrets. */
  @Override
  public String toString() {
    return "JobSettings[pack=" + pack + ", bootstrap=" + bootstrap + ", group=" + group + "]";
  }
}
