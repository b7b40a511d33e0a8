package org.fengsui.cli.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.fengsui.alerts.rules.Lookback;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.cli.job.RuleFiles;
import org.fengsui.cli.kafka.RowSender;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.jobs.config.HistoryAfter;
import org.fengsui.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fengsui import}: a CSV file into a Kafka topic, resumable. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false)
public final class ImportCommand implements Callable<Integer> {
  private static final int CONNECT_SECONDS = 20;

  @Option(names = "--bootstrap", required = true, paramLabel = "H:P")
  private String bootstrap;

  @Option(names = "--stream", required = true, paramLabel = "S")
  private String stream;

  @Option(names = "--property", paramLabel = "K=V")
  private Map<String, String> properties = new LinkedHashMap<>();

  @Option(names = "--pack", paramLabel = "P")
  private String pack;

  @Mixin private FileOptions options;

  @Option(names = "--json")
  private boolean json;

  @Parameters(paramLabel = "F", index = "0")
  private Path file;

  private final Console console;

  /** The command on a console. */
  public ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    InputFile input = new InputFile(StreamNames.topic(stream), file).readable();
    RuleFiles rules = pack == null ? null : RuleFiles.load(pack, null);
    CsvFile csv = new CsvFile(input, options.conventions(rules == null ? null : rules.pack()));
    reachable();
    Bookmark bookmark = new Bookmark(file, input.stream(), bootstrap);
    HistoryEstimate history = estimate(input.stream(), rules);
    Importer.Outcome outcome = run(csv, bookmark, history);
    outcome.notes().sentences(console, input.name()).forEach(console.err()::println);
    console.out().println(json ? json(outcome, history) : text(outcome, input, history));
    return outcome.refused() > 0 ? ExitCode.FINDINGS : ExitCode.OK;
  }

  /** With a pack its zone and rules are known, without one this machine's zone and no window. */
  private static HistoryEstimate estimate(String topic, RuleFiles rules) {
    Duration after = HistoryAfter.byDefault(topic);
    if (rules == null) {
      return new HistoryEstimate(topic, after, ZoneId.systemDefault(), null);
    }
    RuleParser parser = new RuleParser();
    List<Rule> all =
        rules.texts().entrySet().stream()
            .map(e -> parser.parse(e.getKey(), e.getValue()).orThrow())
            .toList();
    return new HistoryEstimate(
        topic, after, rules.pack().jurisdiction().zone(), new Lookback(new RuleSet(all)));
  }

  private Importer.Outcome run(CsvFile csv, Bookmark bookmark, HistoryEstimate history)
      throws IOException {
    try (RowSender sender = new RowSender(bootstrap, Map.copyOf(properties))) {
      if (!console.terminal()) {
        return new Importer(csv, sender, bookmark, () -> {}, history).run();
      }
      try (ProgressBar bar =
          new ProgressBarBuilder()
              .setTaskName(csv.input().name())
              .setInitialMax(csv.lines())
              .setUpdateIntervalMillis(200)
              .build()) {
        return new Importer(csv, sender, bookmark, bar::step, history).run();
      }
    }
  }

  /** Says at once, not after minutes of retries, that there is no broker or no such topic. */
  private void reachable() throws InterruptedException {
    Map<String, Object> settings = new LinkedHashMap<>(properties);
    settings.put("bootstrap.servers", bootstrap);
    settings.put("default.api.timeout.ms", 1000 * CONNECT_SECONDS);
    settings.put("request.timeout.ms", 1000 * CONNECT_SECONDS);
    try (Admin admin = Admin.create(settings)) {
      String topic = StreamNames.topic(stream);
      var names = admin.listTopics().names().get(CONNECT_SECONDS, TimeUnit.SECONDS);
      if (!names.contains(topic) || !names.contains(Topics.DEAD_LETTERS)) {
        throw new UnusableInputException("error.topic", bootstrap, topic);
      }
      admin.close(Duration.ofSeconds(1));
    } catch (ExecutionException | TimeoutException | org.apache.kafka.common.KafkaException e) {
      throw new UnusableInputException("error.broker", bootstrap, String.valueOf(e.getMessage()));
    }
  }

  private String text(Importer.Outcome o, InputFile input, HistoryEstimate history) {
    String done =
        console.say(
            "import.done", input.name(), o.sent(), input.stream(), o.refused(), o.skipped());
    if (history.historical() == 0) {
      return done;
    }
    long days = history.after().toDays();
    String what =
        console.say("import.historical", history.historical(), days)
            + (pack == null
                ? console.say("import.open.unknown")
                : console.say("import.open", history.inOpenWindow(), pack));
    return done + System.lineSeparator() + what;
  }

  private static String json(Importer.Outcome o, HistoryEstimate history) {
    long open = history.inOpenWindow();
    return "{\"sent\":%d,\"refused\":%d,\"skipped\":%d,\"historical\":%d,\"in_open_window\":%s}"
        .formatted(
            o.sent(), o.refused(), o.skipped(), history.historical(), open < 0 ? "null" : open);
  }
}
