package org.fengsui.jobs.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.fengsui.alerts.rules.Text;
import org.fengsui.jobs.recovery.Recovery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops a job with a savepoint, not drained, when its JobManager is asked to end. */
final class StopOnTerm implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(StopOnTerm.class);

  private final JobClient job;
  private final Recovery recovery;
  private final Duration patience;

  /**
   * A stop to come.
   *
   * @param patience how long the savepoint may take
   */
  StopOnTerm(JobClient job, Recovery recovery, Duration patience) {
    this.job = job;
    this.recovery = recovery;
    this.patience = patience;
  }

  @Override
  public void run() {
    try {
      String path =
          job.stopWithSavepoint(false, null, SavepointFormatType.NATIVE)
              .get(patience.toMillis(), TimeUnit.MILLISECONDS);
      recovery.savepoint(path);
      Sayings.say(new Text("作业已停止，保存点：" + path, "The job is stopped with the savepoint " + path));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.warn("no savepoint", e);
      Sayings.say(
          new Text(
              "未能在 stop_timeout（" + patience.toSeconds() + " 秒）内建立保存点，直接停止；下次启动从最新检查点继续。",
              "No savepoint within stop_timeout ("
                  + patience.toSeconds()
                  + " s): stopped without; the next start goes on from the newest checkpoint."));
    } finally {
      release();
    }
  }

  private void release() {
    try {
      recovery.close();
    } catch (IOException e) {
      LOG.warn("the lock of the checkpoint folder stays behind", e);
    }
  }
}
