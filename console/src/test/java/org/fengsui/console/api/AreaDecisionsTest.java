package org.fengsui.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengsui.console.api.AreaDecisionsTest.Decision.EVERYWHERE;
import static org.fengsui.console.api.AreaDecisionsTest.Decision.LIST;
import static org.fengsui.console.api.AreaDecisionsTest.Decision.ONE;
import static org.fengsui.console.api.AreaDecisionsTest.Decision.OWN;
import static org.fengsui.console.api.AreaDecisionsTest.Decision.PUBLIC;
import static org.fengsui.console.api.AreaDecisionsTest.Decision.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.EventStream;
import org.fengsui.console.testing.RunningConsole;
import org.fengsui.console.testing.TwoCounties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every path that the OpenAPI document names, asked by an account of one county with all roles that
 * another county's secrets are kept from. A path without a decision here fails.
 */
class AreaDecisionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What an account of one county gets. */
  enum Decision {
    /** About the account itself, or the same for everybody and about nobody. */
    OWN,
    /** For everybody, signed in or not: what a publisher let out. */
    PUBLIC,
    /** What concerns its areas, nothing of others. */
    LIST,
    /** One thing: the same answer whether it is another county's or does not exist. */
    ONE,
    /** A change that names its area: refused beyond the account's. */
    WRITE,
    /** Accounts of all areas only. */
    EVERYWHERE
  }

  private static final Map<String, Decision> DECISIONS = decisions();

  @TempDir static Path folder;
  private static RunningConsole console;
  private static TwoCounties counties;
  private static Browser mine;

  private static Map<String, Decision> decisions() {
    Map<String, Decision> d = new LinkedHashMap<>();
    for (String own :
        "GET /api/me,POST /api/me/password,POST /api/sign-in,POST /api/sign-out,"
            .concat("GET /api/sign-in/providers,GET /api/map")
            .split(",", -1)) {
      d.put(own, OWN);
    }
    for (String open :
        "GET /feeds/cap.atom,GET /feeds/cap/{id}.xml,GET /feeds/cap/{id}-cancel.xml"
            .split(",", -1)) {
      d.put(open, PUBLIC);
    }
    for (String list :
        List.of("accounts", "channels", "deliveries", "incidents", "releases", "silences")) {
      d.put("GET /api/" + list, LIST);
      d.put("GET /api/" + list + ".csv", LIST);
    }
    for (String list :
        "board,bulletin,duty,duty.csv,duty/rosters,duty/shifts,place,sources.csv,stream"
            .split(",", -1)) {
      d.put("GET /api/" + list, LIST);
    }
    for (String part : List.of("acts", "deadlines", "messages", "plan", "series")) {
      d.put("GET /api/incidents/{id}/" + part, ONE);
      d.put("GET /api/incidents/{id}/" + part + ".csv", ONE);
    }
    for (String one :
        "incidents/{id},incidents/{id}/report,areas/{code},areas/{code}.csv,deliveries/{id}"
            .split(",", -1)) {
      d.put("GET /api/" + one, ONE);
    }
    for (String act :
        "acknowledge,assign,close,hand-over,note,plan/{step},report,respond,verify"
            .split(",", -1)) {
      d.put("POST /api/incidents/{id}/" + act, ONE);
    }
    for (String act :
        "accounts/{name}/password,deliveries/{id}/drop,deliveries/{id}/release,"
            .concat("releases/{id}/approve,releases/{id}/withdraw")
            .split(",", -1)) {
      d.put("POST /api/" + act, ONE);
    }
    d.put("DELETE /api/silences/{id}", ONE);
    d.put("DELETE /api/duty/shifts/{id}", ONE);
    d.put("POST /api/accounts", WRITE);
    d.put("POST /api/duty/shifts", WRITE);
    d.put("POST /api/releases", WRITE);
    d.put("POST /api/silences", WRITE);
    d.put("GET /api/audit", EVERYWHERE);
    d.put("GET /api/audit.csv", EVERYWHERE);
    return d;
  }

  @BeforeAll
  static void start() {
    console =
        RunningConsole.start(RunningConsole.settings("127.0.0.1:1", "", RunningConsole.h2(folder)));
    counties = TwoCounties.in(console);
    mine = Browser.signedIn(console.url(), TwoCounties.MINE);
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @Test
  void everyPathOfTheDocumentHasADecision() throws Exception {
    TreeSet<String> found = new TreeSet<>();
    JsonNode paths = JSON.readTree(mine.get("/api/openapi.json").body()).get("paths");
    paths
        .fieldNames()
        .forEachRemaining(
            path ->
                paths
                    .get(path)
                    .fieldNames()
                    .forEachRemaining(m -> found.add(m.toUpperCase(Locale.ROOT) + " " + path)));
    assertThat(found).containsExactlyInAnyOrderElementsOf(DECISIONS.keySet());
  }

  @Test
  void whatIsThereIsThereForAnAccountOfAllAreas() {
    Browser all = Browser.signedIn(console.url(), TwoCounties.ALL);
    for (String path : paths(LIST, "GET")) {
      if (!path.matches("/api/(bulletin.*|place|stream|channels|channels.csv|sources.csv|duty)")) {
        assertThat(all.get(path).body()).as(path).containsAnyOf(counties.secrets());
      }
    }
  }

  @Test
  void noListSaysAnythingOfAnotherCounty() {
    for (String path : paths(LIST, "GET")) {
      if (path.equals("/api/stream")) {
        continue;
      }
      HttpResponse<String> answer = mine.get(path);
      assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
      assertThat(answer.body()).as(path).doesNotContain(counties.secrets());
    }
    assertThat(mine.get("/api/deliveries?incident=" + counties.incident()).body())
        .isEqualTo(mine.get("/api/deliveries?incident=nothing").body());
  }

  @Test
  void whatIsOnesOwnOrAroundIsThereWithoutWhatItNamesOfOthers() {
    assertThat(mine.get("/api/incidents").body()).contains("E-OWN", "640000");
    assertThat(mine.get("/api/board").body()).contains("E-OWN", MessageLens.FLAG);
    assertThat(mine.get("/api/areas/640000").body()).contains("640000");
    for (String id : List.of(counties.around(), counties.own())) {
      for (String part : List.of("", "/messages", "/messages.csv", "/series", "/acts", "/report")) {
        HttpResponse<String> answer = mine.get("/api/incidents/" + id + part);
        assertThat(answer.statusCode()).as(part).isEqualTo(200);
        assertThat(answer.body()).as(part).doesNotContain(counties.secrets());
      }
    }
    assertThat(mine.get("/api/incidents/" + counties.own()).body()).contains(counties.shared());
    HttpResponse<String> shared = mine.get("/alerts/" + counties.shared());
    assertThat(shared.headers().firstValue("Location")).hasValue("/incidents/" + counties.own());
  }

  @Test
  void anotherCountysAndWhatDoesNotExistAreAnsweredTheSame() {
    for (String key : DECISIONS.keySet()) {
      if (DECISIONS.get(key) == ONE) {
        String[] parts = key.split(" ", 2);
        List<HttpResponse<String>> both = new ArrayList<>();
        for (boolean there : List.of(true, false)) {
          both.add(ask(parts[0], counties.filled(parts[1], there)));
        }
        assertThat(both.get(0).statusCode()).as(key + both.get(0).body()).isEqualTo(404);
        assertThat(both.get(0).body())
            .as(key)
            .isEqualTo(both.get(1).body())
            .contains("not-among-your-areas", "不在您的地区范围内", "not among your areas");
        assertThat(headers(both.get(0))).as(key).isEqualTo(headers(both.get(1)));
      }
    }
    for (String query : List.of("/api/incidents?region=", "/api/duty?region=")) {
      HttpResponse<String> there = mine.get(query + TwoCounties.OTHER);
      assertThat(there.statusCode()).isEqualTo(404);
      assertThat(there.body()).isEqualTo(mine.get(query + "999999").body());
    }
    assertThat(mine.get("/alerts/" + counties.alert()).body())
        .isEqualTo(mine.get("/alerts/nothing").body())
        .contains("not-among-your-areas");
  }

  @Test
  void theStreamTellsNothingOfAnotherCountyNeitherLiveNorMissed() {
    try (EventStream missed = mine.stream("0").awaitOpen();
        EventStream live = mine.stream("").awaitOpen()) {
      counties.nextAlerts(console);
      for (EventStream stream : List.of(missed, live)) {
        await()
            .untilAsserted(
                () ->
                    assertThat(stream.events("warning").toString())
                        .contains("E-OWN", counties.shared(), MessageLens.FLAG));
        assertThat(stream.events().toString()).doesNotContain(counties.secrets());
      }
      assertThat(missed.events("incident").toString()).contains(counties.own());
    }
  }

  @Test
  void noChangeReachesBeyondOnesAreas() {
    for (String path : paths(WRITE, "POST")) {
      HttpResponse<String> answer = mine.post(path, counties.body(path));
      assertThat(answer.statusCode()).as(path + answer.body()).isIn(403, 404);
      assertThat(answer.body()).as(path).contains("not-among-your-areas");
    }
  }

  @Test
  void whatCannotBePartedByAreaIsForAccountsOfAllAreas() {
    List<String> paths = new ArrayList<>(paths(EVERYWHERE, "GET"));
    paths.add("/actuator/prometheus");
    for (String path : paths) {
      assertThat(mine.get(path).statusCode()).as(path).isEqualTo(403);
    }
    for (String path : List.of("/feeds/cap.atom", "/feeds/cap/1.xml")) {
      assertThat(mine.get(path).body()).as(path).doesNotContain(counties.secrets());
    }
  }

  @Test
  void aMissingRoleIsSaidAsSuchWhateverTheAreaAndWhetherItExists() {
    Browser viewer = Browser.signedIn(console.url(), TwoCounties.VIEWER);
    for (String key : DECISIONS.keySet()) {
      String[] parts = key.split(" ", 2);
      boolean write =
          DECISIONS.get(key) == WRITE || (DECISIONS.get(key) == ONE && !key.startsWith("GET"));
      if (write) {
        HttpResponse<String> answer = ask(viewer, parts[0], counties.filled(parts[1], true));
        assertThat(answer.statusCode()).as(key).isEqualTo(403);
        assertThat(answer.body()).as(key).contains("missing-role", "职责", "role");
        assertThat(ask(viewer, parts[0], counties.filled(parts[1], false)).body())
            .as(key)
            .isEqualTo(answer.body());
      }
    }
  }

  private static List<String> paths(Decision decision, String method) {
    return DECISIONS.entrySet().stream()
        .filter(e -> e.getValue() == decision && e.getKey().startsWith(method + " "))
        .map(e -> counties.filled(e.getKey().split(" ", 2)[1], true))
        .toList();
  }

  private static HttpResponse<String> ask(String method, String path) {
    return ask(mine, method, path);
  }

  private static HttpResponse<String> ask(Browser who, String method, String path) {
    return switch (method) {
      case "GET" -> who.get(path);
      case "DELETE" -> who.delete(path);
      default -> who.post(path, counties.body(path));
    };
  }

  private static Map<String, List<String>> headers(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new LinkedHashMap<>(answer.headers().map());
    headers.remove("date");
    return headers;
  }
}
