package org.fengsui.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BoardScreenTest extends FixtureScreens {
  private static final String ALERT =
      "{\"incidentId\":\"new1\",\"feedNo\":101,\"message\":{\"alert_id\":\"a-new\",\"sequence\":1,"
          + "\"msg_type\":\"ALERT\",\"status\":\"TEST\",\"rule_id\":\"layoff-employer\",\"level\":"
          + "\"RED\",\"previous_level\":null,\"scope\":{\"by\":\"employer\",\"key\":\"K\",\"name\":"
          + "\"%s\"},\"as_of\":\"2025-11-11T23:40:00+08:00\",\"title\":{\"zh\":\"新\",\"en\":\"New\"}}}";

  @Test
  void everyCountyHasItsTileWithColourAndSign() {
    Page page = board();
    assertThat(page.locator(".map .tile")).hasCount(22);
    Locator red = page.locator(".map .tile[data-code='640221']");
    assertThat(red.locator(".roman")).hasText("I");
    assertThat(red.locator(".fire")).hasCount(4);
    assertThat(red.getAttribute("aria-label")).isEqualTo("平罗县: 红色 I级（特别严重）");
  }

  @Test
  void aCountyWhoseSourceIsSilentIsHatchedAndSaysUnknown() {
    Page page = board();
    Locator tile = page.locator(".map .tile[data-code='640422']");
    assertThat(tile).containsText("未知");
    assertThat(tile.locator(".face").evaluate("e => getComputedStyle(e).fill").toString())
        .contains("hatch");
    assertThat(page.locator(".strip .unknown b")).hasText("4");
    assertThat(page.locator(".sources .silent")).containsText("固原市");
  }

  @Test
  void theSurveyIsShownByGroupWithErrorAndSampleAndHardlyReliableOnesMarked() {
    Page page = board();
    page.locator(".multiples .tabs button").nth(1).click();
    assertThat(page.locator(".groups li").first()).containsText("男性");
    assertThat(page.locator(".groups li").first()).containsText("±");
    Locator veterans = page.locator(".groups li", new Page.LocatorOptions().setHasText("退役军人"));
    assertThat(veterans).containsText("†");
    page.locator(".multiples select").selectOption("survey.mean_hours");
    assertThat(page.locator(".groups")).containsText("平台就业");
    page.locator(".groups button").first().click();
    assertThat(page.locator("dialog[open]")).containsText("周平均工作时间");
  }

  @Test
  void anAlertArrivesWithoutLoadingThePageAgain() {
    Page page = board();
    page.evaluate("() => { window.same = true; }");
    server.tell(101, "warning", ALERT.formatted("演练新单位"));
    Locator first = page.locator(".feed li").first();
    assertThat(first).containsText("演练新单位");
    assertThat(first).hasClass(Pattern.compile("fresh"));
    assertThat(page.evaluate("() => window.same")).isEqualTo(true);
  }

  @Test
  void aHostileNameStaysTextOnTheBoard() {
    Page page = board();
    server.tell(101, "warning", ALERT.formatted("<img src=x onerror='window.__hacked=1'>"));
    assertThat(page.locator(".feed li").first()).containsText("<img src=x");
    assertThat(page.locator(".feed img")).hasCount(0);
    assertThat(page.evaluate("() => window.__hacked")).isNull();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void theBoardSaysSoWhenTheJobHasNoHeartbeat() {
    Page page = board();
    assertThat(page.locator(".stale")).hasCount(0);
    server.beatWith(
        "{\"at\":\"@now-PT3M\",\"ageSeconds\":180,\"watermark\":null,\"attempt\":1,\"stale\":true,"
            + "\"lag\":0,\"problem\":null}");
    assertThat(page.locator(".stale[data-why=job]")).containsText("请勿据此判断");
    assertThat(page.locator("body")).hasClass(Pattern.compile("is-stale"));
  }

  @Test
  void theBoardSaysSoWhenTheConsoleCannotReadItsTopics() {
    Page page = board();
    server.beatWith(
        "{\"at\":\"@now\",\"ageSeconds\":0,\"watermark\":null,\"attempt\":1,\"stale\":false,"
            + "\"lag\":9,\"problem\":\"FEED_STOPPED\"}");
    assertThat(page.locator(".stale[data-why=feed]")).isVisible();
  }

  @Test
  void theBoardSaysSoWithinSecondsWhenTheServerIsSilentOrGone() {
    Page page = board();
    server.beatWith(null);
    assertThat(page.locator(".stale[data-why=link]"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
    server.beatWith("{\"at\":\"@now\",\"stale\":false,\"lag\":0,\"problem\":null}");
    assertThat(page.locator(".stale")).hasCount(0);
  }

  @Test
  void aTileOpensTheAreaDownToTheReportsBehindItsNumber() {
    Page page = board();
    page.locator(".map .tile[data-code='640221']").click();
    Locator drawer = page.locator(".drawer");
    assertThat(drawer.locator("h2")).hasText("平罗县");
    assertThat(drawer).containsText("数字背后的报告");
    assertThat(drawer.locator(".behind td").first()).isVisible();
    page.keyboard().press("Escape");
    assertThat(drawer).hasCount(0);
  }

  @Test
  void aBoardThatCannotBeFetchedSaysSoAndTriesAgain() {
    server.refuse("board", 500);
    Page page = chromium.open(server.url() + "/");
    assertThat(page.locator(".state[role=alert]")).containsText("没有取到数据");
    server.refuse("board", 200);
    page.locator(".state button").click();
    assertThat(page.locator(".map")).isVisible();
  }

  private Page board() {
    Page page = chromium.open(server.url() + "/", 1920, 1080);
    page.locator(".map").waitFor();
    await().until(() -> server.viewers() > 0);
    return page;
  }
}
