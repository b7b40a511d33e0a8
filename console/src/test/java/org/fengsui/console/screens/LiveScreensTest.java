package org.fengsui.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.fengsui.console.access.Role;
import org.fengsui.console.testing.RunningConsole;
import org.fengsui.console.testing.Samples;
import org.fengsui.console.testing.TestBroker;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screens on a whole console with a real broker. */
class LiveScreensTest {
  private static final String RESPONDER = "responder";

  @TempDir static Path folder;
  private static TestBroker broker;
  private static RunningConsole console;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    broker = TestBroker.start(folder);
    broker.createTopics(Topics.ALL);
    console =
        RunningConsole.start(
            RunningConsole.settings(broker.bootstrap(), "", RunningConsole.h2(folder)));
    console.account(RESPONDER, List.of(), Role.VIEWER, Role.RESPONDER);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    console.close();
    broker.close();
  }

  @AfterEach
  void closeWindows() {
    chromium.closeWindows();
  }

  @Test
  void nobodySeesTheBoardWithoutSigningIn() {
    Page page = chromium.open(console.url() + "/");
    page.waitForURL("**/sign-in*");
    page.locator("input[name=name]").fill(RESPONDER);
    page.locator("input[name=password]").fill("wrong");
    page.locator("[type=submit]").click();
    assertThat(page.locator(".error")).hasText("账号或口令不正确。");
  }

  @Test
  void anAlertOnTheTopicAppearsOnTheBoardWithoutLoadingItAgain() {
    Page page = board();
    page.evaluate("() => { window.same = true; }");
    EarlyWarning alert = named(Samples.employer("E-screen", "640302"), "利通新厂");
    send(alert);
    Locator first = page.locator(".feed li", hasText("E-screen"));
    assertThat(first).isVisible();
    assertThat(page.locator(".map .tile[data-code='640302']")).hasClass(level("YELLOW"));
    assertThat(page.evaluate("() => window.same")).isEqualTo(true);

    first.locator("a").click();
    assertThat(page.locator("h1")).containsText("利通新厂");
    send(Samples.next(alert, MessageType.UPDATE, WarningLevel.RED));
    assertThat(page.locator(".incident-head .sign.big")).hasClass(level("RED"));
  }

  @Test
  void theLinkOfANoticeLeadsThroughTheSignInToItsIncidentOnAPhoneToo() {
    EarlyWarning alert = named(Samples.employer("E-link", "640105"), "西夏链接厂");
    send(alert);
    board().locator(".feed li", hasText("E-link")).waitFor();
    for (int width : new int[] {1440, 390}) {
      Page page = chromium.open(console.url() + "/alerts/" + alert.getAlertId(), width, 844);
      signIn(page);
      assertThat(page).hasURL(Pattern.compile("/incidents/[^/?]+$"));
      assertThat(page.locator("h1")).containsText("西夏链接厂");
      chromium.closeWindows();
    }
  }

  @Test
  void anEndedSessionAsksForThePasswordInPlaceAndKeepsWhatWasTyped() {
    send(named(Samples.employer("E-late", "640303"), "红寺堡夜班厂"));
    Page page = board();
    page.locator(".feed li", hasText("E-late")).locator("a").click();
    page.locator("[data-act=note]").click();
    page.locator("dialog[open] textarea").fill("已电话核实，等待书面材料");
    page.context()
        .clearCookies(new BrowserContext.ClearCookiesOptions().setName("fengsui-session"));
    page.locator("dialog[open] [type=submit]").click();
    Locator ended = page.locator("dialog.session-ended");
    assertThat(ended.locator("h2")).hasText("登录已过期");
    ended.locator("input").fill("wrong");
    ended.locator("[type=submit]").click();
    assertThat(ended.locator(".error")).hasText("账号或口令不正确。");
    ended.locator("input").fill(RESPONDER);
    ended.locator("[type=submit]").click();
    assertThat(ended).isHidden();
    assertThat(page.locator(".timeline")).containsText("已电话核实，等待书面材料");
  }

  @Test
  void aPlaceIsNamedInTheLanguageOfThePage() {
    send(Samples.area("county", "640221"));
    Page page = board();
    Locator row = page.locator(".feed li .what strong");
    assertThat(row.filter(withText("平罗县")).first()).isVisible();
    page.getByText("EN", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(row.filter(withText("Pingluo County")).first()).isVisible();
    assertThat(row.filter(withText("平罗县"))).hasCount(0);
  }

  @Test
  void theLinkOfABulletinShowsItsMonth() {
    Page page = chromium.open(console.url() + "/bulletin?month=2026-03");
    signIn(page);
    assertThat(page).hasURL(console.url() + "/bulletin?month=2026-03");
    assertThat(page.locator(".sheet .dateline")).containsText("2026-03");
  }

  @Test
  void noLinkLeadsToAnotherHost() {
    for (String to : List.of("//evil.example/", "/%09/evil.example/", "/%5Cevil.example/", "%20")) {
      Page page = chromium.open(console.url() + "/sign-in?to=" + to);
      signIn(page);
      assertThat(page.locator(".map")).isVisible();
      assertThat(page).hasURL(console.url() + "/");
      chromium.closeWindows();
    }
  }

  private static void signIn(Page page) {
    page.locator("input[name=name]").fill(RESPONDER);
    page.locator("input[name=password]").fill(RESPONDER);
    page.locator("[type=submit]").click();
  }

  @Test
  void whoAcknowledgesInOneWindowIsSeenInAnother() {
    send(Samples.employer("E-two", "640106"));
    Page here = board();
    Page there = board();
    for (Page page : List.of(here, there)) {
      page.locator(".feed li", hasText("E-two")).locator("a").click();
      assertThat(page.locator(".standing dd").first()).hasText("待认领");
      page.evaluate("() => { window.same = true; }");
    }
    here.locator("[data-act=acknowledge]").click();
    assertThat(there.locator(".standing dd").first()).hasText(RESPONDER);
    assertThat(there.locator(".timeline .done").first()).containsText("认领了事件");
    assertThat(there.evaluate("() => window.same")).isEqualTo(true);
  }

  @Test
  void theBoardIsLiveWhileTheJobBeatsAndNeverCalmWhereNobodyWasHeard() {
    beat(Instant.now());
    Page page = board();
    assertThat(page.locator(".stale")).hasCount(0);
    assertThat(page.locator(".map .is-UNKNOWN").first()).isVisible();
  }

  @Test
  void aHostileNameStaysText() {
    Page page = board();
    send(named(Samples.employer("E-evil", "640402"), "<img src=x onerror='window.__hacked=1'>"));
    page.locator(".feed li", hasText("E-evil")).locator("a").click();
    assertThat(page.locator("h1")).containsText("<img src=x");
    assertThat(page.locator("main img")).hasCount(0);
    assertThat(page.evaluate("() => window.__hacked")).isNull();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void anAreaOpensDownToTheRecordsOfItsWarnings() {
    send(Samples.employer("E-area", "640522"));
    Page page = board();
    page.locator(".map .tile[data-code='640522']").click();
    assertThat(page.locator(".drawer .behind")).containsText("依据 3 条记录");
    page.locator(".drawer .behind a").click();
    assertThat(page.locator(".incident-head")).isVisible();
  }

  @Test
  void thePagesKeepThePolicyThatTheFixturesAreServedUnder() {
    Page page = chromium.open(console.url() + "/sign-in");
    Object policy =
        page.evaluate(
            "() => fetch('/sign-in').then(r => r.headers.get('Content-Security-Policy'))");
    assertThat(policy).isEqualTo(FixtureServer.POLICY);
    assertThat(chromium.complaints()).isEmpty();
  }

  private static Page board() {
    beat(Instant.now());
    Page page = chromium.open(console.url() + "/sign-in", 1920, 1080);
    signIn(page);
    page.locator(".map").waitFor();
    page.locator(".pulse .beat").waitFor();
    return page;
  }

  private static void beat(Instant at) {
    broker.send(
        "",
        Topics.JOB_STATUS,
        "job",
        List.of(Samples.heartbeat(at, "ningxia-layoff-offices", false)));
  }

  private static void send(EarlyWarning warning) {
    broker.send("", Topics.EARLY_WARNING_ALERTS, warning.getAlertId(), List.of(warning));
  }

  private static EarlyWarning named(EarlyWarning warning, String title) {
    return EarlyWarning.newBuilder(warning).setTitle(new Bilingual(title, title)).build();
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Pattern level(String level) {
    return Pattern.compile("lv-" + level);
  }
}
