package org.fengsui.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengsui.console.access.Role;
import org.fengsui.console.board.SmallCells;
import org.fengsui.console.incident.IncidentBook;
import org.fengsui.console.live.Changes;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.Ningxia;
import org.fengsui.console.testing.RunningConsole;
import org.fengsui.console.testing.Samples;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a tile down to the numbers behind it, and what viewers are not shown of them. */
class AreaApiTest {
  private static final String COUNTY = "640104";

  @TempDir static Path folder;
  private static RunningConsole console;
  private static Browser responder;
  private static Browser viewer;
  private static EarlyWarning alert;

  @BeforeAll
  static void start() {
    console =
        RunningConsole.start(RunningConsole.settings("127.0.0.1:1", "", RunningConsole.h2(folder)));
    console.account("responder", List.of(), Role.RESPONDER);
    console.account("viewer", List.of(), Role.VIEWER);
    console.account("guyuan", List.of("640400"), Role.VIEWER);
    responder = Browser.signedIn(console.url(), "responder");
    viewer = Browser.signedIn(console.url(), "viewer");
    alert =
        Samples.warning("claims-mass-layoff", "county", COUNTY, COUNTY)
            .setIndicator("claims.initial")
            .setObserved(Map.of("claims.initial", 7.0))
            .setEvidence(Evidence.newBuilder().setRecords(7).build())
            .build();
    console.bean(Changes.class).run(c -> console.bean(IncidentBook.class).take(alert, c));
    point("claims.initial", COUNTY, 6, false, 1);
    point("claims.initial", COUNTY, 60, false, 8);
    point("claims.initial", COUNTY, 4, true, 0);
    point("claims.initial", "640105", 31, true, 0);
    point("claims.initial", "640100", 35, true, 0);
    point("layoffs.persons", COUNTY, 3, true, 0);
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @Test
  void anAreaHasItsSeriesItsOpenIncidentsAndWhatTheirNumbersRestOn() {
    JsonNode area = read(responder, "/api/areas/" + COUNTY);
    assertThat(area.path("code").asString()).isEqualTo(COUNTY);
    assertThat(area.path("incidents").size()).isEqualTo(1);
    assertThat(area.path("series").valueStream().map(s -> s.path("indicator").asString()))
        .containsExactly("claims.initial", "layoffs.persons");
    assertThat(area.path("series").get(0).path("points").size()).isEqualTo(3);
    JsonNode report = area.path("reports").get(0);
    assertThat(report.path("alertId").asString()).isEqualTo(alert.getAlertId());
    assertThat(report.path("value").asDouble()).isEqualTo(7);
    assertThat(report.path("records").asLong()).isEqualTo(7);
    assertThat(report.path("few").asBoolean()).isFalse();
  }

  @Test
  void anAreaShowsWhatLiesInItAndAnAccountOnlyWhatConcernsIt() {
    assertThat(read(responder, "/api/areas/640100").path("reports").size()).isEqualTo(1);
    assertThat(read(responder, "/api/areas/640200").path("reports").size()).isZero();
    Browser guyuan = Browser.signedIn(console.url(), "guyuan");
    assertThat(guyuan.get("/api/areas/" + COUNTY).statusCode()).isEqualTo(404);
    assertThat(guyuan.get("/api/areas/640000").statusCode()).isEqualTo(200);
    assertThat(responder.get("/api/areas/999999").statusCode()).isEqualTo(404);
  }

  @Test
  void aViewerSeesNoCountOfClaimsThatRestsOnFewPersons() {
    JsonNode area = read(viewer, "/api/areas/" + COUNTY);
    JsonNode points = area.path("series").get(0).path("points");
    assertThat(points.valueStream().map(p -> p.path("few").asBoolean()))
        .containsExactly(false, true, true);
    assertThat(points.get(0).path("value").asDouble()).isEqualTo(60);
    assertThat(points.get(1).path("value").isNull()).isTrue();
    assertThat(points.get(1).path("n").isNull()).isTrue();
    JsonNode report = area.path("reports").get(0);
    assertThat(report.path("few").asBoolean()).isTrue();
    assertThat(report.path("value").isNull()).isTrue();
    assertThat(report.path("records").isNull()).isTrue();
    assertThat(area.path("series").get(1).path("points").get(0).path("value").asDouble())
        .isEqualTo(3);
  }

  @Test
  void theSeriesOfAnIncidentAndTheFilesShowAViewerNoMore() {
    String id = read(viewer, "/api/incidents").path("incidents").get(0).path("id").asString();
    assertThat(viewer.get("/api/incidents/" + id + "/series").body())
        .contains("\"few\":true")
        .doesNotContain("6.0");
    for (String path : List.of("/api/areas/" + COUNTY, "/api/incidents/" + id + "/series")) {
      assertThat(viewer.get(path + ".csv").body())
          .contains(",,,,false,true\r\n", ",60.0,,60,false,false\r\n")
          .doesNotContain(",6.0,");
      assertThat(responder.get(path + ".csv").body()).contains(",6.0,,6,false,false\r\n");
    }
    assertThat(viewer.get("/api/incidents/unknown/series").statusCode()).isEqualTo(404);
  }

  @Test
  void onTheBoardTheTotalBesideItDoesNotTellAHiddenCount() {
    JsonNode tiles = read(viewer, "/api/board").path("tiles");
    assertThat(few(tiles, COUNTY)).containsExactly("claims.initial/1w");
    assertThat(few(tiles, "640105")).containsExactly("claims.initial/1w");
    assertThat(few(tiles, "640100")).isEmpty();
    assertThat(figures(tiles, COUNTY).propertyNames()).containsExactly("layoffs.persons/1w");
    JsonNode all = read(responder, "/api/board").path("tiles");
    assertThat(few(all, COUNTY)).isEmpty();
    assertThat(figures(all, COUNTY).path("claims.initial/1w").asDouble()).isEqualTo(4);
  }

  @Test
  void pagesAreToldHowManyPersonsAFigureMustRestOn() {
    assertThat(read(viewer, "/api/place").path("smallCells").asLong())
        .isEqualTo(console.bean(SmallCells.class).least())
        .isEqualTo(10);
  }

  private static List<String> few(JsonNode tiles, String code) {
    return tile(tiles, code).path("few").valueStream().map(JsonNode::asString).toList();
  }

  private static JsonNode figures(JsonNode tiles, String code) {
    return tile(tiles, code).path("figures");
  }

  private static JsonNode tile(JsonNode tiles, String code) {
    return tiles
        .valueStream()
        .filter(t -> t.path("code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static void point(String indicator, String area, int n, boolean open, int daysAgo) {
    LocalDate period = LocalDate.now(Ningxia.PLACE.zone()).minusDays(daysAgo);
    console
        .sql()
        .sql(
            "INSERT INTO indicator_point (indicator, scope_by, scope_key, group_code, window_code,"
                + " basis, rule_id, period_end, period_label, scope_name, figure, n, revision,"
                + " as_of, flags, is_open)"
                + " VALUES (?, 'county', ?, '', '1w', '', '', ?, ?, '', ?, ?, 1, NOW(), '', ?)")
        .params(indicator, area, period, period.toString(), n, n, open)
        .update();
  }

  private static JsonNode read(Browser browser, String path) {
    return JsonMapper.shared().readTree(browser.get(path).body());
  }
}
