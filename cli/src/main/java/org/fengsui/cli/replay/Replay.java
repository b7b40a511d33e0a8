package org.fengsui.cli.replay;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.fengsui.alerts.messages.JsonLines;
import org.fengsui.alerts.messages.ZonedTimes;
import org.fengsui.cli.embedded.EmbeddedCluster;
import org.fengsui.cli.embedded.EmbeddedKafka;
import org.fengsui.cli.job.HistoryJob;
import org.fengsui.cli.job.RuleFiles;
import org.fengsui.cli.kafka.RowPlaces;
import org.fengsui.cli.kafka.RowSender;
import org.fengsui.cli.kafka.TopicReader;
import org.fengsui.cli.term.Console;
import org.fengsui.intake.gate.GateOptions;
import org.fengsui.intake.gate.RecordGate;
import org.fengsui.intake.pack.Pack;
import org.fengsui.schemas.Topics;

/**
 * One replay: files through an embedded broker and the real job, into files. Streams are merged by
 * the job, by known time; here each is only put into that order.
 */
final class Replay {
  /** On a busy machine the broker in this process may get no processor for minutes. */
  private static final Map<String, Object> PATIENT =
      Map.of(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 900_000);

  private final ReplayPlan plan;
  private final Phases phases;

  Replay(ReplayPlan plan, Console console) {
    this.plan = plan;
    this.phases = new Phases(console);
  }

  Summary run() throws Exception {
    RuleFiles rules = phases.in("pack", () -> RuleFiles.load(plan.pack(), plan.rules()));
    Pack pack = rules.pack();
    Timeline timeline = new Timeline(new RecordGate(pack, GateOptions.REPLAY));
    Intake intake = new Intake(timeline, plan.options().conventions(pack));
    Results results;
    Map<String, Long> counted;
    try (ReplayCluster machinery = ReplayCluster.start(plan.parallelism())) {
      phases.in("read", () -> intake.read(plan.files()));
      EmbeddedKafka kafka = phases.in("kafka", machinery::kafka);
      phases.in("send", () -> send(kafka, timeline, intake));
      EmbeddedCluster cluster = phases.in("cluster", machinery::cluster);
      counted = phases.in("job", () -> job(cluster, kafka, rules, end(timeline)));
      results = phases.in("collect", () -> collect(kafka.bootstrap()));
    }
    phases.in("write", () -> write(results, pack));
    return summary(pack, timeline, intake, new Account(counted, results));
  }

  private static long send(EmbeddedKafka kafka, Timeline timeline, Intake intake) {
    try (RowSender sender = new RowSender(kafka.bootstrap(), PATIENT)) {
      for (String stream : timeline.streams()) {
        for (Timeline.Row row : timeline.sorted(stream)) {
          sender.send(stream, row.key(), row.bytes(), row.file(), row.line());
        }
      }
      intake.unreadable().forEach(bytes -> sender.send(Topics.DEAD_LETTERS, null, bytes, null, -1));
      sender.flush();
    }
    return timeline.size();
  }

  /** Nothing valid was read: every refused record deserves its answer from the job all the same. */
  private Instant end(Timeline timeline) {
    Instant last = Instant.ofEpochMilli(timeline.lastKnown().orElse(0));
    return plan.until() != null && plan.until().isAfter(last) ? plan.until() : last;
  }

  private Map<String, Long> job(
      EmbeddedCluster cluster, EmbeddedKafka kafka, RuleFiles rules, Instant end)
      throws InterruptedException {
    boolean employers = plan.indicators().contains("employer");
    return new HistoryJob(cluster, kafka.bootstrap()).run(rules, end, employers);
  }

  private static Results collect(String bootstrap) {
    return Results.read(new TopicReader(bootstrap), new RowPlaces(bootstrap));
  }

  private boolean write(Results results, Pack pack) throws IOException {
    results.write(plan.out(), new JsonLines(pack.jurisdiction().zone()));
    return true;
  }

  private Summary summary(Pack pack, Timeline timeline, Intake intake, Account account) {
    ZonedTimes times = new ZonedTimes(pack.jurisdiction().zone());
    Map<String, Tally> tallies = new TreeMap<>(intake.tallies());
    account.enter(tallies, intake.files());
    return new Summary(
        pack.id(),
        tallies,
        intake.files(),
        account.results().alerts(),
        account.results().indicators().size(),
        iso(times, timeline.firstKnown()),
        iso(times, timeline.lastKnown()),
        plan.until() == null ? null : times.iso(plan.until()),
        phases.times());
  }

  private static String iso(ZonedTimes times, OptionalLong millis) {
    return millis.isEmpty() ? null : times.iso(Instant.ofEpochMilli(millis.getAsLong()));
  }
}
