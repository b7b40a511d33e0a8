package org.fengsui.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.fengsui.console.access.Role;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.RunningConsole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The OpenAPI document and the CSV exports, over all that the controllers serve. */
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static RunningConsole console;
  private static Browser everything;
  private static Browser viewer;

  @BeforeAll
  static void start() {
    console =
        RunningConsole.start(RunningConsole.settings("127.0.0.1:1", "", RunningConsole.h2(folder)));
    console.account("everything", List.of(), Role.values());
    console.account("viewer", List.of("640200"), Role.VIEWER);
    everything = Browser.signedIn(console.url(), "everything");
    viewer = Browser.signedIn(console.url(), "viewer");
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @Test
  void everyPathAndMethodOfTheControllersStandsInTheDocument() throws Exception {
    JsonNode paths = document().get("paths");
    List<String> missing = new ArrayList<>();
    for (String mapped : mapped()) {
      String[] parts = mapped.split(" ", 2);
      if (paths.path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT)).isMissingNode()) {
        missing.add(mapped);
      }
    }
    assertThat(missing).isEmpty();
    assertThat(mapped()).hasSizeGreaterThan(40);
    assertThat(paths.at("/~1api~1stream/get").isMissingNode()).isFalse();
  }

  @Test
  void theDocumentSpeaksOfWhatProgramsGiveAndNotOfWhatTheConsoleAdds() throws Exception {
    JsonNode document = document();
    assertThat(document.at("/info/title").asText()).contains("Fengsui");
    String list = document.at("/paths/~1api~1incidents/get/parameters").toString();
    assertThat(list).contains("\"assignee\"", "\"page\"").doesNotContain("isitor");
    assertThat(document.at("/components/schemas").toString())
        .contains("\"Incident\"")
        .doesNotContain("Visitor", "JsonNode");
  }

  @Test
  void theDocumentIsForThoseWhoAreSignedIn() {
    assertThat(new Browser(console.url()).get("/api/openapi.json").statusCode()).isEqualTo(401);
    assertThat(viewer.get("/api/openapi.json").statusCode()).isEqualTo(200);
  }

  @Test
  void everyListIsACsvFileOfTheSameNameWithHeadsAndCrlf() {
    insertIncident("i1", "640100", "=HYPERLINK(\"http://x\")");
    for (String list :
        List.of("incidents", "deliveries", "silences", "releases", "accounts", "audit")) {
      HttpResponse<String> answer = everything.get("/api/" + list + ".csv");
      assertThat(answer.statusCode()).as(list).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/csv")
          .containsIgnoringCase("charset=utf-8");
      assertThat(answer.headers().firstValue("Content-Disposition"))
          .hasValue("attachment; filename=\"" + list + ".csv\"");
      assertThat(answer.body()).as(list).matches("(?s)[A-Za-z_,]+\\r\\n.*");
    }
    assertThat(everything.get("/api/incidents.csv").body())
        .contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    assertThat(everything.get("/api/incidents.csv?excel").body()).startsWith("\ufeffid,title_zh");
    assertThat(everything.get("/api/accounts.csv").body())
        .contains("viewer,viewer,VIEWER,640200,zh,false")
        .doesNotContain("bcrypt");
  }

  @Test
  void whatBelongsToAnIncidentOrAnAreaIsAFileToo() {
    insertIncident("i2", "640100", "t");
    for (String path :
        List.of(
            "incidents/i2/acts",
            "incidents/i2/plan",
            "incidents/i2/deadlines",
            "incidents/i2/series",
            "areas/640100")) {
      assertThat(everything.get("/api/" + path + ".csv").statusCode()).as(path).isEqualTo(200);
      assertThat(viewer.get("/api/" + path + ".csv").statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void aFileHoldsWhatTheListShowsTheSameAccountOnAllItsPages() {
    for (int i = 0; i < 120; i++) {
      insertIncident("many" + i, "640100", "many");
    }
    insertIncident("own", "640200", "many");
    String all = everything.get("/api/incidents.csv?q=many").body();
    assertThat(all.lines().filter(l -> l.startsWith("many")).distinct()).hasSize(120);
    String own = viewer.get("/api/incidents.csv?q=many").body();
    assertThat(own).contains("\r\nown,").doesNotContain("many1,");
    assertThat(viewer.get("/api/deliveries.csv").statusCode()).isEqualTo(403);
  }

  private static void insertIncident(String id, String region, String title) {
    console
        .sql()
        .sql(
            "MERGE INTO incident (id, title_zh, title_en, region, county, employer, industry,"
                + " status, state, opened_at, changed_at, first_as_of, last_as_of, search_text)"
                + " KEY (id) VALUES (?, ?, 't', ?, '', '', '', 'ACTUAL', 'OPEN', NOW(), NOW(),"
                + " NOW(), NOW(), ?)")
        .params(id, title, region, title)
        .update();
  }

  /** "METHOD /path" of every controller under /api. */
  private static Set<String> mapped() {
    Set<String> found = new TreeSet<>();
    console
        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              if (method.getBeanType().getPackageName().startsWith("org.fengsui")) {
                info.getPathPatternsCondition().getPatternValues().stream()
                    .filter(p -> p.startsWith("/api/") || p.startsWith("/feeds/"))
                    .forEach(
                        p ->
                            info.getMethodsCondition()
                                .getMethods()
                                .forEach(m -> found.add(m + " " + p)));
              }
            });
    return found;
  }

  private static JsonNode document() throws Exception {
    HttpResponse<String> answer = everything.get("/api/openapi.json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }
}
