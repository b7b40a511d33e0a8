package org.fengsui.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.List;
import org.fengsui.console.place.Place;
import org.fengsui.console.testing.MadeUpMap;
import org.fengsui.console.testing.Ningxia;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShapeMapScreenTest {
  private static final Place PLACE = Ningxia.PLACE;
  private static final String NOT_DRAWN = "640422";

  private static Chromium chromium;
  private FixtureServer server;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @BeforeEach
  void serve() throws IOException {
    server = FixtureServer.start(0);
    List<String> drawn =
        PLACE.leaves().stream().map(a -> a.code()).filter(c -> !c.equals(NOT_DRAWN)).toList();
    String shapes =
        MadeUpMap.of(PLACE, drawn)
            .replaceAll("\"adcode\":(\"\\d+\"),\"name\":\"[^\"]*\"", "\"name\":$1");
    server.answerWith("map", "{\"approval\":\"演审图（2026）1号\",\"shapes\":" + shapes + "}");
  }

  @AfterEach
  void close() {
    chromium.closeWindows();
    server.close();
  }

  @Test
  void theOperatorsMapStandsInPlaceOfTheTilesWithItsApprovalNumber() {
    Page page = board();
    assertThat(page.locator("svg.map")).hasCount(0);
    assertThat(page.locator(".approval")).hasText("审图号：演审图（2026）1号");
    assertThat(page.locator(".legend")).isVisible();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void aCountyHasTheColourOfItsLevelAndAnUnknownOneIsHatched() {
    Page page = board();
    Locator map = page.locator(".drawn canvas");
    assertThat(colours(page, map, "640221")).contains("212,42,47");
    assertThat(colours(page, map, "640425")).contains("23,28,37", "44,53,69");
  }

  @Test
  void aCountyOpensByMouseAndByKeyboard() {
    Page page = board();
    point(page, "640221");
    assertThat(page.locator(".tip header")).containsText("平罗县");
    page.mouse().down();
    page.mouse().up();
    assertThat(page.locator(".drawer h2")).hasText("平罗县");
    page.keyboard().press("Escape");
    Locator link = page.locator(".shapes a[data-code='640221']");
    assertThat(link).hasText("平罗县: 红色 I级（特别严重）");
    link.focus();
    assertThat(page.locator(".tip header")).containsText("平罗县");
    page.keyboard().press("Enter");
    assertThat(page.locator(".drawer h2")).hasText("平罗县");
  }

  @Test
  void whatTheMapDoesNotDrawStandsBelowItWithItsSign() {
    Page page = board();
    Locator chip = page.locator(".area-chip[data-code='" + NOT_DRAWN + "']");
    assertThat(chip).hasAttribute("aria-label", "西吉县: 未知");
    assertThat(page.locator(".area-chip[data-code='640200'] .sign .fires svg")).hasCount(4);
    chip.click();
    assertThat(page.locator(".drawer h2")).hasText("西吉县");
  }

  @Test
  void theMapFitsAPhoneAndAWallAndFollowsTheTheme() {
    Page phone = chromium.open(server.url() + "/", 390, 844);
    assertThat(phone.locator(".drawn canvas")).isVisible();
    assertThat((int) phone.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
    Page wall = chromium.open(server.url() + "/?wall&theme=light", 3840, 2160);
    Locator map = wall.locator(".drawn canvas");
    assertThat(map).isVisible();
    assertThat((int) wall.evaluate("() => document.documentElement.scrollHeight")).isEqualTo(2160);
    assertThat(colours(wall, map, "640221")).contains("200,36,42");
  }

  private Page board() {
    Page page = chromium.open(server.url() + "/", 1920, 1080);
    page.locator(".drawn canvas").waitFor();
    return page;
  }

  /** Moves the mouse over a county; the tip by keyboard says where it is. */
  private static void point(Page page, String code) {
    page.locator(".shapes a[data-code='" + code + "']").focus();
    double[] at = at(page, code);
    page.locator(".shapes a[data-code='" + code + "']").blur();
    page.mouse().move(at[0], at[1]);
  }

  /** Middle of a county on the screen, computed as the tiles lie in the made-up map. */
  private static double[] at(Page page, String code) {
    BoundingBox box = page.locator(".drawn").boundingBox();
    List<?> at =
        (List<?>)
            page.evaluate(
                "async ([code]) => { const lib = await import('/webjars/echarts/echarts.esm.min.js');"
                    + " const { middle } = await import('/assets/js/board/shapes.js');"
                    + " const chart = lib.getInstanceByDom(document.querySelector('.drawn'));"
                    + " const map = lib.getMap('place').geoJSON || lib.getMap('place').geoJson;"
                    + " const f = map.features.find((x) => x.properties.name === code);"
                    + " return chart.convertToPixel('geo', middle(f.geometry).at); }",
                List.of(code));
    return new double[] {
      box.x + ((Number) at.get(0)).doubleValue(), box.y + ((Number) at.get(1)).doubleValue()
    };
  }

  /** Colours in a small square around a county's middle, as "r,g,b". */
  private static List<String> colours(Page page, Locator map, String code) {
    double[] at = at(page, code);
    BoundingBox box = map.boundingBox();
    List<?> found =
        (List<?>)
            map.evaluate(
                "(c, [x, y]) => { const k = c.width / c.clientWidth;"
                    + " const d = c.getContext('2d').getImageData((x - 24) * k, (y - 24) * k, 48 * k, 48 * k).data;"
                    + " const seen = new Set(); for (let i = 0; i < d.length; i += 4)"
                    + " seen.add([d[i], d[i + 1], d[i + 2]].join()); return [...seen]; }",
                List.of(at[0] - box.x, at[1] - box.y));
    return found.stream().map(String::valueOf).toList();
  }
}
