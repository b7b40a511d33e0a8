package org.fengsui.faults.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fengsui.faults.check.Content;
import org.fengsui.faults.check.Promise;
import org.fengsui.faults.check.Verdict;
import org.fengsui.faults.stage.Launcher;
import org.fengsui.faults.stage.Ports;
import org.fengsui.faults.stage.Stage;
import org.fengsui.faults.stage.Subprocess;
import org.fengsui.faults.trial.Reference;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.Topics;

/**
 * History is imported, then the job starts without state: both lanes must equal a replay of the
 * same files, and a console beside it must notify each warning that is open afterwards once.
 *
 * @param stage where it runs
 * @param launcher starts the commands
 * @param year folder of the generated year
 */
record FreshStart(Stage stage, Launcher launcher, Path year) {
  private static final Duration STOP = Duration.ofMinutes(3);

  private static final int QUIET_SECONDS = 60;

  /** Runs it; whether all promises are kept. */
  boolean run() throws Exception {
    Instant begun = Instant.now();
    Path files = stage.folder().resolve("history");
    long rows = HistoryFiles.cut(year, files, Instant.EPOCH, begun.minusSeconds(60));
    HistorySuite.say(begun, "%,d rows, known until %s".formatted(rows, begun.minusSeconds(60)));
    HistorySuite.importAll(stage, launcher, files);
    HistorySuite.say(begun, "imported");
    try (WebhookReceiver receiver = new WebhookReceiver();
        Subprocess console = console(receiver)) {
      stage.startJob("--fresh");
      JobStatus first = new Heartbeats(stage).await(s -> s.getCatchingUp(), HistorySuite.PATIENCE);
      HistorySuite.say(begun, "catching up since %s".formatted(first.getAt()));
      new Heartbeats(stage).await(s -> !s.getCatchingUp(), HistorySuite.PATIENCE);
      HistorySuite.say(begun, "caught up");
      stage.awaitCheckpoint(System.currentTimeMillis(), HistorySuite.PATIENCE);
      awaitQuiet(receiver);
      stage.job().terminate(STOP);
      boolean lanes = lanes(begun);
      HistorySuite.say(begun, "console alive: %s".formatted(console.alive()));
      return notified(begun, receiver) && lanes;
    }
  }

  private boolean lanes(Instant begun) throws IOException, InterruptedException {
    Instant until = Instant.ofEpochMilli(stage.watermark());
    List<String> line = new ArrayList<>(List.of("replay", "--pack", "cn-ningxia"));
    for (String stream : HistoryFiles.STREAMS) {
      line.add("--" + stream);
      line.add(stage.folder().resolve("history").resolve(stream + ".csv").toString());
    }
    Path out = stage.folder().resolve("replayed");
    line.addAll(List.of("--until", until.toString(), "--out", out.toString()));
    launcher.run(stage.folder(), "replay", HistorySuite.PATIENCE, line.toArray(new String[0]));
    HistorySuite.say(begun, "replayed until %s".formatted(until));
    boolean kept = true;
    for (String topic : List.of(Topics.EARLY_WARNING_LEDGER, Topics.EARLY_WARNING_ALERTS)) {
      kept &= lane(begun, topic, out.resolve("alerts.jsonl"));
    }
    return kept;
  }

  /** Whether a lane holds what a replay gave. */
  private boolean lane(Instant begun, String topic, Path replayed) throws IOException {
    List<EarlyWarning> messages = stage.lane(topic);
    long historical =
        messages.stream()
            .filter(m -> m.getEvidence().getFlags().contains(Content.HISTORICAL))
            .count();
    Verdict verdict = Reference.checker(replayed).check(messages, Promise.ONCE);
    HistorySuite.say(
        begun,
        "%s: %d messages, %d flagged historical; replay %d; %d findings"
            .formatted(
                topic, messages.size(), historical, verdict.expected(), verdict.findings().size()));
    Files.write(
        stage.folder().resolve(topic + ".txt"),
        verdict.findings().stream().map(f -> f.kind() + " " + f.sentence()).toList());
    return verdict.passed();
  }

  /**
   * Each open warning at most once and nothing of what has ended, by what the receiver got. Lower
   * warnings of an incident that a RED one of the same place holds back are not sent.
   */
  private boolean notified(Instant begun, WebhookReceiver receiver) {
    Set<String> open = open();
    Set<String> seen = new HashSet<>();
    int twice = 0;
    int others = 0;
    for (JsonNode notification : receiver.received()) {
      String id = notification.path("alertId").asText();
      twice += seen.add(id) ? 0 : 1;
      others += open.contains(id) ? 0 : 1;
    }
    HistorySuite.say(
        begun,
        "%d warnings are open; %d notified, %d twice, %d that are not open"
            .formatted(open.size(), seen.size(), twice, others));
    return twice == 0 && others == 0 && !seen.isEmpty();
  }

  private Set<String> open() {
    Map<String, EarlyWarning> last = new TreeMap<>();
    for (EarlyWarning message : stage.lane(Topics.EARLY_WARNING_LEDGER)) {
      last.merge(
          message.getAlertId(), message, (a, b) -> a.getSequence() > b.getSequence() ? a : b);
    }
    Set<String> open = new HashSet<>();
    last.forEach(
        (id, message) -> {
          if (message.getMsgType() == MessageType.ALERT
              || message.getMsgType() == MessageType.UPDATE) {
            open.add(id);
          }
        });
    return open;
  }

  private void awaitQuiet(WebhookReceiver receiver) throws InterruptedException {
    int stood = -1;
    long since = System.nanoTime();
    while (System.nanoTime() - since < QUIET_SECONDS * 1_000_000_000L) {
      if (receiver.received().size() != stood) {
        stood = receiver.received().size();
        since = System.nanoTime();
      }
      stage.supervise();
      stage.pause();
    }
  }

  private Subprocess console(WebhookReceiver receiver) throws IOException {
    Path file = stage.folder().resolve("console.yaml");
    Files.writeString(
        file,
        """
        pack: cn-ningxia
        kafka: {bootstrap: "%s"}
        listen: {port: %d}
        database: {url: "jdbc:h2:file:%s"}
        delivery:
          channels:
            - {id: hook, kind: WEBHOOK, url: "%s", language: en, carries: [TEST]}
          routes:
            - {name: all, to: [{channel: hook}]}
        """
            .formatted(
                stage.broker().direct(),
                Ports.free(1)[0],
                stage.folder().resolve("console-data").resolve("db"),
                receiver.url()));
    return new Launcher(launcher.script(), "-Xmx600m -XX:+UseSerialGC")
        .start(stage.folder(), "console", "console", "--config", file.toString());
  }
}
