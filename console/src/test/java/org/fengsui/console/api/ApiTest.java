package org.fengsui.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.fengsui.console.access.Role;
import org.fengsui.console.app.ConsoleApp;
import org.fengsui.console.live.EventHub;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.EventStream;
import org.fengsui.console.testing.RunningConsole;
import org.fengsui.console.testing.Samples;
import org.fengsui.console.testing.TestBroker;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {
  private static final int VIEWERS = 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static TestBroker broker;
  private static RunningConsole console;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    broker = TestBroker.start(folder);
    broker.createTopics(Topics.ALL);
    console =
        RunningConsole.start(
            RunningConsole.settings(broker.bootstrap(), "", RunningConsole.h2(folder)));
    console.account("viewer", List.of(), Role.VIEWER);
    console.account("yinchuan", List.of("640100"), Role.VIEWER);
    browser = Browser.signedIn(console.url(), "viewer");
  }

  @AfterAll
  static void stop() {
    console.close();
    broker.close();
  }

  @Test
  void meSaysWhoIsSignedIn() throws Exception {
    JsonNode me = json(browser, "/api/me");
    assertThat(me.get("name").asText()).isEqualTo("viewer");
    assertThat(me.get("roles").get(0).asText()).isEqualTo("VIEWER");
    assertThat(me.toString()).doesNotContain("password", "bcrypt");
  }

  @Test
  void theBoardHasATileForEveryAreaAndIsNotCalmWhenNobodyWasHeard() throws Exception {
    JsonNode board = json(browser, "/api/board");
    assertThat(board.get("pack").asText()).isEqualTo("cn-ningxia");
    assertThat(board.get("tiles")).hasSize(28);
    assertThat(board.get("heartbeat").get("stale").asBoolean()).isTrue();
    assertThat(board.get("tiles").get(27).get("standing").asText()).isIn("UNKNOWN", "LEVEL");
    assertThat(board.get("latest").isArray()).isTrue();
  }

  @Test
  void boardAndListArePackedForThoseWhoTakeThatAndSayTheSame() throws Exception {
    for (String path : List.of("/api/board", "/api/incidents?state=OPEN")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(console.url() + path))
              .header("Cookie", "fengsui-session=" + browser.cookie("fengsui-session"))
              .header("Accept-Encoding", "gzip, br")
              .build();
      HttpResponse<InputStream> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
      assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/json");
      JsonNode unpacked = JSON.readTree(new GZIPInputStream(answer.body()));
      assertThat(unpacked.fieldNames()).toIterable().containsExactlyElementsOf(fields(path));
    }
  }

  @Test
  void aPageNamesFilesThatABrowserNeverAsksForAgainAndThatComeCompressed() throws Exception {
    Matcher named =
        Pattern.compile("src=\"(/assets/[0-9a-f]+/js/[^\"]+)").matcher(browser.get("/").body());
    assertThat(named.find()).isTrue();
    HttpResponse<String> file = browser.get(named.group(1), "Accept-Encoding", "gzip");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Cache-Control"))
        .hasValue("max-age=31536000, public, immutable");
    HttpResponse<String> library =
        browser.get("/webjars/echarts/echarts.esm.min.js", "Accept-Encoding", "gzip");
    assertThat(library.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(browser.get("/assets/000000000000/js/early.js").statusCode()).isEqualTo(404);
  }

  private static List<String> fields(String path) {
    List<String> names = new ArrayList<>();
    try {
      json(browser, path).fieldNames().forEachRemaining(names::add);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return names;
  }

  @Test
  void aStreamIsOpenBeforeItsFirstEvent() {
    // a heartbeat may come in the very moment in which one opens, not in three
    List<Integer> events = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      try (EventStream stream = browser.stream("").awaitOpen()) {
        events.add(stream.events().size());
      }
    }
    assertThat(events).contains(0);
  }

  @Test
  void anAlertReachesAPageThatWatchesAndTheListAndTheIncident() throws Exception {
    try (EventStream stream = browser.stream("").awaitOpen()) {
      EarlyWarning alert = Samples.employer("E-live", "640302");
      send(alert);
      EventStream.Event event = event(stream, "warning", "E-live");
      JsonNode told = JSON.readTree(event.data());
      String id = told.get("incidentId").asText();

      assertThat(event.id()).isEqualTo(told.get("feedNo").asText());
      assertThat(told.get("message").get("alert_id").asText()).isEqualTo(alert.getAlertId());
      assertThat(event(stream, "incident", id).data()).contains("\"level\":\"YELLOW\"");
      assertThat(json(browser, "/api/incidents?q=e-live").get("total").asInt()).isEqualTo(1);
      assertThat(json(browser, "/api/incidents/" + id).get("episodes")).hasSize(1);
      assertThat(json(browser, "/api/incidents/" + id + "/messages").get(0).get("text").get("zh"))
          .hasToString("\"正文\"");
      assertThat(json(browser, "/api/incidents/" + id + "/acts")).isEmpty();
      await().until(() -> !stream.events("heartbeat").isEmpty());
    }
  }

  @Test
  void aPageThatComesBackGetsWhatItMissedOnceAndInOrder() throws Exception {
    EarlyWarning first = Samples.employer("E-back", "640402");
    String last;
    try (EventStream stream = browser.stream("").awaitOpen()) {
      send(first);
      last = event(stream, "incident", "640402").id();
    }
    EarlyWarning second = Samples.next(first, MessageType.UPDATE, WarningLevel.RED);
    EarlyWarning third = Samples.next(second, MessageType.RESOLVE, null);
    send(second, third);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> json(browser, "/api/incidents?q=e-back&state=CLOSED").get("total").asInt() == 1);
    try (EventStream stream = browser.stream(last).awaitOpen()) {
      event(stream, "warning", "RESOLVE");
      assertThat(stream.events("warning").stream().filter(e -> e.data().contains("E-back")))
          .hasSize(2);
      assertThat(
              stream.events().stream()
                  .filter(e -> !e.id().isEmpty())
                  .map(e -> Long.valueOf(e.id())))
          .isSorted()
          .allMatch(no -> no > Long.parseLong(last));
    }
  }

  @Test
  void aPageThatMissedWhatIsNoLongerKeptIsToldToLoadAnew() {
    try (EventStream stream = browser.stream("999999999").awaitOpen()) {
      await().atMost(Duration.ofSeconds(30)).until(() -> stream.events("reset").size() == 1);
    }
  }

  @Test
  void aHostileNameStaysTextInEveryEvent() throws Exception {
    String name = "</script><script>alert(1)</script>\ndata: forged\n\nevent: warning";
    EarlyWarning alert =
        EarlyWarning.newBuilder(Samples.employer("E-evil", "640104"))
            .setTitle(new Bilingual(name, name))
            .build();
    try (EventStream stream = browser.stream("").awaitOpen()) {
      send(alert);
      JsonNode told = JSON.readTree(event(stream, "warning", "E-evil").data());
      assertThat(told.get("message").get("title").get("zh").asText()).isEqualTo(name);
      assertThat(stream.events().stream().filter(e -> e.data().startsWith("forged"))).isEmpty();
    }
  }

  @Test
  void anAccountOfOnePrefectureSeesItsIncidentsOnly() throws Exception {
    Browser yinchuan = Browser.signedIn(console.url(), "yinchuan");
    EarlyWarning own = Samples.employer("E-scope-own", "640104");
    EarlyWarning other = Samples.employer("E-scope-other", "640502");
    try (EventStream stream = yinchuan.stream("").awaitOpen()) {
      send(other, own);
      event(stream, "warning", "E-scope-own");
      assertThat(stream.events().stream().filter(e -> e.data().contains("E-scope-other")))
          .isEmpty();
    }
    String hidden =
        json(browser, "/api/incidents?q=e-scope-other").get("incidents").get(0).get("id").asText();
    assertThat(json(yinchuan, "/api/incidents?q=e-scope").get("total").asInt()).isEqualTo(1);
    assertThat(yinchuan.get("/api/incidents?q=e-scope&region=640502").statusCode()).isEqualTo(404);
    assertThat(yinchuan.get("/api/incidents/" + hidden).statusCode()).isEqualTo(404);
    assertThat(yinchuan.get("/api/incidents/" + hidden + "/messages").statusCode()).isEqualTo(404);
  }

  @Test
  void fiveHundredPagesAreToldOfOneAlertWithoutAThreadEach() throws Exception {
    List<EventStream> streams = new ArrayList<>();
    try {
      for (int i = 0; i < VIEWERS; i++) {
        streams.add(browser.stream(""));
      }
      streams.forEach(EventStream::awaitOpen);
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> console.bean(EventHub.class).watchers() >= VIEWERS);
      send(Samples.employer("E-many", "640181"));
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> streams.stream().allMatch(s -> has(s, "warning", "E-many")));
      assertThat(
              Thread.getAllStackTraces().keySet().stream()
                  .filter(t -> t.getName().startsWith("http-nio") && t.getName().contains("exec")))
          .hasSizeLessThanOrEqualTo(ConsoleApp.REQUEST_THREADS);
    } finally {
      streams.forEach(EventStream::close);
    }
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> console.bean(EventHub.class).watchers() < VIEWERS / 4);
  }

  private static EventStream.Event event(EventStream stream, String name, String part) {
    await().atMost(Duration.ofMinutes(1)).until(() -> has(stream, name, part));
    return stream.events(name).stream().filter(e -> e.data().contains(part)).findFirst().get();
  }

  private static boolean has(EventStream stream, String name, String part) {
    return stream.events(name).stream().anyMatch(e -> e.data().contains(part));
  }

  private static void send(EarlyWarning... warnings) {
    broker.send("", Topics.EARLY_WARNING_ALERTS, "one", List.of(warnings));
  }

  private static JsonNode json(Browser of, String path) throws Exception {
    return JSON.readTree(of.get(path).body());
  }
}
