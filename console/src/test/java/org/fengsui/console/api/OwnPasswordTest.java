package org.fengsui.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.fengsui.console.access.AuditLog;
import org.fengsui.console.access.Role;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.RunningConsole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A person's own password, and what must be done with one that was made. */
class OwnPasswordTest {
  private static final String FRESH = "a password of my own";

  @TempDir static Path folder;
  private static RunningConsole console;
  private static Browser chief;

  @BeforeAll
  static void start() {
    console =
        RunningConsole.start(RunningConsole.settings("127.0.0.1:1", "", RunningConsole.h2(folder)));
    console.account("chief", List.of(), Role.ADMIN);
    chief = Browser.signedIn(console.url(), "chief");
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @Test
  void whoKnowsTheOldPasswordSetsANewOneAndAllOtherSessionsEnd() {
    console.account("ma", List.of(), Role.VIEWER);
    Browser here = Browser.signedIn(console.url(), "ma");
    Browser there = Browser.signedIn(console.url(), "ma");
    String session = here.cookie("fengsui-session");
    assertThat(change(here, "ma", FRESH).statusCode()).isEqualTo(204);
    assertThat(here.get("/api/me").statusCode()).isEqualTo(200);
    assertThat(here.cookie("fengsui-session")).isNotEqualTo(session);
    assertThat(there.get("/api/me").statusCode()).isEqualTo(401);
    assertThat(new Browser(console.url()).signIn("ma", "ma").statusCode()).isEqualTo(401);
    assertThat(new Browser(console.url()).signIn("ma", FRESH).statusCode()).isEqualTo(204);
    assertThat(console.bean(AuditLog.class).all())
        .filteredOn(e -> e.act().equals("PASSWORD_CHANGE") && e.subject().equals("ma"))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.actor()).isEqualTo("ma");
              assertThat(e.detail()).doesNotContain(FRESH);
            });
  }

  @Test
  void whoDoesNotKnowTheOldPasswordChangesNothingAndIsStoppedAfterTooManyTries() {
    console.account("guess", List.of(), Role.VIEWER);
    Browser thief = Browser.signedIn(console.url(), "guess");
    HttpResponse<String> answer = change(thief, "wrong", FRESH);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("bad-old", "原口令不正确", "is wrong");
    HttpResponse<String> last = answer;
    for (int i = 0; i < 20 && last.statusCode() == 400; i++) {
      last = change(thief, "wrong" + i, FRESH);
    }
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(change(thief, "guess", FRESH).statusCode()).isEqualTo(429);
  }

  @Test
  void aNewPasswordMustBeUsableAndAnotherOne() {
    console.account("careful one", List.of(), Role.VIEWER);
    Browser careful = Browser.signedIn(console.url(), "careful one");
    for (String bad : List.of("short", "长".repeat(25), "")) {
      assertThat(change(careful, "careful one", bad).statusCode()).as(bad).isEqualTo(400);
    }
    assertThat(change(careful, "careful one", FRESH).statusCode()).isEqualTo(204);
    assertThat(change(careful, FRESH, FRESH).body()).contains("another one", "须与旧口令不同");
    assertThat(careful.post("/api/me/password", "{}").statusCode()).isEqualTo(400);
    assertThat(new Browser(console.url()).post("/api/me/password", "{}").statusCode())
        .isIn(401, 403);
  }

  @Test
  void aPasswordThatTheConsoleMadeOpensNothingButItsChange() {
    String made = made("fresh.one");
    Browser fresh = new Browser(console.url());
    assertThat(fresh.signIn("fresh.one", made).statusCode()).isEqualTo(204);
    assertThat(fresh.get("/api/me").body()).contains("\"mustChange\":true", "\"hasPassword\":true");
    for (String path : List.of("/api/board", "/api/accounts.csv", "/actuator/prometheus")) {
      HttpResponse<String> refused = fresh.get(path);
      assertThat(refused.statusCode()).as(path).isEqualTo(403);
      assertThat(refused.body()).contains("must-change-password", "请先修改口令");
    }
    assertThat(fresh.get("/account").statusCode()).isEqualTo(200);
    assertThat(change(fresh, made, FRESH).statusCode()).isEqualTo(204);
    assertThat(fresh.get("/api/me").body()).contains("\"mustChange\":false");
    assertThat(fresh.get("/api/board").statusCode()).isEqualTo(200);
    Browser again = new Browser(console.url());
    again.signIn("fresh.one", FRESH);
    assertThat(again.get("/api/board").statusCode()).isEqualTo(200);
  }

  @Test
  void aPasswordThatWasMadeAnewMustBeChangedAgain() {
    String first = made("again.one");
    Browser one = new Browser(console.url());
    one.signIn("again.one", first);
    change(one, first, FRESH);
    String second =
        JsonMapper.shared()
            .readTree(chief.post("/api/accounts/again.one/password", "{}").body())
            .path("password")
            .asString();
    assertThat(one.get("/api/me").statusCode()).isEqualTo(401);
    one.signIn("again.one", second);
    assertThat(one.get("/api/board").statusCode()).isEqualTo(403);
  }

  @Test
  void anAccountWithoutAPasswordNeedsAnIdentityProvider() {
    HttpResponse<String> refused =
        chief.post("/api/accounts", "{\"name\":\"none\",\"withoutPassword\":true}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("identity provider", "未配置身份认证");
  }

  private static String made(String name) {
    return JsonMapper.shared()
        .readTree(chief.post("/api/accounts", "{\"name\":\"" + name + "\"}").body())
        .path("password")
        .asString();
  }

  private static HttpResponse<String> change(Browser browser, String old, String fresh) {
    return browser.post(
        "/api/me/password", "{\"old\":\"%s\",\"fresh\":\"%s\"}".formatted(old, fresh));
  }
}
