package org.fengsui.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengsui.console.live.Changes;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.RunningConsole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    for (int i = 0; i < SignInGuard.FREE; i++) {
      guard.failed("name guesser");
    }
    assertThat(guesser.signIn("guesser", "guesser").statusCode()).isEqualTo(429);
    guard.succeeded("name guesser");
    assertThat(guesser.signIn("guesser", "guesser").statusCode()).isEqualTo(204);
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
