package org.fengsui.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.fengsui.console.access.Account;
import org.fengsui.console.access.Role;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.testing.DeskRoom;
import org.fengsui.console.testing.Ningxia;
import org.fengsui.console.testing.Samples;
import org.fengsui.schemas.EarlyWarning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

class PageApiTest {
  private final DeskRoom room = new DeskRoom("");
  private final PageFiles files = new PageFiles();
  private final Visitor everywhere =
      new Visitor(
          new Account("a", "A", Set.of(Role.VIEWER), List.of(), "zh", false), Ningxia.PLACE);
  private final PageApi pages = new PageApi(room.episodes, room.incidents, files);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "incidents",
        "release",
        "bulletin",
        "delivery",
        "silences",
        "duty",
        "account",
        "admin",
        "sign-in"
      })
  void everyPageIsAShellThatAsksForItsScriptAndIsAskedForAnewEachTime(String page)
      throws Exception {
    ResponseEntity<byte[]> answer = pages.page(page);
    assertThat(text(answer)).contains("<div id=\"app\">", "type=\"module\"");
    assertThat(answer.getHeaders().getContentType()).hasToString("text/html;charset=UTF-8");
    assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-cache");
    GetMapping mapping =
        PageApi.class.getMethod("page", String.class).getAnnotation(GetMapping.class);
    assertThat(List.of(mapping.value()[0].split("[:|}]", -1))).contains(page);
  }

  @Test
  void theBoardAndAnIncidentHaveShellsOfTheirOwn() {
    assertThat(text(pages.board())).contains("js/board/main.js");
    assertThat(text(pages.incident())).contains("js/incidents/page.js");
  }

  @Test
  void anAlertLeadsToThePageOfItsIncident() {
    EarlyWarning alert = Samples.employer("E", "640104");
    room.take(alert);
    ResponseEntity<Void> answer = pages.alert(everywhere, alert.getAlertId());
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FOUND);
    assertThat(answer.getHeaders().getLocation())
        .hasToString("/incidents/" + room.incident(alert).id());
  }

  @Test
  void anAlertThatNobodyToldIsNotFound() {
    assertThatThrownBy(() -> pages.alert(everywhere, "nothing"))
        .isInstanceOf(RequestException.class)
        .satisfies(
            e -> assertThat(((RequestException) e).status()).isEqualTo(HttpStatus.NOT_FOUND));
  }

  @Test
  void pagesNameTheirFilesByAVersionThatIsTheSameForTheSameFiles() {
    assertThat(files.version()).matches("[0-9a-f]{12}").isEqualTo(new PageFiles().version());
    assertThat(text(pages.board()))
        .contains("src=\"/assets/" + files.version() + "/js/board/main.js\"")
        .doesNotContain("\"/assets/js", "\"/assets/css");
  }

  private static String text(ResponseEntity<byte[]> answer) {
    return new String(answer.getBody(), StandardCharsets.UTF_8);
  }
}
