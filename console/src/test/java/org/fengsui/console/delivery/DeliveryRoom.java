package org.fengsui.console.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fengsui.console.access.Role;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.settings.SettingsReader;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.Receiver;
import org.fengsui.console.testing.Receiver.Mood;
import org.fengsui.console.testing.Receiver.Received;
import org.fengsui.console.testing.RunningConsole;
import org.fengsui.console.testing.TestBroker;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A console with a channel of each kind, on either database, with receivers that are real. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DeliveryRoom {
  static final ObjectMapper JSON = new ObjectMapper();
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

  final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  Receiver hook;
  private Receiver dead;
  Receiver other;
  private TestBroker broker;
  RunningConsole console;
  Browser responder;
  Browser publisher;

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

  final void send(EarlyWarning... warnings) {
    broker.send("", Topics.EARLY_WARNING_ALERTS, "one", List.of(warnings));
  }

  final long sent(String alertId, String channel) {
    return console
        .sql()
        .sql("SELECT COUNT(*) FROM outbox WHERE alert_id = ? AND channel = ? AND state = 'SENT'")
        .params(alertId, channel)
        .query(Long.class)
        .single();
  }

  final long count(String query, EarlyWarning w) {
    return console.sql().sql(query).param(w.getAlertId()).query(Long.class).single();
  }

  final String state(EarlyWarning w, String channel) {
    return console
        .sql()
        .sql("SELECT state FROM outbox WHERE alert_id = ? AND channel = ? AND sequence = ?")
        .params(w.getAlertId(), channel, w.getSequence())
        .query(String.class)
        .optional()
        .orElse("");
  }

  final String incident(EarlyWarning w) {
    return console
        .sql()
        .sql("SELECT incident_id FROM episode WHERE alert_id = ?")
        .param(w.getAlertId())
        .query(String.class)
        .single();
  }

  final List<Received> paths(String path, String part) {
    return other.taken(part).stream().filter(r -> r.path().startsWith(path)).toList();
  }

  static JsonNode json(HttpResponse<String> answer) throws Exception {
    return JSON.readTree(answer.body());
  }

  static String kind(String body) {
    try {
      return JSON.readTree(body).get("kind").asText();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
