package org.fengsui.console.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.testing.RunningConsole;
import org.fengsui.console.testing.Samples;
import org.fengsui.console.testing.TestBroker;
import org.fengsui.console.testing.TestPostgres;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  private static final int EPISODES = 300;
  private static final List<String> COUNTIES = List.of("640104", "640105", "640302", "640424");

  @TempDir Path folder;
  private TestBroker broker;

  @BeforeEach
  void start() throws Exception {
    broker = TestBroker.start(folder);
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void aConsoleStoppedInTheMiddleGoesOnWhereItsDatabaseIsOnH2() throws Exception {
    stopsAndGoesOn(RunningConsole.h2(folder));
  }

  @Test
  void aConsoleStoppedInTheMiddleGoesOnWhereItsDatabaseIsOnPostgres() throws Exception {
    try (TestPostgres postgres = TestPostgres.start()) {
      stopsAndGoesOn(postgres.database("console"));
    }
  }

  private void stopsAndGoesOn(DatabaseSettings database) throws Exception {
    ConsoleSettings settings = RunningConsole.settings(broker.bootstrap(), "", database);
    broker.createTopics(Topics.ALL);
    send("", messages());
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    boolean more = true;
    int starts = 0;
    while (more) {
      try (RunningConsole console = RunningConsole.start(settings)) {
        long before = rows(console);
        starts++;
        long enough = starts < 4 ? before + 1 + random.nextInt(200) : 2 * EPISODES;
        long until = Math.min(enough, 2 * EPISODES);
        await().atMost(Duration.ofMinutes(2)).until(() -> rows(console) >= until);
        more = rows(console) < 2 * EPISODES;
      }
    }
    try (RunningConsole console = RunningConsole.start(settings)) {
      assertThat(rows(console)).isEqualTo(2 * EPISODES);
      assertThat(count(console, "SELECT COUNT(*) FROM episode")).isEqualTo(EPISODES);
      assertThat(count(console, "SELECT SUM(next_offset) FROM stream_position"))
          .isEqualTo(2 * EPISODES);
      assertThat(count(console, "SELECT COUNT(*) FROM live_event WHERE kind = 'WARNING'"))
          .isEqualTo(2 * EPISODES);
      assertThat(
              count(
                  console,
                  "SELECT COUNT(*) FROM warning_message a JOIN warning_message b"
                      + " ON a.alert_id = b.alert_id AND a.sequence < b.sequence"
                      + " WHERE a.feed_no > b.feed_no"))
          .isZero();
    }
  }

  @Test
  void aTopicMadeAnewIsReadFromItsStart() throws Exception {
    ConsoleSettings settings =
        RunningConsole.settings(broker.bootstrap(), "p.", RunningConsole.h2(folder));
    List<String> topics = Topics.ALL.stream().map(t -> "p." + t).toList();
    try (RunningConsole console = RunningConsole.start(settings)) {
      // The console is there first, and waits for its topics.
      broker.createTopics(topics);
      send("p.", List.of(Samples.employer("E1", "640104"), Samples.employer("E2", "640104")));
      await().atMost(Duration.ofMinutes(1)).until(() -> rows(console) == 2);
    }
    broker.deleteTopics(topics);
    await()
        .atMost(Duration.ofMinutes(1))
        .ignoreExceptions()
        .untilAsserted(() -> broker.createTopics(topics));
    send("p.", List.of(Samples.employer("E3", "640104"), Samples.employer("E4", "640104")));
    try (RunningConsole console = RunningConsole.start(settings)) {
      await().atMost(Duration.ofMinutes(1)).until(() -> rows(console) == 4);
    }
  }

  private void send(String prefix, List<EarlyWarning> messages) {
    for (EarlyWarning w : messages) {
      broker.send(prefix, Topics.EARLY_WARNING_ALERTS, w.getScope().getKey(), List.of(w));
    }
  }

  private static List<EarlyWarning> messages() {
    List<EarlyWarning> all = new ArrayList<>();
    for (int i = 0; i < EPISODES; i++) {
      all.add(Samples.employer("E" + i, COUNTIES.get(i % COUNTIES.size())));
    }
    for (EarlyWarning w : List.copyOf(all)) {
      all.add(Samples.next(w, MessageType.UPDATE, WarningLevel.RED));
    }
    return all;
  }

  private static long rows(RunningConsole console) {
    return count(console, "SELECT COUNT(*) FROM warning_message");
  }

  private static long count(RunningConsole console, String query) {
    return console.sql().sql(query).query(Long.class).single();
  }
}
