package org.fengsui.cli.run;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.fengsui.alerts.rules.Text;
import org.fengsui.cli.embedded.EmbeddedCluster;
import org.fengsui.cli.job.RuleFiles;
import org.fengsui.cli.load.InputFile;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import org.fengsui.cli.term.StopSignal;
import org.fengsui.cli.term.UnusableInputException;
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
import org.fengsui.jobs.recovery.StartRequest;
import org.fengsui.schemas.Topics;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code fengsui run}: the job against a real Kafka, in this JVM, until it is stopped. It goes on
 * from its newest checkpoint or savepoint.
 */
@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false)
public final class RunCommand implements Callable<Integer> {
  @Option(names = "--config", required = true, paramLabel = "F")
  private Path config;

  @ArgGroup private Beginning beginning = new Beginning();

  private final Console console;

  /** Where the job begins; at most one of the two. */
  private static final class Beginning {
    @Option(names = "--fresh")
    private boolean fresh;

    @Option(names = "--from", paramLabel = "PATH")
    private Path from;
  }

  /** The command on a console. */
  public RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    JobSettings settings = settings();
    RuleFiles.load(settings.pack(), null);
    new StartCheck(console, settings).check();
    try (StopSignal stop = StopSignal.listen()) {
      // until the job runs, a wait for the lock or for Kafka ends at the signal
      stop.atSignal(Thread.currentThread()::interrupt);
      try (Recovery recovery = recovery(settings)) {
        stop.atSignal(() -> {});
        run(settings, recovery, stop);
      }
    } catch (InterruptedException e) {
      console.err().println(console.say("run.stopped"));
    } catch (RefusedStartException e) {
      throw new UnusableInputException("error.start", e.text().zh(), e.text().en());
    }
    return ExitCode.OK;
  }

  private Recovery recovery(JobSettings settings) throws Exception {
    Path folder = CheckpointFolder.of(settings.checkpointDir());
    return Recovery.begin(
        settings,
        new StartRequest(beginning.fresh, beginning.from),
        this::say,
        LockGuard.halting(folder, this::say, ExitCode.FAILED));
  }

  private void say(Text text) {
    console.err().println(console.language().of(text.zh(), text.en()));
    console.err().flush();
  }

  private void run(JobSettings settings, Recovery recovery, StopSignal stop) throws Exception {
    String pack = settings.pack();
    Configuration configuration = JobConfig.live(settings);
    recovery.plan().applyTo(configuration);
    try (EmbeddedCluster cluster = EmbeddedCluster.start(configuration, settings.parallelism())) {
      JobClient job =
          cluster.submit(
              LiveJob.prepare(settings, () -> Packs.load(pack), cluster.configuration(), recovery));
      var ended = job.getJobExecutionResult().whenComplete((result, e) -> stop.stop());
      recovery.keep(() -> cluster.fullCheckpoint(job.getJobID()));
      console.err().println(console.say("run.started", job.getJobID(), settings.bootstrap()));
      console.err().flush();
      stop.awaitAsked();
      if (ended.isDone()) {
        ended.join();
      } else {
        new RunningJob(job, recovery, console).stop(settings.stopTimeout());
      }
    }
    console.err().println(console.say("run.stopped"));
  }

  private JobSettings settings() {
    Path file = new InputFile(Topics.THRESHOLD_RULES, config).readable().path();
    try {
      return new SettingsReader().read(file);
    } catch (SettingsException e) {
      throw new UnusableInputException("error.config", file, e.getMessage());
    }
  }
}
