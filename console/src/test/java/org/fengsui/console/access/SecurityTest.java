package org.fengsui.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fengsui.console.live.Changes;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.RunningConsole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

class SecurityTest {
  private static final Pattern PASSWORD = Pattern.compile("shown this once\\): (\\S+)");

  @TempDir static Path folder;
  private static ConsoleSettings settings;
  private static RunningConsole console;
  private static String printed;

  @BeforeAll
  static void start() {
    // No broker is there: people must be able to come in all the same.
    settings = RunningConsole.settings("127.0.0.1:1", "", RunningConsole.h2(folder));
    RunningConsole.Printed first = RunningConsole.startAndListen(settings);
    console = first.console();
    printed = first.text();
    console.account("viewer", List.of(), Role.VIEWER);
    console.account("guesser", List.of(), Role.VIEWER);
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @Test
  void withoutASessionNothingIsTold() {
    Browser stranger = new Browser(console.url());
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
        .hasValueSatisfying(l -> assertThat(l).endsWith("/sign-in"));
  }

  @Test
  void theHealthIsOpenAndSaysNoMoreThanUpOrDown() {
    HttpResponse<String> health = new Browser(console.url()).get("/actuator/health/liveness");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void theFirstPasswordIsPrintedOnceAndOpensTheDoor() {
    Matcher password = PASSWORD.matcher(printed);
    assertThat(password.find()).isTrue();
    assertThat(printed).contains("口令（只显示这一次）");
    Browser admin = new Browser(console.url());
    assertThat(admin.signIn(FirstRun.NAME, password.group(1)).statusCode()).isEqualTo(204);
    for (String path :
        List.of(
            "/api/board",
            "/%61pi/board",
            "/api/stream",
            "/api/openapi.json",
            "/actuator/prometheus",
            "/alerts/x")) {
      assertThat(admin.get(path).statusCode()).as(path).isEqualTo(403);
      assertThat(admin.get(path).body()).as(path).contains("must-change-password");
    }
    assertThat(admin.get("/api/me").body()).contains("ADMIN", "PUBLISHER");
    String stored =
        console
            .sql()
            .sql("SELECT password_hash FROM account WHERE name = 'admin'")
            .query(String.class)
            .single();
    assertThat(stored).startsWith("{bcrypt}").doesNotContain(password.group(1));
  }

  @Test
  void wrongCredentialsAndUnknownNamesGetTheSameAnswer() {
    HttpResponse<String> wrong = new Browser(console.url()).signIn("viewer", "wrong");
    HttpResponse<String> unknown = new Browser(console.url()).signIn("nobody", "wrong");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body()).contains("账号或口令不正确");
  }

  @Test
  void whoGuessesIsRefusedAfterFiveFailuresEvenWithTheRightPassword() {
    SignInGuard guard = console.bean(SignInGuard.class);
    Browser guesser = new Browser(console.url());
    List<SignInGuard.Counted> name = List.of(SignInGuard.Counted.name("guesser"));
    for (int i = 0; i < SignInGuard.FREE; i++) {
      guard.begin(name);
    }
    assertThat(guesser.signIn("guesser", "guesser").statusCode()).isEqualTo(429);
    guard.succeeded(name);
    assertThat(guesser.signIn("guesser", "guesser").statusCode()).isEqualTo(204);
  }

  @Test
  void guessesAtTheSameTimeAreNoMoreThanOneAfterTheOther() {
    List<Integer> answers =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> new Browser(console.url()).signIn("target", "guess " + i).statusCode())
            .toList();
    assertThat(answers).containsOnly(401, 429);
    assertThat(answers.stream().filter(a -> a == 401)).hasSize(SignInGuard.FREE);
    assertThat(log("target").stream().filter(e -> e.act().equals("SIGN_IN_FAILED")))
        .hasSize(SignInGuard.FREE)
        .allMatch(e -> e.actor().equals("-") && e.detail().equals("127.0.0.1"));
    assertThat(log("target").stream().filter(e -> e.act().equals("SIGN_IN_BLOCKED"))).hasSize(1);
    guard().succeeded(List.of(SignInGuard.Counted.address("127.0.0.1")));
  }

  @Test
  void aPasswordInTheWrongFieldIsNotInTheLog() {
    new Browser(console.url()).signIn("my secret pass!", "viewer");
    assertThat(console.bean(AuditLog.class).all().toString())
        .contains("(not a name)")
        .doesNotContain("my secret", "guess 1");
  }

