package org.fengsui.console.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengsui.console.access.Role;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.RuleSamples;
import org.fengsui.console.testing.RunningConsole;
import org.fengsui.console.testing.TestBroker;
import org.fengsui.schemas.ThresholdRule;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RuleFeedTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir static Path folder;
  private static TestBroker broker;

  @BeforeAll
  static void start() throws Exception {
    broker = TestBroker.start(folder);
    broker.createTopics(Topics.ALL);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void screensShowTheThresholdsThatTheJobHasAcceptedAlsoAfterARestart() {
    ConsoleSettings settings =
        RunningConsole.settings(broker.bootstrap(), "", RunningConsole.h2(folder));
    try (RunningConsole console = RunningConsole.start(settings)) {
      console.account("viewer", List.of(), Role.VIEWER);
      assertThat(yellow(console)).isEqualTo(4.5);
      ThresholdRule accepted = RuleSamples.ceiling(2, "5.2", LONG_AGO);
      push(accepted, true);
      push(RuleSamples.ceiling(3, "9", LONG_AGO), false);
      await().atMost(Duration.ofMinutes(1)).until(() -> yellow(console) == 5.2);
      broker.sendBytes(Topics.THRESHOLD_RULES, "x", new byte[] {1, 2, 3});
      broker.flush();
      await()
          .atMost(Duration.ofMinutes(1))
          .until(
              () ->
                  console.bean(Refusals.class).all().stream()
                      .anyMatch(c -> c.stream().equals(Topics.THRESHOLD_RULES)));
      assertThat(position(console, Topics.THRESHOLD_RULES)).isEqualTo(3);
      assertThat(position(console, Topics.RULE_RECEIPTS)).isEqualTo(2);
    }
    try (RunningConsole console = RunningConsole.start(settings)) {
      assertThat(yellow(console)).isEqualTo(5.2);
    }
  }

  private static void push(ThresholdRule version, boolean accepted) {
    broker.send("", Topics.THRESHOLD_RULES, RuleSamples.CEILING, List.of(version));
    broker.send(
        "",
        Topics.RULE_RECEIPTS,
        RuleSamples.CEILING,
        List.of(RuleSamples.receipt(version, accepted)));
  }

  private static long position(RunningConsole console, String topic) {
    return console
        .sql()
        .sql("SELECT SUM(next_offset) FROM stream_position WHERE topic = ?")
        .param(topic)
        .query(Long.class)
        .single();
  }

  private static double yellow(RunningConsole console) {
    Browser browser = Browser.signedIn(console.url(), "viewer");
    JsonNode place = JsonMapper.shared().readTree(browser.get("/api/place").body());
    return place
        .path("thresholds")
        .valueStream()
        .filter(t -> t.path("ruleId").asString().equals(RuleSamples.CEILING))
        .filter(t -> t.path("level").asString().equals("YELLOW"))
        .findFirst()
        .orElseThrow()
        .path("value")
        .asDouble();
  }
}
