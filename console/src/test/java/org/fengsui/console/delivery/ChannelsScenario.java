package org.fengsui.console.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.fengsui.console.testing.Receiver.Mood;
import org.fengsui.console.testing.Receiver.Received;
import org.fengsui.console.testing.Samples;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

/** What reaches the channels, and what a channel that fails does to the others. */
abstract class ChannelsScenario extends DeliveryRoom {
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

  private static EarlyWarning hostile(EarlyWarning w) {
    String name = "<b>裁员</b>\r\nBcc: all@city.test";
    return EarlyWarning.newBuilder(w).setTitle(new Bilingual(name, name)).build();
  }
}
