package org.fengsui.faults.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.fengsui.cli.kafka.TopicReader;
import org.fengsui.intake.streams.Streams;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Topics;

/** What a trial runs on: a broker behind a proxy, and the job as a process. */
public final class Stage implements AutoCloseable {
  private static final int PARTITIONS = 2;
  private static final Duration POLL = Duration.ofMillis(50);

  private final Path folder;
  private final Launcher launcher;
  private final Broker broker;
  private final Map<String, String> environment = new HashMap<>();
  private JobFile file;
  private List<String> command = List.of("run");
  private Subprocess job;
  private final List<Cleaning> cleanings = new ArrayList<>();
  private String ended;

  /** Something to undo when the trial is over. */
  @FunctionalInterface
  public interface Cleaning {
    /** Undoes it. */
    void run() throws Exception;
  }

  /** Starts a broker with all topics; the job is started by {@link #startJob}. */
  public Stage(Path folder, Launcher launcher, JobFile.Backend backend) throws Exception {
    this.folder = Files.createDirectories(folder);
    this.launcher = launcher;
    broker = new Broker(folder);
    file =
        JobFile.of(folder.resolve("job.yaml"), broker.proxied(), checkpoints().folder(), backend);
    try {
      broker.topics(Streams.everyTopic(), PARTITIONS);
    } catch (Exception e) {
      broker.close();
      throw e;
    }
  }

  /** Where the trial keeps its files. */
  public Path folder() {
    return folder;
  }

  /** The broker. */
  public Broker broker() {
    return broker;
  }

  /** The job's process. */
  public Subprocess job() {
    return job;
  }

  /** The job's checkpoints. */
  public Checkpoints checkpoints() {
    return new Checkpoints(folder.resolve("checkpoints"));
  }

  /** Changes a setting; it holds from the next start of the job. */
  public void set(String key, String value) {
    file = file.with(key, value);
  }

  /** Sets an environment variable of the job from its next start. */
  public void environment(String key, String value) {
    environment.put(key, value);
  }

  /** The job starts as a cluster of processes instead of in one. */
  public void asCluster() {
    command = List.of("cluster", "up");
    set("cluster", "{rest_port: 0}");
  }

  /** Undoes something when the trial is over, once the job has ended. */
  public void atEnd(Cleaning cleaning) {
    cleanings.add(cleaning);
  }

  /** Starts the job by the command that people start it with. */
  public void startJob(String... options) throws IOException {
    file.write();
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of("--config", file.path().toString()));
    line.addAll(List.of(options));
    job = launcher.start(folder, "job", environment, line.toArray(new String[0]));
  }

  /** Waits until a checkpoint completed after an instant; returns when that was. */
  public long awaitCheckpoint(long sinceMillis, Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < until) {
      Optional<Checkpoints.Complete> done = checkpoints().since(sinceMillis);
      if (done.isPresent()) {
        return done.get().millis();
      }
      supervise();
      pause();
    }
    throw new IllegalStateException(
        "no complete checkpoint within " + patience + "; the job said: " + job.said());
  }

  /** Notes when the job has ended by itself, which no fault may bring about. */
  public void supervise() {
    if (ended == null && job != null && !job.alive()) {
      ended = "the job ended by itself with " + job.exitCode() + ": " + job.said();
      throw new IllegalStateException(ended);
    }
  }

  /** A moment between two looks. */
  public void pause() throws InterruptedException {
    LockSupport.parkNanos(POLL.toNanos());
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  /** Lets time pass. */
  public void last(Duration duration) throws InterruptedException {
    long until = System.nanoTime() + duration.toNanos();
    while (System.nanoTime() < until) {
      pause();
    }
  }

  /** What readers of committed messages see of a lane, each partition in its order. */
  public List<EarlyWarning> lane(String topic) {
    return new TopicReader(broker.direct()).list(topic, Codecs::earlyWarnings, w -> true);
  }

  /** Event time as the latest heartbeat says, epoch milliseconds. */
  public long watermark() {
    return new TopicReader(broker.direct())
        .list(Topics.JOB_STATUS, Codecs::jobStatus, s -> s.getWatermark() != null).stream()
            .mapToLong(s -> s.getWatermark().toEpochMilli())
            .max()
            .orElse(Long.MIN_VALUE);
  }

  @Override
  public void close() {
    if (job != null) {
      job.close();
    }
    for (Cleaning cleaning : cleanings) {
      try {
        cleaning.run();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    broker.close();
  }
}
