package org.fengsui.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.fengsui.console.access.AuditLog;
import org.fengsui.console.access.Role;
import org.fengsui.console.live.Changes;
import org.fengsui.console.live.EventKind;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.EventStream;
import org.fengsui.console.testing.MemoryStore;
import org.fengsui.console.testing.RunningConsole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts and the audit log as administrators see them. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class AccountApiScenario {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GOOD = "twelve letters or more";

  private RunningConsole console;
  private Browser chief;

  abstract DatabaseSettings database(Path folder) throws Exception;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    DatabaseSettings database = database(folder);
    // A log from before there was a key.
    MemoryStore older = MemoryStore.create(database, Clock.systemUTC());
    AuditLog before = new AuditLog(older.sql());
    older.changes().run(c -> before.add(c, "older", "NOTE", "before", ""));
    console = RunningConsole.start(RunningConsole.settings("127.0.0.1:1", "", database));
    // The first run's own administrator is not the one that these tests keep.
    console.sql().sql("UPDATE account SET disabled = TRUE WHERE name = 'admin'").update();
    console.account("chief", List.of(), Role.ADMIN);
    console.account("viewer", List.of(), Role.VIEWER);
    console.account("wuzhong.admin", List.of("640300"), Role.ADMIN);
    chief = Browser.signedIn(console.url(), "chief");
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @Test
  void aLogFromBeforeThereWasAKeyGoesOnUnderOne() {
    List<AuditLog.Entry> all = console.bean(AuditLog.class).all();
    assertThat(all.get(0).actor()).isEqualTo("older");
    assertThat(all.get(1).act()).isEqualTo("AUDIT_KEYED");
    assertThat(all.get(1).detail()).endsWith("entries before: 1, whole");
    assertThat(chief.get("/api/audit").body()).contains("\"broken\":null", "\"written\":{\"id\":");
  }

  @Test
  void onlyAdministratorsSeeAccountsAndTheAuditLog() {
    Browser viewer = Browser.signedIn(console.url(), "viewer");
    for (String path :
        List.of("/api/accounts", "/api/audit", "/api/accounts.csv", "/api/audit.csv")) {
      assertThat(viewer.get(path).statusCode()).as(path).isEqualTo(403);
      assertThat(new Browser(console.url()).get(path).statusCode()).as(path).isEqualTo(401);
      assertThat(chief.get(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(viewer.post("/api/accounts", "{\"name\":\"viewer\"}").statusCode()).isEqualTo(403);
  }

  @Test
  void aNewAccountComesInWithThePasswordThatWasSetForIt() throws Exception {
    JsonNode kept = saved(account("li.na", "\"roles\":[\"VIEWER\",\"RESPONDER\"]"));
    assertThat(kept.at("/account/displayName").asText()).isEqualTo("li.na");
    assertThat(kept.get("password").isNull()).isTrue();
    Browser li = new Browser(console.url());
    assertThat(li.signIn("li.na", GOOD).statusCode()).isEqualTo(204);
    assertThat(li.get("/api/me").body()).contains("RESPONDER").doesNotContain("ADMIN");
    assertThat(chief.get("/api/accounts").body()).contains("li.na").doesNotContain("bcrypt", GOOD);
  }

  @Test
  void aPasswordThatTheConsoleMakesIsShownOnce() throws Exception {
    JsonNode kept = saved("{\"name\":\"made\"}");
    String first = kept.get("password").asText();
    assertThat(new Browser(console.url()).signIn("made", first).statusCode()).isEqualTo(204);
    HttpResponse<String> again = chief.post("/api/accounts/made/password", "{}");
    String second = JSON.readTree(again.body()).get("password").asText();
    assertThat(second).hasSize(20).isNotEqualTo(first);
    assertThat(new Browser(console.url()).signIn("made", first).statusCode()).isEqualTo(401);
    assertThat(new Browser(console.url()).signIn("made", second).statusCode()).isEqualTo(204);
    assertThat(chief.get("/api/accounts").body()).doesNotContain(second);
    assertThat(chief.get("/api/audit").body()).doesNotContain(second).contains("PASSWORD_SET");
    assertThat(chief.post("/api/accounts/nobody/password", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void barringAnAccountEndsItsSessionsAtOnceAndLettingItInAgainDoesNotReviveThem()
      throws Exception {
    saved(account("barred", "\"roles\":[\"VIEWER\"]"));
    Browser barred = new Browser(console.url());
    barred.signIn("barred", GOOD);
    assertThat(barred.get("/api/me").statusCode()).isEqualTo(200);
    saved("{\"name\":\"barred\",\"disabled\":true}");
    assertThat(barred.get("/api/me").statusCode()).isEqualTo(401);
    assertThat(new Browser(console.url()).signIn("barred", GOOD).statusCode()).isEqualTo(401);
    saved("{\"name\":\"barred\",\"disabled\":false}");
    assertThat(barred.get("/api/me").statusCode()).isEqualTo(401);
    assertThat(new Browser(console.url()).signIn("barred", GOOD).statusCode()).isEqualTo(204);
  }

  @Test
  void theEventStreamsOfAnAccountEndInAllItsSessionsWhenItIsBarredOrChanged() throws Exception {
    saved(account("listener", "\"roles\":[\"VIEWER\"]"));
    for (String change :
        List.of("\"roles\":[\"TUNER\"]", "\"areas\":[\"640100\"]", "\"disabled\":true")) {
      Browser one = new Browser(console.url());
      Browser another = new Browser(console.url());
      assertThat(one.signIn("listener", GOOD).statusCode()).isEqualTo(204);
      assertThat(another.signIn("listener", GOOD).statusCode()).isEqualTo(204);
      try (EventStream first = one.stream("").awaitOpen();
          EventStream tab = one.stream("").awaitOpen();
          EventStream second = another.stream("").awaitOpen();
          EventStream other = chief.stream("").awaitOpen()) {
        saved("{\"name\":\"listener\"," + change + "}");
        await().until(() -> first.ended() && tab.ended() && second.ended());
        announce();
        await().untilAsserted(() -> assertThat(other.events("act")).hasSize(1));
        assertThat(first.events("act")).isEmpty();
        assertThat(other.ended()).isFalse();
      }
    }
  }

  @Test
  void signingOutEndsTheStreamsOfThatSessionOnly() throws Exception {
    saved(account("leaver", "\"roles\":[\"VIEWER\"]"));
    Browser one = new Browser(console.url());
    Browser another = new Browser(console.url());
    one.signIn("leaver", GOOD);
    another.signIn("leaver", GOOD);
    try (EventStream first = one.stream("").awaitOpen();
        EventStream second = another.stream("").awaitOpen()) {
      one.get("/api/me");
      assertThat(one.post("/api/sign-out", "{}").statusCode()).isEqualTo(204);
      await().until(first::ended);
      announce();
      await().untilAsserted(() -> assertThat(second.events("act")).hasSize(1));
    }
  }

  private void announce() {
    console.bean(Changes.class).run(c -> c.announce(EventKind.ACT, "", "{}"));
  }

  @Test
  void whatAChangeLeavesOutStaysAndTheAuditLogSaysWhatChanged() throws Exception {
    saved(account("ma", "\"roles\":[\"TUNER\"],\"areas\":[\"640100\"],\"locale\":\"en\""));
    JsonNode kept = saved("{\"name\":\"ma\",\"roles\":[\"APPROVER\"]}").get("account");
    assertThat(kept.get("areas").get(0).asText()).isEqualTo("640100");
    assertThat(kept.get("locale").asText()).isEqualTo("en");
    List<AuditLog.Entry> ma =
        console.bean(AuditLog.class).all().stream().filter(e -> e.subject().equals("ma")).toList();
    assertThat(ma)
        .extracting(AuditLog.Entry::act)
        .containsExactly("ACCOUNT_ADD", "PASSWORD_SET", "ACCOUNT_CHANGE");
    assertThat(ma.get(2).detail()).isEqualTo("roles [TUNER] → [APPROVER]");
    assertThat(ma).allMatch(e -> e.actor().equals("chief"));
  }

  @Test
  void theLastAdministratorOfAllAreasCannotBeLockedOut() throws Exception {
    for (String change :
        List.of("\"disabled\":true", "\"roles\":[\"VIEWER\"]", "\"areas\":[\"640100\"]")) {
      HttpResponse<String> answer =
          chief.post("/api/accounts", "{\"name\":\"chief\"," + change + "}");
      assertThat(answer.statusCode()).as(change).isEqualTo(409);
      assertThat(answer.body()).contains("administrator", "管理员");
    }
    assertThat(chief.get("/api/me").body()).contains("ADMIN");
    saved(account("second", "\"roles\":[\"ADMIN\"]"));
    saved("{\"name\":\"second\",\"roles\":[\"VIEWER\"]}");
  }

  @Test
  void anAdministratorOfSomeAreasKeepsTheAccountsOfTheseAreasOnly() throws Exception {
    Browser wuzhong = Browser.signedIn(console.url(), "wuzhong.admin");
    assertThat(wuzhong.get("/api/accounts").body())
        .contains("wuzhong.admin")
        .doesNotContain("chief");
    assertThat(wuzhong.get("/api/audit").statusCode()).isEqualTo(403);
    for (String areas : List.of("[]", "[\"640100\"]", "[\"640302\",\"640100\"]")) {
      String body = account("w1", "\"areas\":" + areas);
      assertThat(wuzhong.post("/api/accounts", body).statusCode()).as(areas).isEqualTo(403);
    }
    String own = account("w2", "\"areas\":[\"640302\"]");
    assertThat(wuzhong.post("/api/accounts", own).statusCode()).isEqualTo(200);
    String grab = "{\"name\":\"chief\",\"areas\":[\"640300\"],\"password\":\"" + GOOD + "\"}";
    assertThat(wuzhong.post("/api/accounts", grab).statusCode()).isEqualTo(403);
    HttpResponse<String> there = wuzhong.post("/api/accounts/chief/password", "{}");
    HttpResponse<String> nobody = wuzhong.post("/api/accounts/nobody/password", "{}");
    assertThat(there.statusCode()).isEqualTo(404);
    assertThat(there.body()).isEqualTo(nobody.body()).contains("not-among-your-areas", "不在您的地区范围内");
  }

  @Test
  void whatIsNoAccountIsRefusedInBothLanguages() {
    for (String bad :
        List.of(
            "{}",
            "{\"name\":\"Über Name\"}",
            "{\"name\":\"x1\",\"password\":\"short\"}",
            "{\"name\":\"x1\",\"password\":\"" + "长".repeat(25) + "\"}",
            "{\"name\":\"x1\",\"roles\":[\"KING\"]}",
            "{\"name\":\"x1\",\"areas\":[\"999999\"]}",
            "{\"name\":\"x1\",\"locale\":\"fr\"}")) {
      HttpResponse<String> answer = chief.post("/api/accounts", bad);
      assertThat(answer.statusCode()).as(bad).isEqualTo(400);
      assertThat(answer.body()).as(bad).contains("\"zh\"", "\"en\"");
    }
    assertThat(chief.get("/api/accounts").body()).doesNotContain("\"x1\"");
  }

  @Test
  void theAuditLogComesInPagesTheLatestFirstAndSaysWhetherItsChainIsWhole() throws Exception {
    for (int i = 0; i < 5; i++) {
      Browser.signedIn(console.url(), "viewer");
    }
    JsonNode first = JSON.readTree(chief.get("/api/audit?size=3").body());
    assertThat(first.get("broken").isNull()).isTrue();
    assertThat(first.get("entries")).hasSize(3);
    long top = first.at("/entries/0/id").asLong();
    assertThat(top).isEqualTo(first.get("total").asLong());
    JsonNode second =
        JSON.readTree(chief.get("/api/audit?size=3&before=" + first.get("before")).body());
    assertThat(second.at("/entries/0/id").asLong()).isEqualTo(top - 3);

    String detail = first.at("/entries/2/detail").asText();
    set(top - 2, "forged");
    assertThat(JSON.readTree(chief.get("/api/audit").body()).get("broken").asLong())
        .isEqualTo(top - 2);
    set(top - 2, detail);
  }

  private void set(long id, String detail) {
    changeAudit("UPDATE audit_log SET detail = ? WHERE id = ?", detail, id);
  }

  /** Changes the audit log behind the console's back. */
  void changeAudit(String statement, Object... values) {
    sql().sql(statement).params(values).update();
  }

  /** The console's database. */
  JdbcClient sql() {
    return console.sql();
  }

  private String account(String name, String more) {
    return "{\"name\":\"%s\",\"password\":\"%s\",%s}".formatted(name, GOOD, more);
  }

  private JsonNode saved(String body) throws Exception {
    HttpResponse<String> answer = chief.post("/api/accounts", body);
    assertThat(answer.statusCode()).as(body + " " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }
}
