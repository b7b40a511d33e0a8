package org.fengsui.cli.run;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fengsui.cli.Fengsui;
import org.fengsui.cli.UnusableInputException;
import org.fengsui.cli.embedded.EmbeddedCluster;
import org.fengsui.cli.job.RuleFiles;
import org.fengsui.cli.load.InputFile;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.StopSignal;
import org.fengsui.intake.pack.Packs;
import org.fengsui.jobs.EarlyWarningJob;
import org.fengsui.jobs.JobConfig;
import org.fengsui.jobs.config.JobSettings;
import org.fengsui.jobs.config.SettingsException;
import org.fengsui.jobs.config.SettingsReader;
import org.fengsui.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fengsui run}: the job against a real Kafka, in this JVM, until it is stopped. */
@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false)
public final class RunCommand implements Callable<Integer> {
  @Option(names = "--config", required = true, paramLabel = "F")
  private Path config;

  private final Console console;

  /** The command on a console. */
  public RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    JobSettings settings = settings();
    RuleFiles.load(settings.pack(), null);
    new StartCheck(console, settings).check();
    String pack = settings.pack();
    StreamExecutionEnvironment environment =
        EarlyWarningJob.prepare(settings, () -> Packs.load(pack));
    try (StopSignal stop = StopSignal.listen();
        EmbeddedCluster cluster =
            EmbeddedCluster.start(JobConfig.live(settings), settings.parallelism())) {
      JobClient job = cluster.submit(environment);
      var ended = job.getJobExecutionResult().whenComplete((result, e) -> stop.stop());
      console.err().println(console.say("run.started", job.getJobID(), settings.bootstrap()));
      stop.awaitAsked();
      if (ended.isDone()) {
        ended.join();
      } else {
        job.cancel().join();
      }
      // Said before the signal lets the process go.
      console.err().println(console.say("run.stopped"));
    }
    return Fengsui.OK;
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
