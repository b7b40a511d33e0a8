package org.fengsui.jobs.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.core.execution.SavepointFormatType;
import org.fengsui.alerts.rules.Text;
import org.fengsui.jobs.config.JobSettings;
import org.fengsui.jobs.config.JobSettings.StateBackend;
import org.fengsui.jobs.config.RefusedStartException;
import org.fengsui.jobs.kafka.KafkaPlace;
import org.fengsui.jobs.rules.RuleFileStore;
import org.fengsui.jobs.rules.RuleFilesAtStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands around one run of a job, in {@code run} and in the entry of a JobManager alike: it
 * takes the lock, decides what is restored, sets the group's offsets, writes the run log, and while
 * the job runs keeps its checkpoints. Closing gives the lock back.
 *
 * <pre>
 * try (Recovery recovery = Recovery.begin(settings, StartRequest.NEWEST, say, lost)) {
 *   recovery.plan().applyTo(configuration);   // before the job is built
 *   ... submit ...
 *   recovery.keep(() -> cluster.triggerCheckpoint(id, CheckpointType.FULL));
 *   ... until the job ends; recovery.savepoint(path) after a stop with a savepoint ...
 * }
 * </pre>
 */
public final class Recovery implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final JobSettings settings;
  private final StartPlan plan;
  private final LockGuard guard;
  private final Set<String> closed;
  private final Consumer<Text> say;
  private Thread thread;
  private CheckpointKeeper keeper;

  private Recovery(
      JobSettings settings,
      StartPlan plan,
      LockGuard guard,
      Set<String> closed,
      Consumer<Text> say) {
    this.settings = settings;
    this.plan = plan;
    this.guard = guard;
    this.closed = closed;
    this.say = say;
  }

  /**
   * Prepares a run; when it returns the job may be submitted.
   *
   * @param say is given each sentence for people: waiting, skipped, from which and how old
   * @param lost runs when another process has taken the lock; must end this process at once ({@link
   *     LockGuard#halting})
   * @throws RefusedStartException if the job must not start
   * @throws IOException if the checkpoint folder cannot be read or written
   * @throws InterruptedException if the wait for the lock or for Kafka is interrupted
   */
  public static Recovery begin(
      JobSettings settings, StartRequest request, Consumer<Text> say, Runnable lost)
      throws RefusedStartException, IOException, InterruptedException {
    Path folder = CheckpointFolder.of(settings.checkpointDir());
    LockGuard guard = LockGuard.start(FolderLock.acquire(folder, say), lost);
    try (KafkaTraces traces = new KafkaTraces(place(settings))) {
      traces.awaitAnswer(say);
      Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
      StartPlan plan = new StartPlanner(folder, traces).plan(request, now);
      StartTexts.of(plan).forEach(say);
      if (plan.backend(settings.stateBackend()) != settings.stateBackend()) {
        say.accept(StartTexts.otherBackend(plan.restored().backend()));
      }
      traces.setOffsets(plan);
      new RunLog(folder).append(plan.entry());
      Set<String> closed = traces.closed();
      return new Recovery(settings, plan, guard, closed, say);
    } catch (RefusedStartException | IOException | InterruptedException | RuntimeException e) {
      guard.close();
      throw e;
    }
  }

  /**
   * Joins a run that Flink restores by itself, from its store of high availability: only the lock
   * and the run log are this run's.
   *
   * @param jobId id of the job in that store
   * @throws RefusedStartException if another process holds the lock
   */
  public static Recovery join(JobSettings settings, String jobId, Consumer<Text> say, Runnable lost)
      throws RefusedStartException, IOException, InterruptedException {
    Path folder = CheckpointFolder.of(settings.checkpointDir());
    LockGuard guard = LockGuard.start(FolderLock.acquire(folder, say), lost);
    Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
    say.accept(StartTexts.joined(jobId));
    StartPlan plan =
        new StartPlan(folder, jobId, RunLogEntry.Kind.RESTORED, null, java.util.List.of(), now);
    return new Recovery(settings, plan, guard, Set.of(), say);
  }

  private static KafkaPlace place(JobSettings s) {
    return new KafkaPlace(s.bootstrap(), s.topicPrefix(), s.group(), s.kafka());
  }

  /** How the run begins. */
  public StartPlan plan() {
    return plan;
  }

  /**
   * The format of the savepoint at a stop: native, or, where the settings ask for another state
   * backend than this run has, canonical, which every backend reads.
   */
  public SavepointFormatType savepointFormat() {
    return plan.backend(settings.stateBackend()) == settings.stateBackend()
        ? SavepointFormatType.NATIVE
        : SavepointFormatType.CANONICAL;
  }

  /** URI of the folder that takes the savepoints of stops. */
  public String savepointFolder() {
    return CheckpointFolder.address(plan.folder().resolve(Inventory.SAVEPOINTS));
  }

  /** Ids of the alerts that people closed: nothing more is sent of them. */
  public Set<String> closedAlerts() {
    return closed;
  }

  /**
   * Decides which rule versions of files hold after this start, says what people must know of it,
   * and remembers them for the next start.
   *
   * @param files texts of today's rule files by name, each of them a rule
   * @throws RefusedStartException if one must not be put in force
   * @throws IOException if the checkpoint folder cannot be read or written
   */
  public RuleFilesAtStart.Result rules(Map<String, String> files)
      throws RefusedStartException, IOException {
    RuleFileStore store = new RuleFileStore(plan.folder());
    RuleFilesAtStart.Result result =
        RuleFilesAtStart.decide(
            store.read(),
            files,
            () -> TopicRules.read(place(settings)),
            settings.fourEyes(),
            plan.at());
    result.notes().forEach(say);
    store.write(result.rules());
    return result;
  }

  /**
   * Keeps the checkpoints of the submitted job until closed, on a thread of its own.
   *
   * @param full asks the job for a full checkpoint
   */
  public void keep(FullCheckpoint full) {
    boolean incremental = plan.backend(settings.stateBackend()) == StateBackend.ROCKSDB;
    keeper = new CheckpointKeeper(plan, incremental ? full : null);
    thread = new Thread(this::watch, "fengsui-checkpoints");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      while (true) {
        look();
        LockClock.SYSTEM.pause(LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      keeper.look();
    } catch (IOException | RuntimeException e) {
      // a full disk must not end the watch: the next look tries again
      LOG.warn("checkpoints cannot be kept in order: {}", e.toString());
    }
  }

  /**
   * Notes the savepoint of a stop.
   *
   * @param path its folder, as Flink gives it
   * @throws IOException if it cannot be read or the run log not be written
   */
  public void savepoint(String path) throws IOException {
    end();
    new CheckpointKeeper(plan, null)
        .savepoint(Path.of(new org.apache.flink.core.fs.Path(path).getPath()).normalize());
  }

  private void end() {
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join();
        look();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      thread = null;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      end();
    } finally {
      guard.close();
    }
  }
}
