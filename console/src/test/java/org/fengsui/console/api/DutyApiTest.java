package org.fengsui.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengsui.console.access.AuditLog;
import org.fengsui.console.access.Role;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.settings.SettingsReader;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.RunningConsole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is on duty, and shifts that people plan. */
class DutyApiTest {
  private static final String DESK =
      """
      pack: cn-ningxia
      kafka: {bootstrap: "127.0.0.1:1"}
      desk:
        roster:
          - {roster: region, person: 安, addresses: {SMS: "111"}}
          - {roster: yinchuan, areas: ["640100"], person: 李, addresses: {SMS: "222"}}
          - {roster: yinchuan, areas: ["640100"], step: 2, person: 王, addresses: {SMS: "333"}}
      delivery:
        channels: [{id: sms, kind: SMS, url: "http://127.0.0.1:1/x", secret: "${env:KEY}"}]
      """;

  @TempDir static Path folder;
  private static RunningConsole console;
  private static Browser responder;

  @BeforeAll
  static void start() {
    ConsoleSettings settings = new SettingsReader(n -> "hidden").parse("t", DESK);
    console =
        RunningConsole.start(
            RunningConsole.with(
                RunningConsole.settings("127.0.0.1:1", "", RunningConsole.h2(folder)),
                settings.desk(),
                settings.delivery()));
    console.account("responder", List.of(), Role.RESPONDER);
    console.account("viewer", List.of(), Role.VIEWER);
    console.account("yinchuan", List.of("640100"), Role.RESPONDER);
    console.account("chief", List.of("640200"), Role.ADMIN);
    responder = Browser.signedIn(console.url(), "responder");
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @AfterEach
  void empty() {
    shifts(responder).forEach(s -> responder.delete("/api/duty/shifts/" + s.path("id").asLong()));
  }

  @Test
  void whoIsOnDutyForAnAreaIsToldInTheOrderInWhichTheyAreTold() {
    JsonNode county = read(responder.get("/api/duty?region=640104"));
    assertThat(county.valueStream().map(d -> d.path("person").asString()))
        .containsExactly("李", "王");
    assertThat(county.valueStream().map(d -> d.path("step").asInt())).containsExactly(1, 2);
    assertThat(county.get(0).path("until").isNull()).isTrue();
    assertThat(read(responder.get("/api/duty")).get(0).path("person").asString()).isEqualTo("安");
    assertThat(responder.get("/api/duty?region=640104").body()).doesNotContain("222");
  }

  @Test
  void everyRosterThatConcernsTheAccountIsShown() {
    assertThat(responder.get("/api/duty/rosters").body()).contains("region", "yinchuan", "李");
    Browser chief = Browser.signedIn(console.url(), "chief");
    assertThat(chief.get("/api/duty/rosters").body()).contains("region").doesNotContain("李");
  }

  @Test
  void aPlannedShiftStandsInForTheWeeklyOne() {
    assertThat(plan(responder, "yinchuan", "代班", null).statusCode()).isEqualTo(200);
    JsonNode now = read(responder.get("/api/duty?region=640104"));
    assertThat(now.get(0).path("person").asString()).isEqualTo("代班");
    assertThat(now.get(0).path("until").asString()).isNotEmpty();
    assertThat(now.get(1).path("person").asString()).isEqualTo("王");
    JsonNode shift = shifts(responder).get(0);
    assertThat(shift.path("areas").get(0).asString()).isEqualTo("640100");
    assertThat(shift.path("addresses").path("SMS").asString()).isEqualTo("139");
    assertThat(responder.delete("/api/duty/shifts/" + shift.path("id").asLong()).statusCode())
        .isEqualTo(204);
    assertThat(read(responder.get("/api/duty?region=640104")).get(0).path("person").asString())
        .isEqualTo("李");
    assertThat(responder.delete("/api/duty/shifts/999").statusCode()).isEqualTo(404);
    assertThat(console.bean(AuditLog.class).all())
        .extracting(AuditLog.Entry::act)
        .contains("DUTY_PLANNED", "DUTY_REMOVED");
  }

  @Test
  void viewersSeeNoShiftsAndNobodyPlansOutsideOfTheirAreas() {
    Browser viewer = Browser.signedIn(console.url(), "viewer");
    for (String path : List.of("/api/duty/shifts", "/api/duty.csv", "/api/channels.csv")) {
      assertThat(viewer.get(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(plan(viewer, "yinchuan", "x", null).statusCode()).isEqualTo(403);
    Browser yinchuan = Browser.signedIn(console.url(), "yinchuan");
    assertThat(plan(yinchuan, "region", "x", null).statusCode()).isEqualTo(403);
    assertThat(plan(yinchuan, "new", "x", "640200").statusCode()).isEqualTo(403);
    assertThat(plan(yinchuan, "new", "x", "640104").statusCode()).isEqualTo(200);
    Browser chief = Browser.signedIn(console.url(), "chief");
    assertThat(shifts(chief)).isEmpty();
    long id = shifts(yinchuan).get(0).path("id").asLong();
    assertThat(chief.delete("/api/duty/shifts/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNoShiftIsRefusedInBothLanguages() {
    String end = Instant.now().plusSeconds(3600).toString();
    String past = Instant.now().minusSeconds(3600).toString();
    for (String bad :
        List.of(
            "{}",
            "{\"roster\":\"a\",\"person\":\"b\"}",
            "{\"roster\":\"a\",\"person\":\"b\",\"endsAt\":\"" + past + "\"}",
            "{\"roster\":\"a\",\"endsAt\":\"" + end + "\"}",
            "{\"roster\":\"a\",\"person\":\"b\",\"step\":0,\"endsAt\":\"" + end + "\"}",
            "{\"roster\":\"a\",\"person\":\"b\",\"areas\":[\"1\"],\"endsAt\":\"" + end + "\"}",
            "{\"roster\":\"a\",\"person\":\"b\",\"endsAt\":\"2999-01-01T00:00:00Z\"}",
            "{\"roster\":\"a\",\"person\":\"" + "b".repeat(81) + "\",\"endsAt\":\"" + end + "\"}",
            "{\"roster\":\"a\",\"person\":\"b\",\"addresses\":{\"WEBHOOK\":\"x\"},\"endsAt\":\""
                + end
                + "\"}",
            "{\"roster\":\"a\",\"person\":\"b\",\"addresses\":{\"SMS\":\"1\\nEMAIL=x\"},"
                + "\"endsAt\":\""
                + end
                + "\"}")) {
      HttpResponse<String> answer = responder.post("/api/duty/shifts", bad);
      assertThat(answer.statusCode()).as(bad).isEqualTo(400);
      assertThat(answer.body()).as(bad).contains("\"zh\"", "\"en\"");
    }
    assertThat(shifts(responder)).isEmpty();
  }

  @Test
  void dutyChannelsAndSourcesAreExportedWithoutSecrets() {
    plan(responder, "yinchuan", "=cmd()", null);
    String duty = responder.get("/api/duty.csv").body();
    assertThat(duty)
        .startsWith("id,roster,areas,step,person,startsAt,endsAt,sms,voice,email,plannedBy")
        .contains("yinchuan,640100,1,'=cmd(),", ",139,,,responder");
    String channels = responder.get("/api/channels.csv").body();
    assertThat(channels)
        .startsWith("id,kind,carries,released,waiting,sent,parked,held,grouped,dropped")
        .contains("sms,SMS,ACTUAL,false,0,0,0,0,0,0")
        .doesNotContain("hidden", "127.0.0.1");
    String sources = Browser.signedIn(console.url(), "viewer").get("/api/sources.csv").body();
    assertThat(sources)
        .startsWith("source,name_zh,name_en,stream,interval,areas,lastKnownAt,silent");
    assertThat(sources.lines()).hasSize(9).allMatch(l -> !l.isBlank());
  }

  private static HttpResponse<String> plan(
      Browser browser, String roster, String person, String area) {
    String areas = area == null ? "" : "\"areas\":[\"" + area + "\"],";
    return browser.post(
        "/api/duty/shifts",
        "{\"roster\":\"%s\",%s\"person\":\"%s\",\"endsAt\":\"%s\",\"addresses\":{\"SMS\":\"139\",\"EMAIL\":\"\"}}"
            .formatted(roster, areas, person, Instant.now().plus(Duration.ofHours(2))));
  }

  private static JsonNode shifts(Browser browser) {
    return read(browser.get("/api/duty/shifts"));
  }

  private static JsonNode read(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
