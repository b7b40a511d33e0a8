package org.fengsui.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The page of duty, and the sign of figures that are hidden. */
class DutyScreenTest extends FixtureScreens {
  @Test
  void whoIsOnDutyIsShownByRosterAndARosterWithoutAnybodySaysSo() {
    Page page = duty();
    assertThat(page.locator(".roster")).hasCount(3);
    assertThat(page.locator(".roster").nth(1)).containsText("李娜");
    assertThat(page.locator(".roster.away")).containsText("此刻无人值班");
    assertThat(page.locator(".shifts tbody tr").first()).containsText("当班");
    assertThat(page.locator(".shifts b")).hasCount(0);
    assertThat(page.locator(".shifts")).containsText("<b>Visitor</b>");
  }

  @Test
  void aShiftIsPlannedInTheTimeOfThePlaceAndTakenBack() {
    Page page = duty();
    page.locator(".bar-line .button").click();
    page.locator("input[name=person]").fill("杨帆");
    page.locator("input[name=roster]").fill("region");
    page.locator("input[name=from]").fill("2026-12-01T08:00");
    page.locator("input[name=to]").fill("2026-12-01T20:00");
    page.locator("input[name=SMS]").fill("13900000003");
    page.locator(".shift-form button[type=submit]").click();
    assertThat(page.locator(".shift-form")).hasCount(0);
    assertThat(server.calls())
        .contains(
            "POST duty/shifts {\"roster\":\"region\",\"person\":\"杨帆\",\"step\":1,"
                + "\"startsAt\":\"2026-12-01T00:00:00.000Z\","
                + "\"endsAt\":\"2026-12-01T12:00:00.000Z\","
                + "\"addresses\":{\"SMS\":\"13900000003\"}}");
    page.locator(".shifts button").first().click();
    await().until(() -> server.calls().contains("DELETE duty/shifts/1 "));
  }

  @Test
  void aViewerSeesWhoIsOnDutyButNoShifts() {
    server.answerWith(
        "me",
        "{\"name\":\"v\",\"displayName\":\"v\",\"roles\":[\"VIEWER\"],\"areas\":[],"
            + "\"locale\":\"zh\",\"hasPassword\":true,\"mustChange\":false}");
    Page page = duty();
    assertThat(page.locator(".roster")).hasCount(3);
    assertThat(page.locator(".shifts")).hasCount(0);
    assertThat(page.locator(".bar-line")).hasCount(0);
  }

  @Test
  void aFigureThatRestsOnTooFewSaysSoInsteadOfItsValue() throws IOException {
    server.answerWith(
        "board",
        resource("board.json")
            .replaceAll("\"claims.initial/1w\":[0-9.]+,?", "")
            .replace("\"silentSources\"", "\"few\":[\"claims.initial/1w\"],\"silentSources\""));
    Page page = chromium.open(server.url() + "/", 1920, 1080);
    page.locator(".map .tile[data-code='640221']").hover();
    Locator few = page.locator(".tip dl > div").filter(named("初次申领人数"));
    assertThat(few).containsText("少于 10");
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private Page duty() {
    Page page = chromium.open(server.url() + "/duty");
    page.locator(".rosters").waitFor();
    return page;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = DutyScreenTest.class.getResourceAsStream("/screens/api/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
