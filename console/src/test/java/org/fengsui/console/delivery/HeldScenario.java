package org.fengsui.console.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.Receiver.Mood;
import org.fengsui.console.testing.Samples;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

/**
 * What does not go out at once: parked notices and silenced ones. One console runs this and the
 * scenarios above.
 */
abstract class HeldScenario extends ChannelsScenario {
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
}
