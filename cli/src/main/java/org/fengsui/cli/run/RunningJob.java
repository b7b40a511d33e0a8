package org.fengsui.cli.run;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.core.execution.JobClient;
import org.fengsui.cli.term.Console;
import org.fengsui.jobs.recovery.Recovery;

/** Stops a job with a savepoint, never drained; without one when that fails or takes too long. */
final class RunningJob {
  private final JobClient job;
  private final Recovery recovery;
  private final Console console;

  RunningJob(JobClient job, Recovery recovery, Console console) {
    this.job = job;
    this.recovery = recovery;
    this.console = console;
  }

  /**
   * Stops the job.
   *
   * @param patience how long the savepoint may take
   */
  void stop(Duration patience) throws InterruptedException {
    long start = System.nanoTime();
    console.err().println(console.say("run.stopping", patience.toSeconds()));
    console.err().flush();
    try {
      String path = savepoint(patience);
      recovery.savepoint(path);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      console.err().println(console.say("run.savepoint", path, millis / 1000.0));
    } catch (ExecutionException | TimeoutException | IOException e) {
      console.err().println(console.say("run.no-savepoint", reason(e)));
      cancel(patience);
    }
  }

  private String savepoint(Duration patience)
      throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<String> taken =
        job.stopWithSavepoint(false, recovery.savepointFolder(), recovery.savepointFormat());
    return taken.get(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void cancel(Duration patience) throws InterruptedException {
    try {
      job.cancel().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      console.err().println(console.say("run.no-cancel", reason(e)));
    }
  }

  private static String reason(Throwable e) {
    if (e instanceof TimeoutException) {
      return "stop_timeout";
    }
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null
        ? root.getClass().getSimpleName()
        : root.getMessage().lines().findFirst().orElse("");
  }
}
