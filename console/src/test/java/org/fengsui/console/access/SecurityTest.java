package org.fengsui.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.console.access.SecuredConsole.console;
import static org.fengsui.console.access.SecuredConsole.raw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengsui.console.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every answer keeps to itself, signed in or not. */
@ExtendWith(SecuredConsole.class)
class SecurityTest {
  @Test
  void withoutASessionNothingIsTold() {
    Browser stranger = new Browser(console().url());
    for (String path :
        List.of(
            "/api/me",
            "/api/board",
            "/api/stream",
            "/api/incidents",
            "/api/incidents/x",
            "/api/no-such",
            "/actuator/prometheus")) {
      HttpResponse<String> answer = stranger.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(answer.body()).as(path).contains("请先登录", "Sign in first");
    }
    HttpResponse<String> page = stranger.get("/incidents");
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location"))
        .hasValueSatisfying(l -> assertThat(l).endsWith("/sign-in?to=%2Fincidents"));
  }

  @Test
  void theHealthIsOpenAndSaysNoMoreThanUpOrDown() {
    HttpResponse<String> health = new Browser(console().url()).get("/actuator/health/liveness");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void aNameThatIsNotTheConsolesGetsNothing() throws Exception {
    for (String path : List.of("/", "/sign-in", "/api/me", "/actuator/health", "/feeds/cap.atom")) {
      assertThat(raw("GET " + path, "rebound.example")).startsWith("HTTP/1.1 421");
      assertThat(raw("GET " + path, "127.0.0.1")).doesNotStartWith("HTTP/1.1 421");
    }
    assertThat(raw("GET /sign-in", "localhost:1")).startsWith("HTTP/1.1 200");
    assertThat(raw("GET /sign-in", "rebound.example"))
        .contains("unknown-host", "listen.names", "该主机名");
  }

  @Test
  void anErrorIsACodeAndASentenceAndNothingOfTheInside() throws Exception {
    Browser viewer = Browser.signedIn(console().url(), "viewer");
    viewer.get("/api/me");
    for (HttpResponse<String> answer :
        List.of(
            viewer.get("/api/no-such"),
            viewer.get("/api/incidents?page=x"),
            viewer.get("/api/bulletin"),
            viewer.get("/api/bulletin?month=x"),
            viewer.get("/api/deliveries/x"),
            viewer.post("/api/me/password", "{"),
            viewer.post("/api/me/password", "[]"),
            viewer.post("/api/board", "{}"),
            viewer.delete("/api/board"))) {
      String what = answer.uri() + " " + answer.body();
      assertThat(answer.statusCode()).as(what).isBetween(400, 415);
      assertThat(answer.body())
          .as(what)
          .startsWith("{\"code\":")
          .contains("\"zh\"", "\"en\"")
          .doesNotContain("xception", "org.", "\tat ", "trace");
    }
    String html = viewer.get("/no-such-page", "Accept", "text/html").body();
    assertThat(html).doesNotContain("xception", "\tat ", "org.spring");
    for (String strange :
        List.of("GET /api/me;x=1", "GET /a/../api/me", "GET /%2e%2e/x", "FOO /")) {
      assertThat(raw(strange, "localhost")).as(strange).doesNotContain("xception", "org.", "\tat ");
    }
  }

  @Test
  void whatIsPrivateIsStoredNowhereAndReadByNoOtherSite() throws Exception {
    Browser viewer = Browser.signedIn(console().url(), "viewer");
    for (String path :
        List.of("/api/me", "/api/board", "/api/incidents", "/api/incidents.csv", "/api/place")) {
      HttpResponse<String> answer = viewer.get(path, "Origin", "https://evil.example");
      assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
          .as(path)
          .contains("no-store");
      assertThat(answer.headers().map().keySet())
          .noneMatch(k -> k.toLowerCase(Locale.ROOT).startsWith("access-control"));
      assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }
    HttpResponse<String> file = viewer.get("/api/incidents.csv");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"incidents.csv\"");
  }

  @Test
  void noFileOutsideOfThePagesCanBeReached() throws Exception {
    Matcher assets =
        Pattern.compile("/assets/[0-9a-f]+/").matcher(raw("GET /sign-in", "localhost"));
    assertThat(assets.find()).isTrue();
    for (String up :
        List.of(
            "../../db/migration/common/V1__console().sql",
            "..%2f..%2fdb/migration/common/V1__console().sql",
            "%2e%2e/%2e%2e/db/migration/common/V1__console().sql",
            "..%5c..%5clogback.xml",
            "..%252f..%252flogback.xml",
            "....//....//logback.xml")) {
      String answer = raw("GET " + assets.group() + up, "localhost");
      assertThat(answer).as(up).doesNotStartWith("HTTP/1.1 200").doesNotContain("CREATE TABLE");
    }
  }

  @Test
  void noChangeIsMadeWithoutTheTokenOfThePage() throws Exception {
    Browser viewer = Browser.signedIn(console().url(), "viewer");
    JsonNode paths =
        new ObjectMapper().readTree(viewer.get("/api/openapi.json").body()).get("paths");
    int[] changes = {0};
    paths
        .fieldNames()
        .forEachRemaining(
            path ->
                paths
                    .get(path)
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (!method.equals("get")) {
                            changes[0]++;
                            HttpResponse<String> answer =
                                viewer.withoutToken(
                                    method.toUpperCase(Locale.ROOT),
                                    path.replaceAll("\\{[a-z]+}", "1"));
                            assertThat(answer.statusCode()).as(path).isEqualTo(403);
                            assertThat(answer.body()).as(path).contains("not-allowed");
                          }
                        }));
    assertThat(changes[0]).isGreaterThan(15);
  }

  @Test
  void aPostWithoutTheTokenOfThePageIsRefused() {
    Browser viewer = Browser.signedIn(console().url(), "viewer");
    HttpResponse<String> forged = viewer.postWithoutToken("/api/sign-out", "{}");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("not-allowed", "无权");
    assertThat(viewer.get("/api/me").statusCode()).isEqualTo(200);
    Browser stranger = new Browser(console().url());
    String credentials = "{\"name\":\"viewer\",\"password\":\"viewer\"}";
    assertThat(stranger.postWithoutToken("/api/sign-in", credentials).statusCode()).isEqualTo(403);
  }

  @Test
  void everyAnswerForbidsInlineScriptsFramesAndSniffing() {
    for (String path : List.of("/api/me", "/sign-in", "/actuator/health")) {
      HttpResponse<String> answer = new Browser(console().url()).get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .as(path)
          .hasValue(SecurityConfig.CONTENT_SECURITY_POLICY);
      assertThat(SecurityConfig.CONTENT_SECURITY_POLICY).doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    }
  }
}
