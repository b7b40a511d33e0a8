package org.fengsui.console.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.console.delivery.channel.SampleLetters.LINK;
import static org.fengsui.console.delivery.channel.SampleLetters.letter;
import static org.fengsui.console.delivery.channel.SampleLetters.parcel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fengsui.console.settings.ChannelKind;
import org.fengsui.console.settings.ChannelSettings;
import org.fengsui.console.testing.Receiver;
import org.fengsui.console.testing.Receiver.Mood;
import org.fengsui.console.testing.Receiver.Received;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Channels by HTTP against a receiver that is real. */
class HttpChannelsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-03-22T04:00:01Z");
  private static final Letter ALERT = letter(NoticeKind.ALERT, WarningLevel.RED, null);

  private final Channels channels =
      new Channels(
          ZoneId.of("Asia/Shanghai"),
          "console.example",
          Clock.fixed(NOW, ZoneOffset.UTC),
          JsonMapper.builder().build());
  private Receiver receiver;

  @BeforeEach
  void start() throws Exception {
    receiver = Receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @ParameterizedTest
  @CsvSource({"WELL, SENT", "FAILS, RETRY", "REFUSES, REFUSED", "HANGS, RETRY", "TRICKLES, RETRY"})
  void anAttemptEndsHoweverTheReceiverIs(Mood mood, Outcome.Kind expected) {
    receiver.become(mood);
    assertThat(send(ChannelKind.WEBHOOK, Map.of(), ALERT).kind()).isEqualTo(expected);
  }

  @Test
  void aReceiverThatIsNotThereIsTriedAgain() {
    Receiver gone = receiver;
    ChannelSettings settings = settings(ChannelKind.WEBHOOK, Map.of());
    gone.close();
    assertThat(channels.channel(settings).send(parcel(ALERT)).kind()).isEqualTo(Outcome.Kind.RETRY);
  }

  @ParameterizedTest
  @CsvSource({
    "200, SENT", "204, SENT", "301, REFUSED", "400, REFUSED", "401, REFUSED", "404, REFUSED",
    "408, RETRY", "425, RETRY", "429, RETRY", "500, RETRY", "502, RETRY", "503, RETRY"
  })
  void aStatusSaysWhetherItMaySucceedLater(int status, Outcome.Kind expected) {
    Outcome outcome = HttpCalls.judged(new HttpCalls.Answer(status, "x"), Outcome::sent);
    assertThat(outcome.kind()).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(
      value = ChannelKind.class,
      names = {"DINGTALK", "WECOM", "FEISHU"})
  void aRobotThatSaysTooManyIsTriedAgainAndOneThatRefusesIsNot(ChannelKind kind) {
    int tooMany = kind == ChannelKind.DINGTALK ? 130101 : kind == ChannelKind.WECOM ? 45009 : 11232;
    assertThat(send(kind, Map.of(), ALERT).isSent()).isTrue();
    receiver.answer("{\"errcode\":%1$d,\"code\":%1$d}".formatted(tooMany));
    assertThat(send(kind, Map.of(), ALERT).kind()).isEqualTo(Outcome.Kind.RETRY);
    receiver.answer("{\"errcode\":310000,\"code\":19021,\"errmsg\":\"sign not match\"}");
    assertThat(send(kind, Map.of(), ALERT).kind()).isEqualTo(Outcome.Kind.REFUSED);
    receiver.answer("<html>");
    assertThat(send(kind, Map.of(), ALERT).kind()).isEqualTo(Outcome.Kind.RETRY);
  }

  @Test
  void dingTalkIsSignedInTheAddress() throws Exception {
    send(ChannelKind.DINGTALK, Map.of(), ALERT);
    Received call = receiver.taken().get(0);
    Map<String, String> query = query(call.path());
    String stamp = String.valueOf(NOW.toEpochMilli());
    assertThat(query.get("timestamp")).isEqualTo(stamp);
    assertThat(query.get("sign")).isEqualTo(hmac("s3cret", stamp + "\ns3cret"));
    JsonNode body = JSON.readTree(call.body());
    assertThat(body.get("text").get("content").asText()).contains("【红色预警】", "裁员120人", LINK);
    assertThat(body.get("at").get("isAtAll").asBoolean()).isFalse();
  }

  @Test
  void feishuIsSignedInTheBodyAndItsTextIsNoMarkup() throws Exception {
    send(ChannelKind.FEISHU, Map.of(), SampleLetters.titled("<at user_id=\"all\"></at>", "t"));
    JsonNode body = JSON.readTree(receiver.taken().get(0).body());
    String stamp = String.valueOf(NOW.getEpochSecond());
    assertThat(body.get("timestamp").asText()).isEqualTo(stamp);
    assertThat(body.get("sign").asText()).isEqualTo(hmac(stamp + "\ns3cret", ""));
    assertThat(body.get("msg_type").asText()).isEqualTo("post");
    JsonNode line = body.at("/content/post/zh_cn/content/0");
    assertThat(line.get(0).get("tag").asText()).isEqualTo("text");
    assertThat(line.get(1).get("href").asText()).isEqualTo(LINK);
  }

  @Test
  void weComTakesAsManyBytesAsItMayAndTheLinkIsWhole() throws Exception {
    send(ChannelKind.WECOM, Map.of(), SampleLetters.titled("规模裁员", "😀裁员".repeat(900)));
    String content = JSON.readTree(receiver.taken().get(0).body()).at("/text/content").asText();
    assertThat(content.getBytes(StandardCharsets.UTF_8).length).isBetween(2000, 2048);
    assertThat(content).endsWith(LINK).doesNotContain("\uFFFD");
  }

  @Test
  void aGatewayGetsItsBodyFilledAndEscapedAsJson() throws Exception {
    Letter evil = SampleLetters.titled("\"},{\"to\":\"all", "{{recipient}}{{secret}}");
    send(
        ChannelKind.SMS,
        Map.of("body", "{\"to\":\"{{recipient}}\",\"m\":\"{{text}}\",\"k\":\"{{secret}}\"}"),
        evil);
    JsonNode body = JSON.readTree(receiver.taken().get(0).body());
    assertThat(body.get("to").asText()).isEqualTo("13900000000");
    assertThat(body.get("k").asText()).isEqualTo("s3cret");
    assertThat(body.get("m").asText())
        .contains("\"},{\"to\":\"all", "{{recipient}}{{secret}}", LINK);
    assertThat(body).hasSize(3);
  }

  @Test
  void aGatewayGetsItsBodyFilledAndEscapedAsAForm() {
    send(
        ChannelKind.VOICE,
        Map.of(
            "body",
            "to={{recipient}}&id={{id}}&text={{text}}",
            "content_type",
            "application/x-www-form-urlencoded"),
        SampleLetters.titled("a&to=all", "b=c"));
    Map<String, String> form = query("?" + receiver.taken().get(0).body());
    assertThat(form.get("to")).isEqualTo("13900000000");
    assertThat(form.get("id")).isEqualTo("7");
    assertThat(form.get("text")).contains("a&to=all", "b=c").doesNotContain("http");
  }

  @Test
  void aGatewaysAnswerIsReadWhereItsFieldIsNamed() {
    Map<String, String> ok = Map.of("ok_field", "code", "ok_value", "OK");
    receiver.answer("{\"code\":\"OK\"}");
    assertThat(send(ChannelKind.SMS, ok, ALERT).isSent()).isTrue();
    receiver.answer("{\"code\":\"LIMIT\"}");
    assertThat(send(ChannelKind.SMS, ok, ALERT).kind()).isEqualTo(Outcome.Kind.REFUSED);
    receiver.answer("");
    assertThat(send(ChannelKind.SMS, ok, ALERT).isSent()).isFalse();
  }

  @Test
  void alertmanagerIsToldOfTheBeginningOfALevelAndOfTheEndOfTheOneBefore() throws Exception {
    send(
        ChannelKind.ALERTMANAGER,
        Map.of(),
        letter(NoticeKind.UPDATE, WarningLevel.RED, WarningLevel.YELLOW));
    assertThat(receiver.taken().get(0).path()).isEqualTo("/x/api/v2/alerts");
    JsonNode alerts = JSON.readTree(receiver.taken().get(0).body());
    assertThat(alerts).hasSize(2);
    JsonNode yellow = alerts.get(0);
    JsonNode red = alerts.get(1);
    assertThat(yellow.at("/labels/severity").asText()).isEqualTo("yellow");
    assertThat(yellow.get("endsAt").asText()).isEqualTo(NOW.toString());
    assertThat(red.at("/labels/severity").asText()).isEqualTo("red");
    assertThat(Instant.parse(red.get("endsAt").asText())).isAfter(NOW.plus(Duration.ofDays(300)));
    assertThat(red.get("generatorURL").asText()).isEqualTo(LINK);
    assertThat(red.at("/labels/alertname").asText()).isEqualTo("layoff-employer");
  }

  @Test
  void alertmanagerEndsWhatWasResolvedUnderTheLabelsItBeganWith() throws Exception {
    send(ChannelKind.ALERTMANAGER, Map.of(), ALERT);
    send(ChannelKind.ALERTMANAGER, Map.of(), letter(NoticeKind.RESOLVE, null, WarningLevel.RED));
    JsonNode begun = JSON.readTree(receiver.taken().get(0).body());
    JsonNode ended = JSON.readTree(receiver.taken().get(1).body());
    assertThat(ended).hasSize(1);
    assertThat(ended.get(0).get("labels")).isEqualTo(begun.get(0).get("labels"));
    assertThat(ended.get(0).get("endsAt").asText()).isEqualTo(NOW.toString());
  }

  @Test
  void aWebhookHasTheMessageTheLinkAndTheHeadersOfTheSettings() throws Exception {
    send(ChannelKind.WEBHOOK, Map.of("header.X-Tenant", "ningxia"), ALERT);
    Received call = receiver.taken().get(0);
    assertThat(call.headers())
        .containsEntry("x-tenant", "ningxia")
        .containsEntry("x-fengsui-delivery", "7");
    JsonNode body = JSON.readTree(call.body());
    assertThat(body.at("/message/alert_id").asText()).isEqualTo("a1");
    assertThat(body.at("/title/zh").asText()).isEqualTo("规模裁员");
    assertThat(body.get("asOf").asText()).isEqualTo("2026-03-22T04:00:00Z");
    assertThat(body.has("line")).isFalse();
  }

  @Test
  void capGoesOutAsWhatItIs() {
    send(ChannelKind.CAP_HTTP, Map.of(), ALERT);
    Received call = receiver.taken().get(0);
    assertThat(call.headers().get("content-type")).startsWith("application/cap+xml");
    CapCheck.profile().check(call.body());
  }

  @Test
  void aMailServerThatIsNotThereIsTriedAgain() {
    ChannelSettings s =
        new ChannelSettings(
            "mail",
            ChannelKind.EMAIL,
            Set.of(MessageStatus.ACTUAL),
            false,
            false,
            "zh",
            "smtp://127.0.0.1:1",
            "",
            Duration.ofSeconds(2),
            Map.of());
    Parcel to = new Parcel(1, "a@b.test", false, ALERT);
    assertThat(channels.channel(s).send(to).kind()).isEqualTo(Outcome.Kind.RETRY);
    Parcel nobody = new Parcel(1, "not an address\r\n", false, ALERT);
    assertThat(channels.channel(s).send(nobody).kind()).isEqualTo(Outcome.Kind.REFUSED);
  }

  @Test
  void whatTheOtherSideSaidIsCutAndOnOneLine() {
    assertThat(Outcome.retry("a\r\nb".repeat(500)).detail())
        .hasSizeLessThan(310)
        .doesNotContain("\n");
  }

  private Outcome send(ChannelKind kind, Map<String, String> options, Letter letter) {
    return channels.channel(settings(kind, options)).send(parcel(letter));
  }

  private ChannelSettings settings(ChannelKind kind, Map<String, String> options) {
    return new ChannelSettings(
        "c",
        kind,
        Set.of(MessageStatus.ACTUAL),
        false,
        false,
        "zh",
        receiver.url() + "/x",
        "s3cret",
        Duration.ofMillis(1500),
        options);
  }

  private static Map<String, String> query(String path) {
    Map<String, String> found = new HashMap<>();
    for (String pair : path.substring(path.indexOf('?') + 1).split("&", -1)) {
      String[] parts = pair.split("=", 2);
      found.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return found;
  }

  private static String hmac(String key, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
