package org.fengsui.console.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.Samples;
import org.fengsui.schemas.EarlyWarning;
import org.junit.jupiter.api.Test;

/** What the public gets to know, and when. One console runs this and the scenarios above. */
abstract class ReleaseScenario extends HeldScenario {
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
    String cancel = "fengsui-release-" + id + "-cancel";
    await().atMost(Duration.ofSeconds(60)).until(() -> paths("/public/cap", cancel).size() == 1);
    assertThat(anybody.get("/feeds/cap/" + id + "-cancel.xml").body())
        .contains("<msgType>Cancel</msgType>", "fengsui-release-" + id + ",");
  }
}
