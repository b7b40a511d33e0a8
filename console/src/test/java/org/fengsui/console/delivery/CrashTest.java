package org.fengsui.console.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.testing.Receiver;
import org.fengsui.console.testing.Receiver.Received;
import org.fengsui.console.testing.RunningConsole;
import org.fengsui.console.testing.Samples;
import org.fengsui.console.testing.TestBroker;
import org.fengsui.console.testing.TestPostgres;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The console is killed at random points while it delivers: what a receiver saw is the proof.
 * {@code -Dfengsui.crash.alerts=10000} asks for as many alerts (docs/acceptance.md).
 */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 1, unit = TimeUnit.HOURS)
class CrashTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> COUNTIES = List.of("640104", "640105", "640302", "640424");
  private static final int ALERTS = Integer.getInteger("fengsui.crash.alerts", 1_000);
  private static final int STEPS = 4;
  private static final int KILLS = 6;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @TempDir Path folder;

  @Test
  void noneIsLostOrOutOfOrderAndOnlyWhatWasOnItsWayComesTwiceOnH2() throws Exception {
    killed(RunningConsole.h2(folder), ALERTS);
  }

  @Test
  void noneIsLostOrOutOfOrderAndOnlyWhatWasOnItsWayComesTwiceOnPostgres() throws Exception {
    try (TestPostgres postgres = TestPostgres.start()) {
      killed(postgres.database("console"), ALERTS);
    }
  }

  @Test
  void noneIsLostOrOutOfOrderWhenPostgresIsKilled() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (TestPostgres postgres = TestPostgres.start();
        Receiver receiver = Receiver.start();
        TestBroker broker = TestBroker.start(folder)) {
      broker.createTopics(Topics.ALL);
      broker.send("", Topics.EARLY_WARNING_ALERTS, "one", messages(ALERTS));
      DatabaseSettings database = postgres.database("console");
      Path settings = settings(broker, receiver, database);
      List<Integer> marks = new ArrayList<>();
      try (CrashChild console = CrashChild.start(settings, folder.resolve("console.log"))) {
        for (int kill = 0; kill < KILLS; kill++) {
          int enough = receiver.count() + 1 + random.nextInt(ALERTS / KILLS / 2);
          await().atMost(PATIENCE).until(() -> !console.lives() || receiver.count() >= enough);
          postgres.kill();
          marks.add(receiver.count());
          postgres.restart();
        }
        await().atMost(PATIENCE).until(() -> !console.lives() || allAreThere(receiver, ALERTS));
        assertThat(console.lives()).isTrue();
      }
      say(database, seed, marks, receiver.count(), System.nanoTime() - seed);
      assertThat(arrivedInOrder(receiver.taken(), ALERTS)).hasSizeLessThanOrEqualTo(KILLS);
    }
  }

  private void killed(DatabaseSettings database, int messages) throws Exception {
    long seed = System.nanoTime(); // also when it began
    Random random = new Random(seed);
    try (Receiver receiver = Receiver.start();
        TestBroker broker = TestBroker.start(folder)) {
      broker.createTopics(Topics.ALL);
      broker.send("", Topics.EARLY_WARNING_ALERTS, "one", messages(messages));
      Path settings = settings(broker, receiver, database);
      List<Integer> marks = new ArrayList<>();
      for (int kill = 0; kill < KILLS; kill++) {
        int enough = receiver.count() + 1 + random.nextInt(messages / KILLS);
        runUntil(settings, receiver, Math.min(enough, messages));
        marks.add(receiver.count());
      }
      try (CrashChild last = CrashChild.start(settings, folder.resolve("console.log"))) {
        await().atMost(PATIENCE).until(() -> !last.lives() || allAreThere(receiver, messages));
      }
      say(database, seed, marks, receiver.count(), System.nanoTime() - seed);
      List<Integer> twice = arrivedInOrder(receiver.taken(), messages);
      // What comes twice is the one call that was on its way when the console was killed.
      assertThat(twice.size()).isLessThanOrEqualTo(marks.size());
      assertThat(new HashSet<>(marks)).containsAll(twice);
    }
  }

  private void runUntil(Path settings, Receiver receiver, int enough) throws Exception {
    try (CrashChild child = CrashChild.start(settings, folder.resolve("console.log"))) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(2))
          .until(() -> !child.lives() || receiver.count() >= enough);
      assertThat(child.lives()).isTrue();
    }
  }

  /** Checks that all arrived in order; returns the numbers of the calls that came again. */
  private List<Integer> arrivedInOrder(List<Received> taken, int messages) throws Exception {
    Map<String, Integer> lastOfIncident = new HashMap<>();
    Set<String> seen = new HashSet<>();
    List<Integer> twice = new ArrayList<>();
    Map<String, Integer> sequences = new HashMap<>();
    for (int i = 0; i < taken.size(); i++) {
      JsonNode body = JSON.readTree(taken.get(i).body());
      String key = body.get("alertId").asText() + "/" + body.get("sequence").asInt();
      if (!seen.add(key)) {
        twice.add(i);
        continue;
      }
      int delivery = body.get("delivery").asInt();
      int before = lastOfIncident.getOrDefault(body.get("incidentId").asText(), 0);
      assertThat(delivery).as("order in incident of %s", key).isGreaterThan(before);
      lastOfIncident.put(body.get("incidentId").asText(), delivery);
      int sequence = body.get("sequence").asInt();
      assertThat(sequence)
          .as("order in episode of %s", key)
          .isEqualTo(sequences.getOrDefault(body.get("alertId").asText(), 0) + 1);
      sequences.put(body.get("alertId").asText(), sequence);
    }
    assertThat(seen).hasSize(messages);
    return twice;
  }

  private static boolean allAreThere(Receiver receiver, int messages) {
    if (receiver.count() < messages) {
      return false;
    }
    Set<String> deliveries = new HashSet<>();
    receiver.taken().forEach(r -> deliveries.add(r.headers().get("x-fengsui-delivery")));
    return deliveries.size() == messages;
  }

  private void say(DatabaseSettings database, long seed, List<Integer> marks, int calls, long nanos)
      throws Exception {
    Path file = folder.resolve("console.mv.db");
    System.out.printf(
        "%s: seed %d, killed after %s, %d calls in %d s, file of H2 %d MB%n",
        database.url().substring(0, database.url().indexOf(':', 5)),
        seed,
        marks,
        calls,
        TimeUnit.NANOSECONDS.toSeconds(nanos),
        Files.exists(file) ? Files.size(file) >> 20 : 0);
  }

  private Path settings(TestBroker broker, Receiver receiver, DatabaseSettings database)
      throws Exception {
    String yaml =
        """
        pack: cn-ningxia
        kafka: {bootstrap: "%s"}
        listen: {port: 0, public_url: "http://127.0.0.1:8080"}
        database: {url: "%s", user: "%s"}
        delivery:
          channels: [{id: hook, kind: WEBHOOK, url: "%s/in", carries: [TEST]}]
          routes: [{name: all, to: [{channel: hook}]}]
        """
            .formatted(broker.bootstrap(), database.url(), database.user(), receiver.url());
    return Files.writeString(folder.resolve("console.yaml"), yaml);
  }

  private static List<EarlyWarning> messages(int many) {
    List<EarlyWarning> open = new ArrayList<>();
    List<EarlyWarning> all = new ArrayList<>();
    for (int i = 0; i < many / STEPS; i++) {
      open.add(Samples.employer("E" + i, COUNTIES.get(i % COUNTIES.size())));
    }
    all.addAll(open);
    for (int step = 1; step < STEPS; step++) {
      MessageType type = step == STEPS - 1 ? MessageType.RESOLVE : MessageType.UPDATE;
      WarningLevel level =
          type == MessageType.RESOLVE ? null : step == 1 ? WarningLevel.ORANGE : WarningLevel.RED;
      open.replaceAll(w -> Samples.next(w, type, level));
      all.addAll(open);
    }
    return all;
  }
}
