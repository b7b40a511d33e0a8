package org.fengsui.jobs.cluster;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops a job with a savepoint when its JobManager is asked to end. */
final class StopOnTerm implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(StopOnTerm.class);

  private final JobClient job;
  private final String folder;
  private final Duration patience;

  /**
   * A stop to come.
   *
   * @param folder URI of the folder for the savepoint
   * @param patience how long the savepoint may take
   */
  StopOnTerm(JobClient job, String folder, Duration patience) {
    this.job = job;
    this.folder = folder;
    this.patience = patience;
  }

  @Override
  public void run() {
    try {
      String path =
          job.stopWithSavepoint(false, folder, SavepointFormatType.NATIVE)
              .get(patience.toMillis(), TimeUnit.MILLISECONDS);
      say("作业已停止，保存点：" + path + " / stopped with the savepoint " + path);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.warn("no savepoint", e);
      say(
          "未能建立保存点，直接停止；下次从最新检查点继续 / no savepoint could be taken; the next start goes on from the newest checkpoint");
    }
  }

  static void say(String line) {
    System.err.println("fengsui: " + line);
    System.err.flush();
  }
}
