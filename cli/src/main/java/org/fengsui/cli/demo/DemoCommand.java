package org.fengsui.cli.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.core.execution.JobClient;
import org.fengsui.cli.board.BoardModel;
import org.fengsui.cli.embedded.EmbeddedCluster;
import org.fengsui.cli.embedded.EmbeddedKafka;
import org.fengsui.cli.job.LiveJob;
import org.fengsui.cli.job.RuleFiles;
import org.fengsui.cli.kafka.TopicTail;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import org.fengsui.cli.term.StopSignal;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.intake.streams.Streams;
import org.fengsui.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code fengsui demo}: broker, cluster, job and live board in one process, on an invented story.
 */
@Command(name = "demo", mixinStandardHelpOptions = true, sortOptions = false)
public final class DemoCommand implements Callable<Integer> {
  private static final int PARALLELISM = 2;

  /** Where browsers find the console; when taken, and not asked for, another is used. */
  private static final int PORT = 8080;

  /**
   * One, so that no partition is idle for long: days pass in a second, and a topic that counted as
   * idle would no longer hold back the clock that the others push on.
   */
  private static final int PARTITIONS = 1;

  private static final Duration CHECKPOINTS = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Option(names = "--plain")
  private boolean plain;

  @Option(names = "--seconds", paramLabel = "N", defaultValue = "0")
  private long seconds;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
  private long seed;

  @Option(names = "--port", paramLabel = "N")
  private Integer port;

  private final Console console;

  /** The command on a console. */
  public DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (port != null && !DemoConsole.free(port)) {
      throw new UnusableInputException("error.port", String.valueOf(port));
    }
    // What is said at the end must be said before the signal lets the process go.
    try (StopSignal stop = StopSignal.listen()) {
      run(stop);
      console.out().println(console.say("demo.stopped"));
    }
    return ExitCode.OK;
  }

  private void run(StopSignal stop) throws Exception {
    try (Starting<EmbeddedCluster> starting =
            new Starting<>(
                () -> EmbeddedCluster.start(PARALLELISM, CHECKPOINTS), EmbeddedCluster::close);
        EmbeddedKafka kafka = kafka();
        Window window = Window.open(console, kafka.bootstrap(), port == null ? PORT : port);
        EmbeddedCluster cluster = starting.get()) {
      RuleFiles rules = RuleFiles.load("cn-ningxia", null);
      console.err().println(console.say("demo.job"));
      JobClient job = new LiveJob(cluster, kafka.bootstrap()).start(rules);
      try (TopicTail tail =
          new TopicTail(
              kafka.bootstrap(),
              List.of(Topics.EARLY_WARNING_ALERTS, Topics.INDICATORS, Topics.JOB_STATUS))) {
        awaitHeartbeat(tail, stop);
        BoardModel model = new BoardModel(rules.pack().jurisdiction());
        model.window(window.await(stop));
        play(model, rules.pack().jurisdiction(), kafka, tail, stop);
      }
      job.cancel().join();
    }
  }

  /** The story begins when every part of the job listens, so that no source seems late. */
  private static void awaitHeartbeat(TopicTail tail, StopSignal stop) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!stop.asked() && System.nanoTime() < end) {
      if (tail.poll(POLL, record -> {}) > 0) {
        return;
      }
    }
  }

  private void play(
      BoardModel model, Jurisdiction place, EmbeddedKafka kafka, TopicTail tail, StopSignal stop) {
    try (StoryPlayer player =
        StoryPlayer.begin(kafka.bootstrap(), place, seed, console.language(), stop)) {
      new LiveBoard(console, model, tail, player, stop).show(live(), Duration.ofSeconds(seconds));
    }
  }

  private boolean live() {
    return console.terminal() && !plain;
  }

  private EmbeddedKafka kafka() throws Exception {
    console.err().println(console.say("demo.kafka"));
    EmbeddedKafka kafka = EmbeddedKafka.start();
    kafka.createTopics(Streams.everyTopic(), PARTITIONS);
    return kafka;
  }
}
