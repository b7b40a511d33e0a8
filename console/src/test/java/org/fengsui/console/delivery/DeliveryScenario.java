package org.fengsui.console.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengsui.console.access.Role;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.settings.SettingsReader;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.Receiver;
import org.fengsui.console.testing.Receiver.Mood;
import org.fengsui.console.testing.Receiver.Received;
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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What delivery does, on either database, with receivers that are real. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DeliveryScenario {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String YAML =
      """
      pack: cn-ningxia
      kafka: {bootstrap: "@BROKER"}
      listen: {port: 0, public_url: "http://console.example:8080"}
      desk:
        roster:
          - {roster: all, person: wang, addresses: {SMS: "1390000"}}
      delivery:
        retry: {first: 50ms, most: 200ms, attempts: 1000}
        channels:
          - {id: hook, kind: WEBHOOK, url: "@HOOK/in", secret: "${env:S}", carries: [TEST], language: en}
          - {id: dead, kind: WEBHOOK, url: "@DEAD/in", carries: [TEST], timeout: 500ms}
          - {id: real, kind: WEBHOOK, url: "@REAL/in"}
          - {id: mail, kind: EMAIL, url: "smtp://127.0.0.1:@MAIL", from: a@fengsui.test, carries: [TEST]}
          - {id: sms, kind: SMS, url: "@SMS/send", carries: [TEST]}
          - {id: ding, kind: DINGTALK, url: "${env:DING}", secret: "${env:S}", carries: [TEST]}
          - {id: alerts, kind: ALERTMANAGER, url: "@AM", carries: [TEST]}
          - {id: files, kind: CAP_FILE, url: "@FILES", released: false, carries: [TEST]}
          - {id: public, kind: CAP_HTTP, url: "@PUBLIC/cap", carries: [TEST]}
        routes:
          - name: everything
            to:
              - {channel: hook}
              - {channel: dead}
              - {channel: real}
              - {channel: mail, recipient: chief@city.test}
              - {channel: sms, roster: all}
              - {channel: ding}
              - {channel: alerts}
              - {channel: files}
      """;

  @TempDir static Path folder;

  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private Receiver hook;
  private Receiver dead;
  private Receiver other;
  private TestBroker broker;
  private RunningConsole console;
  private Browser responder;
  private Browser publisher;

  abstract DatabaseSettings database(Path folder) throws Exception;

  @BeforeAll
  void start() throws Exception {
    mail.start();
    hook = Receiver.start();
    dead = Receiver.start();
    other = Receiver.start();
    dead.become(Mood.HANGS);
    broker = TestBroker.start(folder);
    broker.createTopics(Topics.ALL);
    console = RunningConsole.start(settings());
    console.account("responder", List.of(), Role.RESPONDER);
    console.account("publisher", List.of(), Role.PUBLISHER);
    console.account("viewer", List.of(), Role.VIEWER);
    responder = Browser.signedIn(console.url(), "responder");
    publisher = Browser.signedIn(console.url(), "publisher");
  }

  private ConsoleSettings settings() throws Exception {
    String yaml =
        YAML.replace("@BROKER", broker.bootstrap())
            .replace("@HOOK", hook.url())
            .replace("@DEAD", dead.url())
            .replace("@REAL", other.url() + "/real")
            .replace("@SMS", other.url() + "/sms")
            .replace("@PUBLIC", other.url() + "/public")
            .replace("@AM", other.url() + "/am")
            .replace("@FILES", folder.resolve("cap").toString())
            .replace("@MAIL", String.valueOf(mail.getSmtp().getPort()));
    Map<String, String> secrets = Map.of("S", "s3cret", "DING", other.url() + "/ding");
    ConsoleSettings read = new SettingsReader(secrets::get).parse("console.yaml", yaml);
    ConsoleSettings base = RunningConsole.settings(broker.bootstrap(), "", database(folder));
    ConsoleSettings here =
        new ConsoleSettings(
            read.pack(),
            read.kafka(),
            read.listen(),
            base.database(),
            read.incidents(),
            read.staleAfter(),
            read.desk(),
            read.delivery());
    return here;
  }

  @AfterAll
  void stop() {
    console.close();
    broker.close();
    hook.close();
    dead.close();
    other.close();
    mail.stop();
  }

  @Test
  void eachTransitionReachesEachChannelOnceAndInOrderThoughOneChannelIsDead() throws Exception {
    EarlyWarning alert = hostile(Samples.employer("E-all", "640104"));
    EarlyWarning update = Samples.next(alert, MessageType.UPDATE, WarningLevel.RED);
    EarlyWarning resolve = Samples.next(update, MessageType.RESOLVE, null);
    send(alert, update, resolve);
    String id = alert.getAlertId();
    await().atMost(Duration.ofSeconds(60)).until(() -> sent(id, "files") == 3);
    for (String channel : List.of("hook", "mail", "sms", "ding", "alerts")) {
      await().atMost(Duration.ofSeconds(60)).until(() -> sent(id, channel) == 3);
    }

    List<Received> hooks = hook.taken(id);
    assertThat(hooks).hasSize(3);
    assertThat(hooks.stream().map(r -> kind(r.body())))
        .containsExactly("ALERT", "UPDATE", "RESOLVE");
    assertThat(hooks.get(0).headers().get("x-fengsui-signature"))
        .isEqualTo(
            "sha256="
                + WebhookSignature.hex(
                    "s3cret",
                    hooks.get(0).headers().get("x-fengsui-timestamp") + "." + hooks.get(0).body()));
    JsonNode body = JSON.readTree(hooks.get(0).body());
    assertThat(body.get("message").get("alert_id").asText()).isEqualTo(id);
    assertThat(body.get("link").asText()).startsWith("http://console.example:8080/incidents/");
    assertThat(other.taken().stream().filter(r -> r.path().startsWith("/real"))).isEmpty();
    assertThat(paths("/sms", "1390000")).hasSize(3);
    assertThat(paths("/ding", "\"msgtype\":\"text\"")).hasSize(3);
    assertThat(paths("/am/api/v2/alerts", id)).hasSize(3);
    assertThat(sent(id, "dead")).isZero();
    theMailIsTextAndHtmlWithoutMarkupFromRecords();
    try (Stream<Path> files = Files.list(folder.resolve("cap"))) {
      assertThat(files.filter(f -> f.toString().contains(id))).hasSize(3);
    }
  }

  private void theMailIsTextAndHtmlWithoutMarkupFromRecords() throws Exception {
    assertThat(mail.waitForIncomingEmail(10_000, 3)).isTrue();
    MimeMessage first = mail.getReceivedMessagesForDomain("city.test")[0];
    String raw = com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(first);
    assertThat(first.getSubject()).startsWith("【测试】【黄色预警】").doesNotContain("\n");
    assertThat(first.getHeader("Bcc")).isNull();
    assertThat(raw).contains("text/plain").contains("text/html");
    String html = new MailText(first).html();
    assertThat(html).contains("/incidents/").contains("&lt;b&gt;").doesNotContain("<b>");
  }

  @Test
  void whatFailedArrivesOnceWhenTheReceiverIsBackAndNothingOvertakesIt() {
    EarlyWarning alert = Samples.employer("E-back", "640105");
    EarlyWarning update = Samples.next(alert, MessageType.UPDATE, WarningLevel.ORANGE);
    hook.become(Mood.FAILS);
    int before = hook.refused().size();
    send(alert, update);
    await().atMost(Duration.ofSeconds(60)).until(() -> hook.refused().size() >= before + 3);
    hook.become(Mood.WELL);
    await().atMost(Duration.ofSeconds(60)).until(() -> sent(alert.getAlertId(), "hook") == 2);
    assertThat(hook.taken(alert.getAlertId()).stream().map(r -> kind(r.body())))
        .containsExactly("ALERT", "UPDATE");
    assertThat(
            hook.refused().subList(before, hook.refused().size()).stream().map(r -> kind(r.body())))
        .containsOnly("ALERT");
  }

  @Test
  void whatWasRefusedIsParkedAndAPersonReleasesIt() throws Exception {
    EarlyWarning alert = Samples.employer("E-parked", "640106");
    hook.become(Mood.REFUSES);
    send(alert);
    await().atMost(Duration.ofSeconds(60)).until(() -> state(alert, "hook").equals("PARKED"));
    hook.become(Mood.WELL);
    long notice =
        console
            .sql()
            .sql("SELECT id FROM outbox WHERE alert_id = ? AND channel = 'hook'")
            .param(alert.getAlertId())
            .query(Long.class)
            .single();
    JsonNode parked = json(responder.get("/api/deliveries?state=PARKED&channel=hook"));
    assertThat(parked.findValuesAsText("id")).contains(String.valueOf(notice));
    assertThat(
            Browser.signedIn(console.url(), "viewer")
                .post("/api/deliveries/" + notice + "/release", "{}")
                .statusCode())
        .isEqualTo(403);
    assertThat(responder.post("/api/deliveries/" + notice + "/release", "{}").statusCode())
        .isEqualTo(200);
    await().atMost(Duration.ofSeconds(60)).until(() -> state(alert, "hook").equals("SENT"));
    assertThat(hook.taken(alert.getAlertId()).get(0).body()).contains("\"late\":true");
    assertThat(responder.post("/api/deliveries/" + notice + "/release", "{}").statusCode())
        .isEqualTo(409);
    JsonNode detail = json(responder.get("/api/deliveries/" + notice));
    assertThat(detail.get("attempts").findValuesAsText("outcome"))
        .containsExactly("REFUSED", "SENT");
  }

  @Test
  void aSilenceHoldsNoticesAndItsEndLetsTheLastWordGo() throws Exception {
    HttpResponse<String> made =
        responder.post(
            "/api/silences",
            "{\"reason\":\"drill\",\"region\":\"640424\",\"endsAt\":\"2999-01-01T00:00:00Z\"}");
    assertThat(made.statusCode()).isEqualTo(200);
    long silence = JSON.readTree(made.body()).get(0).get("id").asLong();
    EarlyWarning alert = Samples.employer("E-silent", "640424");
    EarlyWarning ended = Samples.employer("E-silent-ended", "640424");
    send(alert, ended, Samples.next(ended, MessageType.RESOLVE, null));
    send(Samples.next(alert, MessageType.UPDATE, WarningLevel.ORANGE));
    await().atMost(Duration.ofSeconds(60)).until(() -> state(ended, "hook").equals("DROPPED"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> count("SELECT COUNT(*) FROM outbox WHERE alert_id = ?", alert) >= 2 * 8 - 2);
    assertThat(hook.taken(alert.getAlertId())).isEmpty();

    assertThat(responder.delete("/api/silences/" + silence).statusCode()).isEqualTo(204);
    await().atMost(Duration.ofSeconds(60)).until(() -> hook.taken(alert.getAlertId()).size() == 1);
    assertThat(kind(hook.taken(alert.getAlertId()).get(0).body())).isEqualTo("UPDATE");
    assertThat(hook.taken(ended.getAlertId())).isEmpty();
  }

  @Test
  void nothingIsPublicUntilAPublisherApprovesIt() throws Exception {
    EarlyWarning alert = Samples.employer("E-release", "640502");
    send(alert);
    await().atMost(Duration.ofSeconds(60)).until(() -> sent(alert.getAlertId(), "hook") == 1);
    String incident = incident(alert);
    JsonNode draft =
        json(
            responder.post(
                "/api/releases",
                "{\"incidentId\":\"%s\",\"kind\":\"WARNING\",\"text\":{\"zh\":\"公告\",\"en\":\"Notice\"}}"
                    .formatted(incident)));
    long id = draft.get("id").asLong();
    Browser anybody = new Browser(console.url());
    assertThat(anybody.get("/feeds/cap/" + id + ".xml").statusCode()).isEqualTo(404);
    assertThat(responder.post("/api/releases/" + id + "/approve", "{}").statusCode())
        .isEqualTo(403);
    assertThat(publisher.post("/api/releases/" + id + "/approve", "{}").statusCode())
        .isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> paths("/public/cap", "fengsui-release-" + id).size() == 1);
    String cap = anybody.get("/feeds/cap/" + id + ".xml").body();
    org.fengsui.console.delivery.channel.CapCheck.profile().check(cap);
    assertThat(cap).contains("<scope>Public</scope>").contains("公告");
    assertThat(anybody.get("/feeds/cap.atom").body()).contains("/feeds/cap/" + id + ".xml");

    JsonNode clear =
        json(
            responder.post(
                "/api/releases",
                "{\"incidentId\":\"%s\",\"kind\":\"ALL_CLEAR\",\"text\":{\"zh\":\"解除\",\"en\":\"Over\"}}"
                    .formatted(incident)));
    publisher.post("/api/releases/" + clear.get("id").asLong() + "/approve", "{}");
    String over = anybody.get("/feeds/cap/" + clear.get("id").asLong() + ".xml").body();
    assertThat(over).contains("AllClear").contains("fengsui-release-" + id + ",");
    publisher.post("/api/releases/" + id + "/withdraw", "{}");
    assertThat(anybody.get("/feeds/cap/" + id + ".xml").statusCode()).isEqualTo(404);
  }

  private static EarlyWarning hostile(EarlyWarning w) {
    String name = "<b>裁员</b>\r\nBcc: all@city.test";
    return EarlyWarning.newBuilder(w).setTitle(new Bilingual(name, name)).build();
  }

  private void send(EarlyWarning... warnings) {
    broker.send("", Topics.EARLY_WARNING_ALERTS, "one", List.of(warnings));
  }

  private long sent(String alertId, String channel) {
    return console
        .sql()
        .sql("SELECT COUNT(*) FROM outbox WHERE alert_id = ? AND channel = ? AND state = 'SENT'")
        .params(alertId, channel)
        .query(Long.class)
        .single();
  }

  private long count(String query, EarlyWarning w) {
    return console.sql().sql(query).param(w.getAlertId()).query(Long.class).single();
  }

  private String state(EarlyWarning w, String channel) {
    return console
        .sql()
        .sql("SELECT state FROM outbox WHERE alert_id = ? AND channel = ? AND sequence = ?")
        .params(w.getAlertId(), channel, w.getSequence())
        .query(String.class)
        .optional()
        .orElse("");
  }

  private String incident(EarlyWarning w) {
    return console
        .sql()
        .sql("SELECT incident_id FROM episode WHERE alert_id = ?")
        .param(w.getAlertId())
        .query(String.class)
        .single();
  }

  private List<Received> paths(String path, String part) {
    return other.taken(part).stream().filter(r -> r.path().startsWith(path)).toList();
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return JSON.readTree(answer.body());
  }

  private static String kind(String body) {
    try {
      return JSON.readTree(body).get("kind").asText();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
