package org.fengsui.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IncidentScreenTest extends FixtureScreens {
  private static final String VIEWER =
      "{\"name\":\"guest\",\"displayName\":\"Guest\",\"roles\":[\"VIEWER\"],\"areas\":[],"
          + "\"locale\":\"zh\",\"disabled\":false}";

  @Test
  void theDeskIsWalkedAndAnIncidentTakenWithTheKeyboardAlone() {
    Page page = desk();
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("k");
    assertThat(page.locator("tr.on")).hasAttribute("data-id", Screens.RED);
    page.keyboard().press("a");
    assertThat(page.locator(".toast")).hasText("已记录");
    assertThat(server.calls()).containsExactly("POST incidents/" + Screens.RED + "/acknowledge {}");
    page.keyboard().press("Enter");
    assertThat(page.locator(".incident-head")).isVisible();
  }

  @Test
  void keysAreTextWhereSomebodyWrites() {
    Page page = desk();
    page.keyboard().press("/");
    page.keyboard().type("ja");
    assertThat(page.locator("input[type=search]")).hasValue("ja");
    assertThat(page.locator("tr.on")).hasCount(0);
    assertThat(server.calls()).isEmpty();
    page.waitForURL("**/incidents?state=OPEN&q=ja&page=0");
  }

  @Test
  void aHostileNameStaysTextOnTheDeskAndOnItsPage() {
    Page page = desk();
    assertThat(page.locator("tr[data-id=" + Screens.HOSTILE + "]"))
        .containsText(Screens.HOSTILE_NAME);
    Page own = incident(Screens.HOSTILE);
    assertThat(own.locator("h1")).containsText(Screens.HOSTILE_NAME);
    assertThat(own.locator("main img")).hasCount(0);
    assertThat(own.evaluate("() => window.__hacked")).isNull();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void anIncidentShowsWhatIsKnownWhatToDoAndWhatWasDone() {
    Page page = incident(Screens.RED);
    assertThat(page.locator(".incident-head .sign.big")).hasClass(pattern("lv-RED"));
    assertThat(page.locator(".clock-card")).hasCount(2);
    assertThat(page.locator(".clock-card b").first()).hasText(pattern("00:0\\d:\\d\\d"));
    assertThat(page.locator(".advice .clauses li")).hasCount(3);
    assertThat(page.locator(".evidence")).containsText("≥ 300");
    assertThat(page.locator(".plan li")).hasCount(6);
    assertThat(page.locator(".timeline .done")).hasCount(2);
    assertThat(page.locator(".trend canvas")).hasCount(1);
  }

  @Test
  void aStepOfThePlanIsTickedOff() {
    Page page = incident(Screens.RED);
    page.locator(".plan .tick[aria-checked=false]").first().click();
    assertThat(page.locator(".toast")).isVisible();
    assertThat(server.calls())
        .containsExactly("POST incidents/" + Screens.RED + "/plan/2 {\"done\":true}");
  }

  @Test
  void anActAsksForWhatItNeeds() {
    Page page = incident(Screens.RED);
    page.locator("[data-act=verify]").click();
    page.locator("dialog select").selectOption("FALSE_ALARM");
    page.locator("dialog textarea").fill("电话核实");
    page.locator("dialog [type=submit]").click();
    assertThat(page.locator("dialog[open]")).hasCount(0);
    assertThat(server.calls())
        .containsExactly(
            "POST incidents/"
                + Screens.RED
                + "/verify {\"outcome\":\"FALSE_ALARM\",\"text\":\"电话核实\"}");
  }

  @Test
  void whatAnotherPersonDidShowsWithoutLoadingThePageAgain() {
    Page page = incident(Screens.RED);
    await().until(() -> server.viewers() > 0);
    server.answerWith(
        "incidents/" + Screens.RED + "/acts",
        "[{\"incidentId\":\"x\",\"alertId\":\"\",\"at\":\"@now\",\"actor\":\"ding.wei\","
            + "\"act\":\"ACKNOWLEDGE\",\"detail\":\"\"}]");
    server.tell(120, "act", "{\"incidentId\":\"" + Screens.RED + "\"}");
    assertThat(page.locator(".timeline .done").first()).containsText("ding.wei");
  }

  @Test
  void aViewerSeesNoButtonThatTheServerWouldRefuse() {
    server.answerWith("me", VIEWER);
    Page page = incident(Screens.RED);
    assertThat(page.locator("[data-act]")).hasCount(0);
    assertThat(page.locator(".plan .tick:enabled")).hasCount(0);
    assertThat(page.locator(".nav a[href='/admin']")).hasCount(0);
  }

  @Test
  void whatMayNotBeSeenSaysSo() {
    server.refuse("incidents", 403);
    Page page = chromium.open(server.url() + "/incidents");
    assertThat(page.locator(".state[role=alert]")).containsText("此账号无权查看");
  }

  @Test
  void whoIsNotSignedInIsLedToTheSignInAndBack() {
    server.refuse("me", 401);
    Page page = chromium.open(server.url() + "/incidents/" + Screens.RED);
    page.waitForURL("**/sign-in?to=*");
    page.locator("input[name=name]").fill("li.na");
    page.locator("input[name=password]").fill("secret");
    server.refuse("me", 200);
    page.locator("[type=submit]").click();
    page.waitForURL("**/incidents/" + Screens.RED);
  }

  private Page desk() {
    Page page = chromium.open(server.url() + "/incidents");
    page.locator("tr[data-id]").first().waitFor();
    return page;
  }

  private Page incident(String id) {
    Page page = chromium.open(server.url() + "/incidents/" + id);
    page.locator(".incident-head").waitFor();
    return page;
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex);
  }
}
