package org.fengsui.jobs.cluster;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptionsInternal;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fengsui.alerts.rules.Text;
import org.fengsui.intake.pack.PackException;
import org.fengsui.intake.pack.Packs;
import org.fengsui.jobs.config.JobConfig;
import org.fengsui.jobs.config.JobSettings;
import org.fengsui.jobs.config.RefusedStartException;
import org.fengsui.jobs.config.SettingsException;
import org.fengsui.jobs.config.SettingsReader;
import org.fengsui.jobs.live.LiveJob;
import org.fengsui.jobs.recovery.CheckpointFolder;
import org.fengsui.jobs.recovery.LockGuard;
import org.fengsui.jobs.recovery.Recovery;

/**
 * The job inside its JobManager: it goes on from its newest complete checkpoint by itself, as
 * {@code fengsui run} does, and stops with a savepoint on SIGTERM.
 */
public final class ClusterJob {
  /** Exit code of a process whose start is refused. */
  public static final int REFUSED = 2;

  /** Exit code of a process that lost its lock to another. */
  public static final int LOCK_LOST = 5;

  private static final Text WAITS =
      new Text(
          "本进程等待处理，每 5 秒再试一次；若要不带状态从头开始，请在检查点目录中建立文件 " + FreshMark.FILE + "。",
          "This process waits for a person and tries again every 5 s; to start without state, make the file "
              + FreshMark.FILE
              + " in the checkpoint folder.");

  private static final long AGAIN_NANOS = 5_000_000_000L;

  private ClusterJob() {}

  /**
   * Starts the job; returns when it is submitted. A refused start is said in one sentence and ends
   * the process with {@link #REFUSED}, or waits for a person and tries again every few seconds.
   *
   * @param arguments see {@link StartArguments}
   */
  public static void start(String[] arguments) throws Exception {
    StartArguments given = StartArguments.parse(arguments);
    Text said = null;
    while (true) {
      Text refusal = tried(given);
      if (refusal == null) {
        return;
      }
      if (!refusal.equals(said)) {
        Sayings.say(refusal);
      }
      if (!given.waits()) {
        Runtime.getRuntime().halt(REFUSED);
      }
      if (said == null) {
        Sayings.say(WAITS);
      }
      said = refusal;
      LockSupport.parkNanos(AGAIN_NANOS);
      if (Thread.interrupted()) {
        throw new InterruptedException("the JobManager ends");
      }
    }
  }

  /** Tries to start; returns the sentence of a refusal, or null when the job is submitted. */
  private static Text tried(StartArguments given) throws Exception {
    try {
      submit(given);
      return null;
    } catch (RefusedStartException e) {
      return e.text();
    } catch (SettingsException | PackException e) {
      return new Text(e.getMessage(), e.getMessage());
    }
  }

  private static void submit(StartArguments given) throws Exception {
    JobSettings settings = new SettingsReader().read(given.config());
    String pack = settings.pack();
    Packs.load(pack);
    Path folder = CheckpointFolder.of(settings.checkpointDir());
    Runnable lost = LockGuard.halting(folder, Sayings::say, LOCK_LOST);
    FreshMark mark = new FreshMark(folder);
    Configuration flink = flink();
    String kept = HaMetadata.jobOf(flink);
    Recovery recovery =
        kept == null
            ? Recovery.begin(settings, mark.or(given), Sayings::say, lost)
            : Recovery.join(settings, kept, Sayings::say, lost);
    try {
      StreamExecutionEnvironment env =
          LiveJob.prepare(settings, () -> Packs.load(pack), JobConfig.live(settings), recovery);
      JobClient job = env.executeAsync();
      mark.used();
      recovery.keep(new RestCheckpoints(flink, job.getJobID()));
      Signals.first("TERM", new StopOnTerm(job, recovery, settings.stopTimeout()));
    } catch (Exception e) {
      recovery.close();
      throw e;
    }
  }

  /** The configuration of this JobManager. */
  private static Configuration flink() {
    Configuration config =
        Configuration.fromMap(
            StreamExecutionEnvironment.getExecutionEnvironment().getConfiguration().toMap());
    config.removeConfig(PipelineOptionsInternal.PIPELINE_FIXED_JOB_ID);
    return config;
  }
}
