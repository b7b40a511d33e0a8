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

/** The OpenAPI document, over all that the controllers serve. */
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