  @Test
  void aBarredAccountAndAnUnknownOneCostTheSameCheckOfAPassword() {
    console.account("barred", List.of(), Role.VIEWER);
    console.sql().sql("UPDATE account SET disabled = TRUE WHERE name = 'barred'").update();
    CountingEncoder encoder = new CountingEncoder(console.bean(PasswordEncoder.class));
    AuthenticationManager local =
        new SecurityConfig().localAuthentication(console.bean(UserDetailsService.class), encoder);
    for (String name : List.of("viewer", "barred", "nobody")) {
      int before = encoder.checks();
      assertThatThrownBy(
              () ->
                  local.authenticate(
                      UsernamePasswordAuthenticationToken.unauthenticated(name, "wrong")))
          .isInstanceOf(BadCredentialsException.class);
      assertThat(encoder.checks() - before).as(name).isEqualTo(1);
    }
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
    Browser viewer = Browser.signedIn(console.url(), "viewer");
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
    Browser viewer = Browser.signedIn(console.url(), "viewer");
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
            "../../db/migration/common/V1__console.sql",
            "..%2f..%2fdb/migration/common/V1__console.sql",
            "%2e%2e/%2e%2e/db/migration/common/V1__console.sql",
            "..%5c..%5clogback.xml",
            "..%252f..%252flogback.xml",
            "....//....//logback.xml")) {
      String answer = raw("GET " + assets.group() + up, "localhost");
      assertThat(answer).as(up).doesNotStartWith("HTTP/1.1 200").doesNotContain("CREATE TABLE");
    }
  }

  @Test
  void noChangeIsMadeWithoutTheTokenOfThePage() throws Exception {
    Browser viewer = Browser.signedIn(console.url(), "viewer");
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

  private static List<AuditLog.Entry> log(String subject) {
    return console.bean(AuditLog.class).all().stream()
        .filter(e -> e.subject().equals(subject))
        .toList();
  }

  private static SignInGuard guard() {
    return console.bean(SignInGuard.class);
  }

  /** The answer to a request line, under a name of a host. */
  private static String raw(String line, String host) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(console.url()).getPort())) {
      String head = line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aPostWithoutTheTokenOfThePageIsRefused() {
    Browser viewer = Browser.signedIn(console.url(), "viewer");
    HttpResponse<String> forged = viewer.postWithoutToken("/api/sign-out", "{}");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("not-allowed", "无权");
    assertThat(viewer.get("/api/me").statusCode()).isEqualTo(200);
    Browser stranger = new Browser(console.url());
    String credentials = "{\"name\":\"viewer\",\"password\":\"viewer\"}";
    assertThat(stranger.postWithoutToken("/api/sign-in", credentials).statusCode()).isEqualTo(403);
  }

  @Test
  void signingOutEndsTheSessionOnTheServer() {
    Browser viewer = Browser.signedIn(console.url(), "viewer");
    viewer.get("/api/me");
    assertThat(viewer.post("/api/sign-out", "{}").statusCode()).isEqualTo(204);
    assertThat(viewer.get("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  void signingInChangesTheSessionId() {
    Browser viewer = Browser.signedIn(console.url(), "viewer");
    String before = viewer.cookie("fengsui-session");
    viewer.get("/api/me");
    assertThat(viewer.signIn("viewer", "viewer").statusCode()).isEqualTo(204);
    assertThat(viewer.cookie("fengsui-session")).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void everyAnswerForbidsInlineScriptsFramesAndSniffing() {
    for (String path : List.of("/api/me", "/sign-in", "/actuator/health")) {
      HttpResponse<String> answer = new Browser(console.url()).get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .as(path)
          .hasValue(SecurityConfig.CONTENT_SECURITY_POLICY);
      assertThat(SecurityConfig.CONTENT_SECURITY_POLICY).doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    }
  }

  @Test
  void theSessionCookieIsForThisSiteOnlyAndOutOfReachOfScripts() {
    Browser viewer = new Browser(console.url());
    HttpResponse<String> answer = viewer.signIn("viewer", "viewer");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            c -> assertThat(c).startsWith("fengsui-session=").contains("HttpOnly", "SameSite=Lax"));
  }

  @Test
  void theAuditLogKnowsSignInsAndNoticesAForgery() {
    Browser.signedIn(console.url(), "viewer");
    AuditLog log = console.bean(AuditLog.class);
    assertThat(log.all()).anyMatch(e -> e.act().equals("SIGN_IN") && e.actor().equals("viewer"));
    assertThat(log.firstBroken()).isEmpty();
    console.bean(Changes.class).run(c -> log.add(c, "a", "NOTE", "s", "d"));
    long last = log.all().size();
    console.sql().sql("UPDATE audit_log SET detail = 'x' WHERE id = ?").param(last).update();
    assertThat(log.firstBroken()).hasValue(last);
    console.sql().sql("UPDATE audit_log SET detail = 'd' WHERE id = ?").param(last).update();
    assertThat(log.firstBroken()).isEmpty();
  }
}
