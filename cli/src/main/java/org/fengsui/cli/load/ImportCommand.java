package org.fengsui.cli.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.fengsui.cli.Fengsui;
import org.fengsui.cli.UnusableInputException;
import org.fengsui.cli.kafka.RowSender;
import org.fengsui.cli.term.Console;
import org.fengsui.schemas.Topics;
import picocli.CommandLine.Command;
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
    reachable();
    Bookmark bookmark = new Bookmark(file, input.stream(), bootstrap);
    Importer.Outcome outcome = run(input, bookmark);
    console.out().println(json ? json(outcome) : text(outcome, input));
    return outcome.refused() > 0 ? Fengsui.FINDINGS : Fengsui.OK;
  }

  private Importer.Outcome run(InputFile input, Bookmark bookmark) throws IOException {
    try (RowSender sender = new RowSender(bootstrap, Map.copyOf(properties))) {
      if (!console.terminal()) {
        return new Importer(input, sender, bookmark, () -> {}).run();
      }
      try (ProgressBar bar =
          new ProgressBarBuilder()
              .setTaskName(input.name())
              .setInitialMax(CsvFile.lines(input))
              .setUpdateIntervalMillis(200)
              .build()) {
        return new Importer(input, sender, bookmark, bar::step).run();
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

  private String text(Importer.Outcome o, InputFile input) {
    return console.say(
        "import.done", input.name(), o.sent(), input.stream(), o.refused(), o.skipped());
  }

  private static String json(Importer.Outcome o) {
    return "{\"sent\":%d,\"refused\":%d,\"skipped\":%d}"
        .formatted(o.sent(), o.refused(), o.skipped());
  }
}
