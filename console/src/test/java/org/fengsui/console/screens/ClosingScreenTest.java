package org.fengsui.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Closing warnings, warnings that were not found again, a job that catches up. */
class ClosingScreenTest extends FixtureScreens {
  private static final String ALERT = "fe57a24a9a87807bed42c0818545486b";
  private static final String OPEN = "\"level\":\"RED\",\"state\":\"OPEN\",\"onset\"";
  private static final String RESPONDER =
      "{\"name\":\"r\",\"displayName\":\"R\",\"roles\":[\"RESPONDER\"],\"areas\":[],"
          + "\"locale\":\"zh\"}";

  @Test
  void aWarningThatWasNotFoundAgainSaysWhatToDoAndAPublisherClosesItWithAReason()
      throws IOException {
    orphaned();
    Page page = incident("");
    assertThat(page.locator("[data-note=orphaned]")).containsText("系统重新启动后未再得出此预警");
    page.locator("[data-act=close-note]").click();
    Locator dialog = page.locator("dialog.closing");
    assertThat(dialog.locator("select")).hasValue(ALERT);
    dialog.locator("[type=submit]").click();
    assertThat(server.calls()).isEmpty();
    dialog.locator("textarea").fill("已核实，企业误报");
    dialog.locator("[type=submit]").click();
    assertThat(page.locator(".toast")).hasText("已记录");
    assertThat(server.calls())
        .containsExactly(
            "POST incidents/"
                + Screens.RED
                + "/close {\"alertId\":\""
                + ALERT
                + "\",\"text\":\"已核实，企业误报\"}");
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void whatAPersonClosedSaysByWhomAndWhyAndThatTheJobRaisedItAgain() throws IOException {
    closed("null");
    Page page = incident("?lang=en");
    assertThat(page.locator("[data-note='closed.by']")).containsText("closed by chen.jie");
    assertThat(page.locator("[data-note='closed.by']")).containsText("<b>wrong file</b>");
    assertThat(page.locator("[data-note='closed.again']")).containsText("no higher level");
    page.close();
    closed("\"@now\"");
    page = incident("?lang=en");
    assertThat(page.locator("[data-note='closed.raised']")).containsText("open again");
  }

  @Test
  void aResponderIsOfferedNoClosing() throws IOException {
    orphaned();
    server.answerWith("me", RESPONDER);
    Page page = incident("");
    assertThat(page.locator("[data-note=orphaned]")).isVisible();
    assertThat(page.locator("[data-act^=close]")).hasCount(0);
    assertThat(page.locator("[data-act=note]")).isVisible();
  }

  @Test
  void theDeskMarksThemListsThemAndClosesThem() throws IOException {
    orphaned();
    String list = fixture("incidents");
    server.answerWith("incidents", list.replaceFirst("\"responseLevel\"", "\"orphans\":1,$0"));
    Page page = chromium.open(server.url() + "/incidents?lang=en");
    Locator row = page.locator("tr[data-id='" + Screens.RED + "']");
    assertThat(row.locator(".what .chip")).hasText("Not found again");
    page.locator(".seg button", new Page.LocatorOptions().setHasText("Not found again")).click();
    page.waitForURL("**orphaned=true**");
    row.locator("[data-close]").click();
    assertThat(page.locator("dialog.closing h2")).hasText("Close warning");
    page.locator("dialog.closing textarea").fill("checked");
    page.locator("dialog.closing [type=submit]").click();
    assertThat(page.locator(".toast")).isVisible();
    assertThat(server.calls()).hasSize(1);
  }

  @Test
  void theBoardSaysThatTheJobCatchesUpAndWhichRecordsMadeNoWarning() throws IOException {
    server.answerWith("board", history());
    server.beatWith(BEAT.replace("@CATCHING", "true"));
    Page page = chromium.open(server.url() + "/");
    page.locator(".catching").waitFor();
    assertThat(page.locator(".catching")).containsText("正在补读历史数据");
    assertThat(page.locator(".records.history")).containsText("4,102 条，其中 37 条");
    assertThat(page.locator(".records.refused")).containsText("签名不可信的处置：2");
    server.beatWith(BEAT.replace("@CATCHING", "false"));
    page.locator(".catching")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(chromium.complaints()).isEmpty();
  }

  static final String BEAT =
      "{\"at\":\"@now\",\"ageSeconds\":0,\"watermark\":\"2023-05-11T23:30:00+08:00\","
          + "\"attempt\":1,\"stale\":false,\"lag\":0,\"problem\":null,\"catchingUp\":@CATCHING}";

  static String history() throws IOException {
    return fixture("board")
        .replaceFirst(
            "\"tiles\"",
            "\"historical\":[{\"stream\":\"layoff-reports\",\"records\":4102,\"inOpenWindow\":37},"
                + "{\"stream\":\"insurance-claims\",\"records\":48767,\"inOpenWindow\":0}],"
                + "\"refused\":[{\"stream\":\"alert-actions\",\"reason\":\"forged-act\","
                + "\"refusals\":2,\"lastAt\":\"@now\"}],\"tiles\"");
  }

  private void orphaned() throws IOException {
    answer(OPEN.replace("\"onset\"", "\"orphaned\":true,\"onset\""));
  }

  private void closed(String raisedAgainAt) throws IOException {
    String closing =
        "\"closing\":{\"by\":\"chen.jie\",\"at\":\"@now-PT1H\",\"level\":\"YELLOW\",\"sequence\":2,"
            + "\"reason\":\"<b>wrong file</b>\",\"raisedAgainAt\":"
            + raisedAgainAt
            + "},\"onset\"";
    answer(OPEN.replace("\"onset\"", closing));
  }

  private void answer(String first) throws IOException {
    String detail = fixture("incidents/" + Screens.RED);
    server.answerWith("incidents/" + Screens.RED, detail.replace(OPEN, first));
  }

  private Page incident(String query) {
    Page page = chromium.open(server.url() + "/incidents/" + Screens.RED + query);
    page.locator(".incident-head").waitFor();
    return page;
  }

  static String fixture(String path) throws IOException {
    try (InputStream in =
        ClosingScreenTest.class.getResourceAsStream("/screens/api/" + path + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
