package org.fengsui.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fengsui.console.access.AuditLog;
import org.fengsui.console.access.Role;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.RunningConsole;
import org.fengsui.console.testing.Samples;
import org.fengsui.console.testing.TestBroker;
import org.fengsui.schemas.AlertAction;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.SingleObjectCodec;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The desk as browsers see it, and the topic that its acts are told to. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DeskApiScenario {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TestBroker broker;
  private RunningConsole console;
  private Browser responder;
  private Browser viewer;

  abstract DatabaseSettings database(Path folder) throws Exception;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    broker = TestBroker.start(folder);
    broker.createTopics(Topics.ALL);
    console =
        RunningConsole.start(RunningConsole.settings(broker.bootstrap(), "", database(folder)));
    console.account("responder", List.of(), Role.RESPONDER);
    console.account("wuzhong", List.of("640300"), Role.RESPONDER);
    console.account("publisher", List.of(), Role.PUBLISHER);
    console.account("viewer", List.of(), Role.VIEWER);
    responder = Browser.signedIn(console.url(), "responder");
    viewer = Browser.signedIn(console.url(), "viewer");
  }

  @AfterAll
  void stop() {
    console.close();
    broker.close();
  }

  @Test
  void whatAResponderDoesIsAnsweredKeptAndToldToTheTopicInOrder() throws Exception {
    EarlyWarning alert = alert("E-acts", "640104");
    String path = "/api/incidents/" + incident(alert);
    assertThat(json(responder, path + "/acknowledge", "{}").get("ackBy").asText())
        .isEqualTo("responder");
    json(responder, path + "/assign", "{\"to\":\"wang\"}");
    json(responder, path + "/note", "{\"text\":\"<script>alert(1)</script>\"}");
    JsonNode over =
        json(responder, path + "/hand-over", "{\"to\":\"zhao\",\"text\":\"call again\"}");
    assertThat(over.get("assignee").asText()).isEqualTo("zhao");
    assertThat(
            json(responder, path + "/respond", "{\"level\":\"ORANGE\"}")
                .get("responseLevel")
                .asText())
        .isEqualTo("ORANGE");
    int step = get(path + "/plan").get(0).get("step").asInt();
    JsonNode plan = json(responder, path + "/plan/" + step, "{\"done\":true}");
    assertThat(plan.findValuesAsText("doneBy")).contains("responder");
    json(responder, path + "/verify", "{\"outcome\":\"CONFIRMED\",\"text\":\"seen\"}");

    List<String> expected =
        List.of("ACKNOWLEDGE", "ASSIGN", "NOTE", "HAND_OVER", "RESPOND", "STEP_DONE", "CONFIRM");
    assertThat(get(path + "/acts").findValuesAsText("act")).isEqualTo(expected);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(told(alert)).isEqualTo(expected));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get(path + "/acts").size() == expected.size());
    assertThat(console.bean(AuditLog.class).firstBroken()).isEmpty();
  }

  @Test
  void onlyARespondersOwnAreasAreHisToActIn() throws Exception {
    String path = "/api/incidents/" + incident(alert("E-own", "640105"));
    assertThat(viewer.post(path + "/acknowledge", "{}").statusCode()).isEqualTo(403);
    assertThat(responder.postWithoutToken(path + "/acknowledge", "{}").statusCode()).isEqualTo(403);
    Browser wuzhong = Browser.signedIn(console.url(), "wuzhong");
    assertThat(wuzhong.post(path + "/acknowledge", "{}").statusCode()).isEqualTo(404);
    assertThat(new Browser(console.url()).get(path + "/plan").statusCode()).isEqualTo(401);
    String silence = "{\"reason\":\"x\",\"endsAt\":\"2999-01-01T00:00:00Z\"%s}";
    assertThat(wuzhong.post("/api/silences", silence.formatted("")).statusCode()).isEqualTo(403);
    assertThat(
            wuzhong
                .post(
                    "/api/silences", silence.formatted(",\"region\":\"640302\",\"level\":\"BLUE\""))
                .statusCode())
        .isEqualTo(200);
    assertThat(viewer.get("/api/deliveries").statusCode()).isEqualTo(403);
    assertThat(get(path + "/acts")).isEmpty();
  }

  @Test
  void aPublisherClosesAWarningWithAReasonAndTheActGoesOutSigned() throws Exception {
    EarlyWarning alert = alert("E-close", "640106");
    String path = "/api/incidents/" + incident(alert) + "/close";
    String given = "{\"alertId\":\"" + alert.getAlertId() + "\",\"text\":\"checked\"}";
    assertThat(responder.post(path, given).statusCode()).isEqualTo(403);
    Browser publisher = Browser.signedIn(console.url(), "publisher");
    assertThat(publisher.post(path, "{\"text\":\" \"}").statusCode()).isEqualTo(400);
    JsonNode closed = json(publisher, path, given);
    assertThat(closed.get("state").asText()).isEqualTo("CLOSED");
    assertThat(publisher.post(path, given).statusCode()).isEqualTo(409);
    await().atMost(Duration.ofMinutes(1)).until(() -> told(alert), acts -> acts.contains("CLOSE"));
  }

  @Test
  void whatARequestLacksIsSaidInBothLanguages() throws Exception {
    String path = "/api/incidents/" + incident(alert("E-bad", "640106"));
    for (Map.Entry<String, String> bad :
        Map.of(
                "/assign", "{}",
                "/note", "{\"text\":\" \"}",
                "/verify", "{\"outcome\":\"MAYBE\"}",
                "/respond", "{\"level\":\"PINK\"}")
            .entrySet()) {
      var answer = responder.post(path + bad.getKey(), bad.getValue());
      assertThat(answer.statusCode()).as(bad.getKey()).isEqualTo(400);
      JsonNode problem = JSON.readTree(answer.body());
      assertThat(problem.at("/message/zh").asText()).isNotEmpty();
      assertThat(problem.at("/message/en").asText()).isNotEmpty();
    }
    assertThat(responder.post(path + "/plan/99", "{\"done\":true}").statusCode()).isEqualTo(404);
    assertThat(responder.post("/api/incidents/none/acknowledge", "{}").statusCode()).isEqualTo(404);
    assertThat(responder.post("/api/silences", "{\"reason\":\"x\"}").statusCode()).isEqualTo(400);
    assertThat(responder.get("/api/bulletin?month=March").statusCode()).isEqualTo(400);
  }

  @Test
  void aReportIsDraftedSentForwardedAndThenDone() throws Exception {
    EarlyWarning alert = alert("E-report", "640181");
    String path = "/api/incidents/" + incident(alert);
    JsonNode standing = get(path + "/report");
    assertThat(standing.at("/draft/zh").asText()).contains("灵武市");
    assertThat(standing.get("toArea").asText()).isEqualTo("640100");
    String words = "{\"zh\":\"报告\",\"en\":\"Report\"}";
    assertThat(json(responder, path + "/report", words).get("toArea").asText()).isEqualTo("640000");
    assertThat(json(responder, path + "/report", words).get("toArea").asText()).isEmpty();
    assertThat(responder.post(path + "/report", words).statusCode()).isEqualTo(409);
    assertThat(get(path + "/deadlines").findValuesAsText("kind")).contains("ESCALATE", "REPEAT");
  }

  private EarlyWarning alert(String employer, String county) {
    EarlyWarning alert = Samples.employer(employer, county);
    broker.send("", Topics.EARLY_WARNING_ALERTS, "one", List.of(alert));
    return alert;
  }

  private String incident(EarlyWarning w) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                console
                    .sql()
                    .sql("SELECT incident_id FROM episode WHERE alert_id = ?")
                    .param(w.getAlertId())
                    .query(String.class)
                    .optional()
                    .orElse(""),
            id -> !id.isEmpty());
  }

  private List<String> told(EarlyWarning w) throws Exception {
    List<String> acts = new ArrayList<>();
    SingleObjectCodec<AlertAction> codec = new SingleObjectCodec<>(AlertAction.class);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrap()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> both =
          List.of(
              new TopicPartition(Topics.ALERT_ACTIONS, 0),
              new TopicPartition(Topics.ALERT_ACTIONS, 1));
      consumer.assign(both);
      consumer.seekToBeginning(both);
      long end = consumer.endOffsets(both).values().stream().mapToLong(Long::longValue).sum();
      long seen = 0;
      while (seen < end) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          seen++;
          AlertAction action = codec.decode(record.value());
          if (action.getAlertId().equals(w.getAlertId())) {
            assertThat(action.getSignature()).isNotNull();
            acts.add(action.getAct());
          }
        }
      }
    }
    return acts;
  }

  private JsonNode json(Browser of, String path, String body) throws Exception {
    var answer = of.post(path, body);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private JsonNode get(String path) throws Exception {
    return JSON.readTree(viewer.get(path).body());
  }
}
