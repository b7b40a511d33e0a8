package org.fengsui.cli.cluster;

import java.time.Duration;
import java.time.Instant;
import org.fengsui.cli.term.Console;

/** Says when the job's state becomes another. */
final class JobWatch {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final String RUNNING = "RUNNING";

  private final Console console;
  private final FlinkPage page;
  private Instant next = Instant.EPOCH;
  private String said = "";

  JobWatch(Console console, FlinkPage page) {
    this.console = console;
    this.page = page;
  }

  /** Looks, but not more often than once a second. */
  void look() throws InterruptedException {
    if (Instant.now().isBefore(next)) {
      return;
    }
    page.job().ifPresent(this::say);
    next = Instant.now().plus(PAUSE);
  }

  private void say(FlinkPage.Job job) {
    String now = job.id() + ' ' + job.state();
    boolean first = said.isEmpty();
    if (now.equals(said) || (first && !job.state().equals(RUNNING))) {
      return;
    }
    said = now;
    String key = job.state().equals(RUNNING) ? "cluster.running" : "cluster.job";
    console.err().println(console.say(key, job.id(), job.state()));
  }
}
