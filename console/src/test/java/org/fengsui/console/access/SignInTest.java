package org.fengsui.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fengsui.console.access.SecuredConsole.console;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fengsui.console.live.Changes;
import org.fengsui.console.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Who may come in: passwords, guesses, sessions, and what the audit log says of it. */
@ExtendWith(SecuredConsole.class)
class SignInTest {
  private static final Pattern PASSWORD = Pattern.compile("shown this once\\): (\\S+)");

  @Test
  void theFirstPasswordIsPrintedOnceAndOpensTheDoor() {
    Matcher password = PASSWORD.matcher(SecuredConsole.printed());
    assertThat(password.find()).isTrue();
    assertThat(SecuredConsole.printed()).contains("口令（只显示这一次）");
    Browser admin = new Browser(console().url());
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
        console()
            .sql()
            .sql("SELECT password_hash FROM account WHERE name = 'admin'")
            .query(String.class)
            .single();
    assertThat(stored).startsWith("{bcrypt}").doesNotContain(password.group(1));
  }

  @Test
  void wrongCredentialsAndUnknownNamesGetTheSameAnswer() {
    HttpResponse<String> wrong = new Browser(console().url()).signIn("viewer", "wrong");
    HttpResponse<String> unknown = new Browser(console().url()).signIn("nobody", "wrong");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body()).contains("账号或口令不正确");
  }

  @Test
  void whoGuessesIsRefusedAfterFiveFailuresEvenWithTheRightPassword() {
    SignInGuard guard = console().bean(SignInGuard.class);
    Browser guesser = new Browser(console().url());
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
            .mapToObj(i -> new Browser(console().url()).signIn("target", "guess " + i).statusCode())
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
    new Browser(console().url()).signIn("my secret pass!", "viewer");
    assertThat(console().bean(AuditLog.class).all().toString())
        .contains("(not a name)")
        .doesNotContain("my secret", "guess 1");
  }

  @Test
  void aBarredAccountAndAnUnknownOneCostTheSameCheckOfAPassword() {
    console().account("barred", List.of(), Role.VIEWER);
    console().sql().sql("UPDATE account SET disabled = TRUE WHERE name = 'barred'").update();
    CountingEncoder encoder = new CountingEncoder(console().bean(PasswordEncoder.class));
    AuthenticationManager local =
        new SecurityConfig().localAuthentication(console().bean(UserDetailsService.class), encoder);
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
  void signingOutEndsTheSessionOnTheServer() {
    Browser viewer = Browser.signedIn(console().url(), "viewer");
    viewer.get("/api/me");
    assertThat(viewer.post("/api/sign-out", "{}").statusCode()).isEqualTo(204);
    assertThat(viewer.get("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  void signingInChangesTheSessionId() {
    Browser viewer = Browser.signedIn(console().url(), "viewer");
    String before = viewer.cookie("fengsui-session");
    viewer.get("/api/me");
    assertThat(viewer.signIn("viewer", "viewer").statusCode()).isEqualTo(204);
    assertThat(viewer.cookie("fengsui-session")).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void theSessionCookieIsForThisSiteOnlyAndOutOfReachOfScripts() {
    Browser viewer = new Browser(console().url());
    HttpResponse<String> answer = viewer.signIn("viewer", "viewer");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            c -> assertThat(c).startsWith("fengsui-session=").contains("HttpOnly", "SameSite=Lax"));
  }

  @Test
  void theAuditLogKnowsSignInsAndNoticesAForgery() {
    Browser.signedIn(console().url(), "viewer");
    AuditLog log = console().bean(AuditLog.class);
    assertThat(log.all()).anyMatch(e -> e.act().equals("SIGN_IN") && e.actor().equals("viewer"));
    assertThat(log.firstBroken()).isEmpty();
    console().bean(Changes.class).run(c -> log.add(c, "a", "NOTE", "s", "d"));
    long last = log.all().size();
    console().sql().sql("UPDATE audit_log SET detail = 'x' WHERE id = ?").param(last).update();
    assertThat(log.firstBroken()).hasValue(last);
    console().sql().sql("UPDATE audit_log SET detail = 'd' WHERE id = ?").param(last).update();
    assertThat(log.firstBroken()).isEmpty();
  }

  private static List<AuditLog.Entry> log(String subject) {
    return console().bean(AuditLog.class).all().stream()
        .filter(e -> e.subject().equals(subject))
        .toList();
  }

  private static SignInGuard guard() {
    return console().bean(SignInGuard.class);
  }
}
