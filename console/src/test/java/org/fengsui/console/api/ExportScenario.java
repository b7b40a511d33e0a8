package org.fengsui.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.fengsui.console.access.Role;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.RunningConsole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The CSV exports, on either database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ExportScenario {
  private RunningConsole console;
  private Browser everything;
  private Browser viewer;

  abstract DatabaseSettings database(Path folder) throws Exception;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    console = RunningConsole.start(RunningConsole.settings("127.0.0.1:1", "", database(folder)));
    console.account("everything", List.of(), Role.values());
    console.account("viewer", List.of("640200"), Role.VIEWER);
    everything = Browser.signedIn(console.url(), "everything");
    viewer = Browser.signedIn(console.url(), "viewer");
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @Test
  void everyListIsACsvFileOfTheSameNameWithHeadsAndCrlf() {
    insertIncident("i1", "640100", "=HYPERLINK(\"http://x\")");
    for (String list :
        List.of(
            "incidents",
            "deliveries",
            "silences",
            "releases",
            "accounts",
            "audit",
            "duty",
            "channels",
            "sources")) {
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
            "incidents/i2/messages",
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

  private void insertIncident(String id, String region, String title) {
    console
        .sql()
        .sql(
            "INSERT INTO incident (id, title_zh, title_en, region, county, employer, industry,"
                + " status, state, opened_at, changed_at, first_as_of, last_as_of, search_text)"
                + " VALUES (?, ?, 't', ?, '', '', '', 'ACTUAL', 'OPEN', NOW(), NOW(),"
                + " NOW(), NOW(), ?)")
        .params(id, title, region, title)
        .update();
  }
}
